import { toPath, type Address } from '../lookup/address.ts'
import type { Parcel } from '../parcel/parcel.ts'
import { useActions } from '../ui/use-actions.ts'
import { useCopy } from '../ui/use-copy.ts'
import type { DialogName } from './Dialogs.tsx'
import { focusContact } from './focus-contact.ts'

type Needs = {
  address: Address
  parcel: Parcel
  onDialog(name: DialogName): void
  onPrint(): void
  onSave(): void
}

/** What is done with an answer now and then, beside what its buttons do. Returns what became of a copy. */
export function useAnswerActions({ address, parcel, ...ways }: Needs): 'copied' | 'failed' | null {
  const { outcome, copy } = useCopy()
  useActions({
    coordinates: () => ways.onDialog('coordinates'),
    'copy-number': () => void copy(parcel.waybill),
    'copy-link': () => void copy(pageOf(address)),
    'download-json': ways.onSave,
    print: ways.onPrint,
    contact: focusContact,
  })
  return outcome
}

/** The page of a parcel as it is sent on: the extra value, which can be a phone number's digits, stays out. */
export const pageOf = (address: Address) => location.origin + toPath({ ...address, param: null })
