import type { Address } from '../lookup/address.ts'
import type { Parcel } from '../parcel/parcel.ts'
import { Modal } from '../ui/Modal.tsx'
import { useLaterWords } from '../words/use-later-words.ts'
import { useWords } from '../words/use-words.ts'
import { CoordinateDetails } from './CoordinateDetails.tsx'
import { RawData } from './RawData.tsx'

export type DialogName = 'raw' | 'coordinates'
type Props = { name: DialogName; address: Address; parcel: Parcel; onClose(): void }

/** What lies behind the answer, for whoever doubts it. */
export function Dialogs({ name, address, parcel, onClose }: Props) {
  const words = useWords()
  const later = useLaterWords()
  return name === 'raw' ? (
    <Modal title={later.raw.title} closeLabel={words.app.close} onClose={onClose}>
      <RawData address={address} parcel={parcel} />
    </Modal>
  ) : (
    <Modal title={later.raw.coordinates} closeLabel={words.app.close} onClose={onClose}>
      <CoordinateDetails parcel={parcel} />
    </Modal>
  )
}
