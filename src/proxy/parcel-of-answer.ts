import type { Parcel } from '../parcel/parcel.ts'
import type { Asked } from './call.ts'

/** Thin for now. */
export function parcelOfAnswer(
  json: unknown,
  asked: Asked,
  checkedAt: Date,
): { parcel: Parcel; upstream: unknown } {
  const carrier = {
    code: asked.carrier,
    name: `Carrier ${asked.carrier}`,
    country: null,
    phone: null,
    homepage: null,
  }
  return {
    parcel: {
      waybill: asked.waybill,
      carrier,
      providers: [],
      status: 'NotFound',
      statusAsSent: null,
      subStatus: null,
      statusNote: null,
      events: [],
      estimatedDelivery: null,
      checkedAt: checkedAt.toISOString(),
      stale: false,
      repairs: [],
    },
    upstream: json,
  }
}
