import sample from '../../emulator/sample.json' with { type: 'json' }
import type { Parcel } from '../../parcel/parcel.ts'
import { parcelOfAnswer } from '../call/parcel-of-answer.ts'

/** The parcel that the vendor's documented sample comes to, as it was then. */
export function documentedParcel(): Parcel {
  const asked = { carrier: sample.data.carrier, waybill: sample.data.number, param: null }
  return parcelOfAnswer(sample, asked, new Date('2025-01-20T04:00:00Z')).parcel
}
