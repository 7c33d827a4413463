import { useRef, useState } from 'react'
import type { Address } from '../lookup/address.ts'
import { isOldAnswer } from '../lookup/is-old-answer.ts'
import type { Lookup } from '../lookup/use-parcel.ts'
import type { TakePicture } from '../map/MapView.tsx'
import type { Parcel } from '../parcel/parcel.ts'
import { StatusHeader } from '../status/StatusHeader.tsx'
import { Later } from '../ui/Later.tsx'
import { useActions } from '../ui/use-actions.ts'
import { useCopy } from '../ui/use-copy.ts'
import { badgeWords } from '../words/en.ts'
import { useWords } from '../words/use-words.ts'
import type { DialogName } from './Dialogs.tsx'
import {
  Answer,
  Banner,
  CarrierStrip,
  ChangeNote,
  Dialogs,
  JourneyMap,
  ReplayBar,
  Timeline,
} from './later.ts'
import type { Surroundings } from './surroundings.ts'
import { useChange } from './use-change.ts'
import { useReplay } from './use-replay.ts'

type Props = {
  address: Address
  parcel: Parcel
  lookup: Lookup
  nowMs: number
  surroundings: Surroundings
  onEdit(): void
  onOtherCarrier(): void
  say(message: string): void
}

/** One parcel: the answer, its timeline and its map. One selection links the two. */
export function ParcelView({
  address,
  parcel,
  lookup,
  nowMs,
  surroundings,
  onEdit,
  onOtherCarrier,
  say,
}: Props) {
  const words = useWords()
  const [selected, setSelected] = useState<number | null>(null)
  const [hovered, setHovered] = useState<number | null>(null)
  const [dialog, setDialog] = useState<DialogName | null>(null)
  const pictureRef = useRef<TakePicture>(null)
  const replay = useReplay()
  const { change, dismiss } = useChange(parcel)
  const { scale } = surroundings
  const { outcome, copy } = useCopy()
  const copyLastUsed = async () => {
    const { lastUsedUpdate } = await import('./update-texts.ts')
    if (await copy(lastUsedUpdate(parcel, words, Date.now(), scale))) say(words.status.updateCopied)
  }
  const refresh = async () => {
    const answer = await lookup.refresh()
    if (answer?.stale) say(words.status.noNewer)
  }
  useActions({
    'copy-update': () => void copyLastUsed(),
    refresh: lookup.isRefreshing || !lookup.isOnline ? null : () => void refresh(),
    raw: () => setDialog('raw'),
  })
  const link = { selected, hovered, onSelect: setSelected, onHover: setHovered }

  const isOld = isOldAnswer(parcel, lookup, nowMs)
  const badge = badgeWords(words, parcel.status, parcel.statusAsSent)
  return (
    <>
      <main className="contents">
        <div className="order-1 min-w-0 lg:col-start-1">
          {isOld && (
            <Later failed={<p className="bg-warn-soft px-5 py-2 text-warn">{words.loading.old}</p>}>
              <Banner parcel={parcel} lookup={lookup} nowMs={nowMs} />
            </Later>
          )}
          {change && (
            <Later>
              <ChangeNote
                status={parcel.status}
                now={badge}
                before={badgeWords(words, change.before, change.beforeAsSent)}
                seenAt={change.seenAt}
                onDismiss={dismiss}
              />
            </Later>
          )}
          <StatusHeader
            parcel={parcel}
            nowMs={nowMs}
            scale={scale}
            isSaved={isOld}
            actions={
              <Later
                waiting={
                  <>
                    {parcel.events.length > 0 && <div className="h-12" />}
                    <div className="h-14" />
                    <div className="h-18" />
                    <div className="md:h-8" />
                    <div className="h-8 max-md:h-11" />
                    {parcel.repairs.length > 0 && <div className="h-6 max-md:h-11" />}
                  </>
                }
              >
                <Answer
                  address={address}
                  parcel={parcel}
                  lookup={lookup}
                  nowMs={nowMs}
                  scale={scale}
                  isCopied={outcome === 'copied'}
                  isEmulated={surroundings.isEmulated}
                  takePicture={() => pictureRef.current?.() ?? null}
                  onDialog={setDialog}
                  onRefresh={() => void refresh()}
                  onEdit={onEdit}
                  onOtherCarrier={onOtherCarrier}
                  say={say}
                />
              </Later>
            }
          />
        </div>
        <div className="order-3 min-w-0 bg-surface max-md:pb-16 lg:order-2 lg:col-start-1">
          <Later failed={<p className="p-5 text-ink-2">{words.loading.timelineFailed}</p>}>
            <Timeline parcel={parcel} nowMs={nowMs} shown={replay.moment?.event.id ?? null} {...link} />
          </Later>
        </div>
      </main>
      <section
        aria-label={words.loading.mapAndCarrier}
        className="order-2 flex min-w-0 flex-col border-line-2 max-lg:border-t lg:sticky lg:top-(--bar) lg:order-3 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:h-[calc(100dvh-var(--bar))] lg:border-l print:static print:h-auto"
      >
        <div className="relative min-h-0 flex-1 max-lg:min-h-[280px] max-lg:flex-none">
          <Later
            waiting={
              <div
                aria-busy
                aria-label={words.loading.map}
                role="img"
                className="h-full bg-water max-lg:h-[280px]"
              />
            }
            failed={<p className="p-5 text-ink-2">{words.loading.mapFailed}</p>}
          >
            <JourneyMap
              parcel={parcel}
              theme={surroundings.theme}
              tiles={surroundings.tiles}
              pictureRef={pictureRef}
              moment={replay.moment}
              onReplay={replay.toggle}
              {...link}
            />
          </Later>
        </div>
        {replay.isOn && (
          <Later>
            <ReplayBar
              events={parcel.events}
              shown={replay.moment?.event.id ?? null}
              onGoTo={replay.goTo}
              onClose={replay.toggle}
            />
          </Later>
        )}
        <Later waiting={<div className="min-h-11 border-t border-line-2 bg-surface" />}>
          <CarrierStrip parcel={parcel} />
        </Later>
      </section>
      {dialog && (
        <Later>
          <Dialogs name={dialog} address={address} parcel={parcel} onClose={() => setDialog(null)} />
        </Later>
      )}
    </>
  )
}
