import { useEffect, useRef, useState, type Ref } from 'react'
import type { Proposal } from '../carriers/proposal.ts'
import type { Address } from '../lookup/address.ts'
import { isOldAnswer } from '../lookup/is-old-answer.ts'
import { useParcel } from '../lookup/use-parcel.ts'
import type { TakePicture } from '../map/MapView.tsx'
import { statusEvent } from '../parcel/movement.ts'
import type { Parcel } from '../parcel/parcel.ts'
import type { DialogName } from '../sheet/Dialogs.tsx'
import {
  AnswerActions,
  Banner,
  CarrierStrip,
  Dialogs,
  FailureNote,
  JourneyMap,
  prefetchFailure,
  UpdateButton,
} from '../sheet/later.ts'
import type { Surroundings } from '../sheet/surroundings.ts'
import { Badge } from '../status/Badge.tsx'
import { NoMovement } from '../status/NoMovement.tsx'
import { PhoneBar } from '../status/PhoneBar.tsx'
import { ScanTime } from '../status/ScanTime.tsx'
import { Timeline } from '../timeline/Timeline.tsx'
import { Bone } from '../ui/Bone.tsx'
import { Later } from '../ui/Later.tsx'
import { readerClock } from '../words/dates.ts'
import { headline } from '../words/headline.ts'
import { useBatchWords } from '../words/use-batch-words.ts'
import { useWords } from '../words/use-words.ts'
import { ChooseCarrier } from './ChooseCarrier.tsx'
import { isUnknown } from './row.ts'

type Props = {
  address: Address
  /** Other carriers that write such numbers. */
  candidates: readonly Proposal[]
  nowMs: number
  surroundings: Surroundings
  onChoose(carrier: number): void
  say(message: string): void
}

/** The open parcel as its own page shows it, narrower: the answer, what to do, the map, the timeline. */
export function OpenParcel({ address, candidates, nowMs, surroundings, onChoose, say }: Props) {
  const words = useWords()
  const { choose } = useBatchWords()
  const { scale } = surroundings
  const lookup = useParcel(address)
  const { parcel, failure } = lookup
  const pictureRef = useRef<TakePicture>(null)
  const [dialog, setDialog] = useState<DialogName | null>(null)
  useEffect(prefetchFailure, [])
  const otherCarrier = () => document.querySelector<HTMLElement>('aside [role=combobox]')?.focus()
  if (!parcel && failure)
    return (
      <Later failed={<p className="p-5">{words.loading.failed}</p>}>
        <FailureNote
          address={address}
          carrier={words.loading.unnamedCarrier(address.carrier)}
          lookup={{ ...lookup, failure }}
          onEdit={otherCarrier}
          onOtherCarrier={otherCarrier}
          onChangeParam={otherCarrier}
          say={say}
        />
      </Later>
    )
  if (!parcel)
    return (
      <div aria-busy className="space-y-3 px-5 py-3 max-md:px-4">
        <Bone size="h-9 w-44" />
        <Bone size="h-5 w-72 max-w-full" />
        <Bone size="h-4 w-56" />
      </div>
    )
  const isOld = isOldAnswer(parcel, lookup, nowMs)
  const clock = readerClock(parcel.checkedAt, words.locale)
  const event = statusEvent(parcel)
  return (
    <>
      {isOld && (
        <Later failed={<p className="bg-warn-soft px-5 py-2 text-warn">{words.loading.old}</p>}>
          <Banner parcel={parcel} lookup={lookup} nowMs={nowMs} />
        </Later>
      )}
      <div className="space-y-3 px-5 pt-2 pb-4 max-md:px-4">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Badge
            status={parcel.status}
            statusAsSent={parcel.statusAsSent}
            subStatus={parcel.subStatus}
            size="large"
          />
          <NoMovement parcel={parcel} nowMs={nowMs} scale={scale} />
          <time dateTime={parcel.checkedAt} title={parcel.checkedAt} className="ml-auto text-12 text-ink-3">
            {isOld ? words.status.saved(clock) : words.status.checked(clock)}
          </time>
        </div>
        <div>
          <p className="text-16 font-semibold text-pretty">{headline(parcel, words, nowMs, scale)}</p>
          {event && <ScanTime event={event} />}
        </div>
        {isUnknown(parcel) ? (
          <>
            <p className="text-ink-2">{choose.notFoundNext}</p>
            <ChooseCarrier
              waybill={address.waybill}
              alike={[]}
              candidates={candidates}
              onChoose={(_, carrier) => onChoose(carrier)}
            />
            <div className="relative max-md:pb-16">
              <PhoneBar>
                <Later>
                  <UpdateButton parcel={parcel} nowMs={nowMs} scale={scale} isCopied={false} />
                </Later>
              </PhoneBar>
            </div>
          </>
        ) : (
          <Later waiting={<div className="h-32" />}>
            <AnswerActions
              address={address}
              isEmulated={surroundings.isEmulated}
              takePicture={() => pictureRef.current?.() ?? null}
              parcel={parcel}
              lookup={lookup}
              nowMs={nowMs}
              scale={scale}
              isCopied={false}
              onDialog={setDialog}
              onRefresh={() => void lookup.refresh()}
              onEdit={otherCarrier}
              onOtherCarrier={otherCarrier}
              say={say}
            />
          </Later>
        )}
      </div>
      {parcel.events.length > 0 ? (
        <Journey parcel={parcel} nowMs={nowMs} surroundings={surroundings} pictureRef={pictureRef} />
      ) : (
        !isUnknown(parcel) && <Contact parcel={parcel} />
      )}
      {dialog && (
        <Later>
          <Dialogs name={dialog} address={address} parcel={parcel} onClose={() => setDialog(null)} />
        </Later>
      )}
    </>
  )
}

/** Map and timeline; one selection links the two. */
function Journey({
  parcel,
  nowMs,
  surroundings,
  pictureRef,
}: { parcel: Parcel; pictureRef: Ref<TakePicture> } & Pick<Props, 'nowMs' | 'surroundings'>) {
  const words = useWords()
  const [selected, setSelected] = useState<number | null>(null)
  const [hovered, setHovered] = useState<number | null>(null)
  const link = { selected, hovered, onSelect: setSelected, onHover: setHovered }
  return (
    <div
      className="max-md:pb-16"
      onKeyDown={(event) => {
        // The first Escape lets the stop go, the second closes the panel.
        if (event.key === 'Escape' && selected !== null) event.stopPropagation()
      }}
    >
      <div className="relative min-h-[220px] border-t border-line lg:h-[220px]">
        <Later
          waiting={<div className="h-full min-h-[220px] bg-water" />}
          failed={<p className="p-5 text-ink-2">{words.loading.mapFailed}</p>}
        >
          <JourneyMap
            parcel={parcel}
            theme={surroundings.theme}
            tiles={surroundings.tiles}
            pictureRef={pictureRef}
            {...link}
          />
        </Later>
      </div>
      <Contact parcel={parcel} />
      <Timeline parcel={parcel} nowMs={nowMs} {...link} />
    </div>
  )
}

const Contact = ({ parcel }: { parcel: Parcel }) => (
  <Later waiting={<div className="min-h-11 border-t border-line-2" />}>
    <CarrierStrip parcel={parcel} />
  </Later>
)
