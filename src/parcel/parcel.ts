import * as v from 'valibot'
import { MILESTONES } from './milestone.ts'
import { STATUSES } from './status.ts'

// One schema is the source: the proxy answers and documents with it, the browser imports the types alone.

const statusSchema = v.picklist([...STATUSES, 'Unknown'])

/** A carrier. `code` is 17TRACK's; `country` is ISO 3166-1 alpha-2; `homepage` is http(s) or null. */
export const carrierSchema = v.object({
  code: v.number(),
  name: v.string(),
  country: v.nullable(v.string()),
  phone: v.nullable(v.string()),
  homepage: v.nullable(v.string()),
})

/** WGS 84 degrees: latitude −90 to 90, longitude −180 to 180. */
export const pointSchema = v.object({
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  lng: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
})

export const placeSchema = v.object({
  /** For people: the city in title case, else the facility, else the raw text. */
  name: v.string(),
  facility: v.nullable(v.string()),
  /** The raw location, as the carrier sent it. */
  asSent: v.string(),
  country: v.nullable(v.string()),
  point: v.nullable(pointSchema),
  /** What the carrier sent, only where it differs from `point`. */
  pointAsSent: v.nullable(v.object({ latitude: v.string(), longitude: v.string() })),
  pointSource: v.nullable(v.picklist(['carrier', 'swapped', 'gazetteer'])),
})

export const eventSchema = v.object({
  /** Unique in the parcel and stable across refetches. */
  id: v.string(),
  /** The carrier's wall clock, ISO 8601, with an offset where one is known; a bare date where no hour was given. */
  time: v.nullable(v.string()),
  /** The same instant in UTC (`Z`); null where no offset is known. */
  timeUtc: v.nullable(v.string()),
  zoneInferred: v.boolean(),
  /** The carrier's words as sent; empty where there are none. */
  text: v.string(),
  translation: v.nullable(v.string()),
  status: statusSchema,
  subStatus: v.nullable(v.string()),
  milestone: v.nullable(v.picklist(MILESTONES)),
  place: v.nullable(placeSchema),
  /** 17TRACK code of who reported the scan. */
  provider: v.number(),
})

/** What was mended, dropped or doubted in the carrier's answer. Shown to people. */
export const repairSchema = v.object({
  kind: v.string(),
  count: v.number(),
  /** One or two English sentences that hold the proof, with a raw value as an example. */
  detail: v.string(),
  /** False where the repair rests on likelihood, not on proof. */
  certain: v.boolean(),
})

export const estimateSchema = v.object({
  from: v.nullable(v.string()),
  to: v.nullable(v.string()),
  source: v.nullable(v.string()),
})

/** What `GET /api/parcels/{carrier}/{waybill}` answers. A public contract: it only grows. */
export const parcelSchema = v.object({
  waybill: v.string(),
  carrier: carrierSchema,
  providers: v.array(carrierSchema),
  status: statusSchema,
  statusAsSent: v.nullable(v.string()),
  subStatus: v.nullable(v.string()),
  statusNote: v.nullable(v.string()),
  /** Newest first, undated ones last; never dropped, repeats kept. */
  events: v.array(eventSchema),
  estimatedDelivery: v.nullable(estimateSchema),
  /** ISO 8601, when the upstream answered. */
  checkedAt: v.string(),
  /** Served past its life because the upstream could not be asked. */
  stale: v.boolean(),
  repairs: v.array(repairSchema),
})

export type Carrier = v.InferOutput<typeof carrierSchema>
export type Point = v.InferOutput<typeof pointSchema>
export type Place = v.InferOutput<typeof placeSchema>
export type ParcelEvent = v.InferOutput<typeof eventSchema>
export type Repair = v.InferOutput<typeof repairSchema>
export type Estimate = v.InferOutput<typeof estimateSchema>
export type Parcel = v.InferOutput<typeof parcelSchema>
