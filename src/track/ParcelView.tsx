import { useRef, useState } from 'react'
import type { Parcel } from '../parcel/parcel.ts'
import { Actions } from '../status/Actions.tsx'
import { ChangeNote } from '../status/ChangeNote.tsx'
import { StatusHeader } from '../status/StatusHeader.tsx'
import { UpdateCard } from '../status/UpdateCard.tsx'
import { Timeline } from '../timeline/Timeline.tsx'
import { Modal } from '../ui/Modal.tsx'
import { useShortcuts } from '../ui/use-shortcuts.ts'
import { badgeWords } from '../words/en.ts'
import { useWords } from '../words/use-words.ts'
import type { Address } from './address.ts'
import { Banner } from './Banner.tsx'
import { CarrierStrip } from './CarrierStrip.tsx'
import { CoordinateDetails } from './CoordinateDetails.tsx'
import { downloadJson } from './download-json.ts'
import { JourneyMap } from './JourneyMap.tsx'
import { RawData } from './RawData.tsx'
import type { Surroundings } from './surroundings.ts'
import { useChange } from './use-change.ts'
import type { Lookup } from './use-parcel.ts'
import { useUpdate } from './use-update.ts'

type Props = {
  address: Address
  parcel: Parcel
  lookup: Lookup
  nowMs: number
  surroundings: Surroundings
}

/** One parcel: the answer, its timeline and its map. One selection links the two. */
export function ParcelView({ address, parcel, lookup, nowMs, surroundings }: Props) {
  const words = useWords()
  const [selected, setSelected] = useState<number | null>(null)
  const [hovered, setHovered] = useState<number | null>(null)
  const [dialog, setDialog] = useState<'raw' | 'coordinates' | null>(null)
  const { change, dismiss } = useChange(parcel)
  const update = useUpdate(parcel, nowMs)
  const copyRef = useRef<HTMLButtonElement>(null)
  const link = { selected, hovered, onSelect: setSelected, onHover: setHovered }

  useShortcuts({
    c: update.copyNow,
    r: () => !lookup.isAsking && lookup.isOnline && lookup.refresh(),
    j: () => setDialog('raw'),
  })

  const badge = badgeWords(words, parcel.status, parcel.statusAsSent)
  const preview = update.isOpen && update.texts && (
    <UpdateCard
      audience={update.audience}
      texts={update.texts}
      outcome={update.outcome}
      opener={copyRef}
      onAudience={update.choose}
      onCopy={update.copyNow}
      onClose={() => update.setIsOpen(false)}
    />
  )
  return (
    <>
      <main className="contents">
        <div className="order-1 min-w-0 lg:col-start-1">
          <Banner parcel={parcel} lookup={lookup} nowMs={nowMs} />
          {change && (
            <ChangeNote
              status={parcel.status}
              now={badge}
              before={badgeWords(words, change.before, change.beforeAsSent)}
              seenAt={change.seenAt}
              onDismiss={dismiss}
            />
          )}
          <StatusHeader
            parcel={parcel}
            nowMs={nowMs}
            isSaved={!lookup.isOnline || lookup.failure !== null || parcel.stale}
            actions={
              <Actions
                isRefreshing={lookup.isAsking}
                isOnline={lookup.isOnline}
                isCopied={update.outcome === 'copied'}
                preview={preview || null}
                copyRef={copyRef}
                onCopyUpdate={() => update.setIsOpen(!update.isOpen)}
                onRefresh={lookup.refresh}
                onViewRaw={() => setDialog('raw')}
                onCoordinates={() => setDialog('coordinates')}
                onDownload={() => downloadJson(parcel)}
              />
            }
          />
        </div>
        <div className="order-3 min-w-0 bg-surface max-md:pb-16 lg:order-2 lg:col-start-1">
          <Timeline parcel={parcel} nowMs={nowMs} {...link} />
        </div>
      </main>
      <section
        aria-label={words.carrier.mapAndCarrier}
        className="order-2 flex min-w-0 flex-col border-line-2 max-lg:border-t lg:sticky lg:top-(--bar) lg:order-3 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:h-[calc(100dvh-var(--bar))] lg:border-l"
      >
        <div className="relative min-h-0 flex-1 max-lg:h-[280px] max-lg:flex-none max-md:h-[220px]">
          <JourneyMap parcel={parcel} theme={surroundings.theme} tiles={surroundings.tiles} {...link} />
        </div>
        <CarrierStrip
          carriers={[parcel.carrier, ...parcel.providers.filter(({ code }) => code !== parcel.carrier.code)]}
        />
      </section>
      {dialog === 'raw' && (
        <Modal title={words.raw.title} closeLabel={words.app.close} onClose={() => setDialog(null)}>
          <RawData address={address} parcel={parcel} />
        </Modal>
      )}
      {dialog === 'coordinates' && (
        <Modal title={words.raw.coordinates} closeLabel={words.app.close} onClose={() => setDialog(null)}>
          <CoordinateDetails parcel={parcel} />
        </Modal>
      )}
    </>
  )
}
