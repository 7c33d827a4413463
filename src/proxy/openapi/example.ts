import { findCarrier } from '../../carriers/find-carrier.ts'
import { toParcel } from '../../convert/convert.ts'
import { readUpstream } from '../../convert/read.ts'
import sample from '../../emulator/sample.json' with { type: 'json' }
import type { Parcel } from '../../parcel/parcel.ts'

/** The parcel that the vendor's documented sample comes to, as it was then. */
export function documentedParcel(): Parcel {
  const asked = { carrier: sample.data.carrier, waybill: sample.data.number }
  const reading = readUpstream(sample, asked)
  if (!reading.ok) throw new Error('the documented sample cannot be read')
  return toParcel(reading.answer, asked, new Date('2025-01-20T04:00:00Z'), findCarrier)
}
