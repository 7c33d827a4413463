import { useRef, useState } from 'react'
import { noMovementMs } from '../parcel/movement.ts'
import type { Parcel } from '../parcel/parcel.ts'
import type { Status } from '../parcel/status.ts'
import { Actions } from '../status/Actions.tsx'
import { NotFoundActions } from '../status/NotFoundActions.tsx'
import { Later } from '../ui/Later.tsx'
import { useCopy } from '../ui/use-copy.ts'
import { useShortcuts } from '../ui/use-shortcuts.ts'
import { useWords } from '../words/use-words.ts'
import type { DialogName } from './Dialogs.tsx'
import { downloadJson } from './download-json.ts'
import { CopyUpdate, loadUpdate } from './later.ts'
import type { Lookup } from './use-parcel.ts'

const TROUBLE: readonly Status[] = ['DeliveryFailure', 'Exception', 'Expired', 'Unknown']

type Props = {
  parcel: Parcel
  lookup: Lookup
  nowMs: number
  onDialog(name: DialogName): void
  onEdit(): void
  onOtherCarrier(): void
}

/** What can be done with this answer, by button and by key. */
export function AnswerActions({ parcel, lookup, nowMs, onDialog, onEdit, onOtherCarrier }: Props) {
  const words = useWords()
  const [isUpdateOpen, setIsUpdateOpen] = useState(false)
  const { outcome, copy } = useCopy()
  const copyRef = useRef<HTMLButtonElement>(null)
  const copyLastUsed = async () => {
    const { lastUsedUpdate } = await import('./update-texts.ts')
    await copy(lastUsedUpdate(parcel, words, Date.now()))
  }
  useShortcuts({
    c: () => void copyLastUsed(),
    r: () => !lookup.isAsking && lookup.isOnline && lookup.refresh(),
    j: () => onDialog('raw'),
  })
  const refreshing = { isRefreshing: lookup.isAsking, isOnline: lookup.isOnline, onRefresh: lookup.refresh }
  if (parcel.status === 'NotFound' && parcel.events.length === 0)
    return <NotFoundActions {...refreshing} onEditNumber={onEdit} onOtherCarrier={onOtherCarrier} />
  return (
    <Actions
      {...refreshing}
      isCopied={outcome === 'copied'}
      needsCarrier={TROUBLE.includes(parcel.status) || noMovementMs(parcel, nowMs) !== null}
      preview={
        isUpdateOpen ? (
          <Later>
            <CopyUpdate
              parcel={parcel}
              nowMs={nowMs}
              opener={copyRef}
              onClose={() => setIsUpdateOpen(false)}
            />
          </Later>
        ) : null
      }
      copyRef={copyRef}
      onCopyUpdate={() => setIsUpdateOpen(!isUpdateOpen)}
      onNearUpdate={() => void loadUpdate()}
      onContact={() => document.querySelector<HTMLElement>('#carrier-contact')?.focus()}
      onViewRaw={() => onDialog('raw')}
      onCoordinates={() => onDialog('coordinates')}
      onDownload={() => downloadJson(parcel)}
    />
  )
}
