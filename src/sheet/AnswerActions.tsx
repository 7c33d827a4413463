import { toPath, type Address } from '../lookup/address.ts'
import type { Lookup } from '../lookup/use-parcel.ts'
import { noMovementMs, type Scale } from '../parcel/movement.ts'
import type { Parcel } from '../parcel/parcel.ts'
import type { Status } from '../parcel/status.ts'
import { Actions } from '../status/Actions.tsx'
import { NextStep } from '../status/NextStep.tsx'
import { NotFoundActions } from '../status/NotFoundActions.tsx'
import { Repairs } from '../status/Repairs.tsx'
import { Later } from '../ui/Later.tsx'
import { Toast } from '../ui/Toast.tsx'
import { useActionWords } from '../words/use-action-words.ts'
import { useWords } from '../words/use-words.ts'
import type { DialogName } from './Dialogs.tsx'
import { focusContact } from './focus-contact.ts'
import { Evidence, NextCarriers } from './later.ts'
import { saveEvidence } from './save-evidence.ts'
import { UpdateButton } from './UpdateButton.tsx'
import { pageOf, useAnswerActions } from './use-answer-actions.ts'
import { useEvidence } from './use-evidence.ts'
import { WatchLine } from './WatchLine.tsx'

const TROUBLE: readonly Status[] = ['DeliveryFailure', 'Exception', 'Expired', 'Unknown']

type Props = {
  address: Address
  parcel: Parcel
  lookup: Lookup
  nowMs: number
  scale: Scale
  /** Whether the update was copied just now, by its key. */
  isCopied: boolean
  isEmulated: boolean
  takePicture(): HTMLElement | null
  onDialog(name: DialogName): void
  onRefresh(): void
  onEdit(): void
  onOtherCarrier(): void
  say(message: string): void
}

/** What comes next, what can be done with this answer, and what was mended in it. */
export function AnswerActions(props: Props) {
  const words = useWords()
  const actions = useActionWords()
  const { parcel, lookup, isEmulated, takePicture } = props
  const page = pageOf(props.address)
  const evidence = useEvidence()
  const ways = { onPrint: evidence.print, onSave: () => saveEvidence(parcel, page, isEmulated) }
  const copied = useAnswerActions({ ...props, ...ways })
  return (
    <>
      {copied && (
        <Toast
          text={copied === 'copied' ? words.status.copied : actions.copyRefused}
          isGood={copied === 'copied'}
        />
      )}
      <NextStep parcel={parcel} nowMs={props.nowMs} scale={props.scale} />
      <Acts {...props} {...ways} />
      <WatchLine key={toPath(props.address)} address={props.address} parcel={parcel} say={props.say} />
      <Repairs parcel={parcel} />
      {evidence.isWanted && (
        <Later>
          <Evidence
            parcel={parcel}
            freshness={freshnessOf(lookup, parcel)}
            page={page}
            isEmulated={isEmulated}
            scale={props.scale}
            takePicture={takePicture}
            asked={evidence.asked}
          />
        </Later>
      )}
    </>
  )
}

function freshnessOf({ isOnline, failure }: Lookup, { stale }: Parcel) {
  if (!isOnline) return 'offline'
  if (failure) return 'failed'
  return stale ? 'stale' : 'fresh'
}

type ActsProps = Props & { onPrint(): void; onSave(): void }

function Acts({ parcel, lookup, nowMs, scale, isCopied, ...ways }: ActsProps) {
  const { onDialog, onRefresh, onEdit, onOtherCarrier } = ways
  const update = { parcel, nowMs, scale, isCopied }
  const refreshing = { isRefreshing: lookup.isRefreshing, isOnline: lookup.isOnline, onRefresh }
  if (parcel.status === 'NotFound' && parcel.events.length === 0)
    return (
      <NotFoundActions
        {...refreshing}
        onEditNumber={onEdit}
        onOtherCarrier={onOtherCarrier}
        next={
          <Later>
            <NextCarriers waybill={parcel.waybill} asked={parcel.carrier.code} />
          </Later>
        }
        update={<UpdateButton {...update} />}
      />
    )
  return (
    <Actions
      {...refreshing}
      update={<UpdateButton look="primary" {...update} />}
      needsCarrier={TROUBLE.includes(parcel.status) || noMovementMs(parcel, nowMs, scale) !== null}
      onContact={focusContact}
      onViewRaw={() => onDialog('raw')}
      onCoordinates={() => onDialog('coordinates')}
      onDownload={ways.onSave}
      onPrint={ways.onPrint}
    />
  )
}
