import { toPath, type Address } from '../lookup/address.ts'
import type { Parcel } from '../parcel/parcel.ts'
import { useActions } from '../ui/use-actions.ts'
import { useCopy } from '../ui/use-copy.ts'
import type { DialogName } from './Dialogs.tsx'
import { downloadJson } from './download-json.ts'

type Needs = { address: Address; parcel: Parcel; onDialog(name: DialogName): void }

/** What is done with an answer now and then, beside what its buttons do. Returns what became of a copy. */
export function useAnswerActions({ address, parcel, onDialog }: Needs): 'copied' | 'failed' | null {
  const { outcome, copy } = useCopy()
  useActions({
    coordinates: () => onDialog('coordinates'),
    'copy-number': () => void copy(parcel.waybill),
    // The extra value can be a phone number's digits: it stays out of what is sent on.
    'copy-link': () => void copy(location.origin + toPath({ ...address, param: null })),
    'download-json': () => downloadJson(parcel),
    contact: focusContact,
  })
  return outcome
}

export const focusContact = () => document.querySelector<HTMLElement>('#carrier-contact')?.focus()
