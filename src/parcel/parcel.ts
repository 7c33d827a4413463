import * as v from 'valibot'
import { MILESTONES } from './milestone.ts'
import { STATUSES } from './status.ts'

// One schema is the source: the proxy answers and documents with it (the descriptions end up in /api/openapi.json),
// the browser imports the types alone.

export const statusSchema = v.pipe(
  v.picklist([...STATUSES, 'Unknown']),
  v.description(
    'One of the nine main statuses of 17TRACK; Unknown is a status that is none of them, never a guess.',
  ),
)

export const carrierSchema = v.pipe(
  v.object({
    code: v.pipe(v.number(), v.description('The code that 17TRACK gives it.')),
    name: v.string(),
    country: v.pipe(v.nullable(v.string()), v.description('ISO 3166-1 alpha-2.')),
    phone: v.nullable(v.string()),
    homepage: v.pipe(v.nullable(v.string()), v.description('An http or https address.')),
  }),
  v.description('A carrier, or another company that reported scans.'),
)

export const pointSchema = v.pipe(
  v.object({
    lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
    lng: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  }),
  v.description('WGS 84 degrees.'),
)

export const placeSchema = v.pipe(
  v.object({
    name: v.pipe(
      v.string(),
      v.description('For people: the city in title case, else the facility, else the raw text.'),
    ),
    facility: v.nullable(v.string()),
    asSent: v.pipe(v.string(), v.description('The raw location, as the carrier sent it.')),
    country: v.pipe(v.nullable(v.string()), v.description('ISO 3166-1 alpha-2.')),
    point: v.nullable(pointSchema),
    pointAsSent: v.pipe(
      v.nullable(v.object({ latitude: v.string(), longitude: v.string() })),
      v.description('What the carrier sent, only where it differs from the point.'),
    ),
    pointSource: v.pipe(
      v.nullable(v.picklist(['carrier', 'swapped', 'gazetteer'])),
      v.description(
        'Who says where it is: the carrier; the carrier with latitude and longitude changed about; a list of places.',
      ),
    ),
  }),
  v.description('Where a scan was made.'),
)

export const eventSchema = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.description('Unique in the parcel, the same in the next answer.')),
    time: v.pipe(
      v.nullable(v.string()),
      v.description(
        "The carrier's wall clock in ISO 8601, with an offset where one is known; a bare date where no hour was given.",
      ),
    ),
    timeUtc: v.pipe(
      v.nullable(v.string()),
      v.description('The same instant in UTC (Z); null where no offset is known.'),
    ),
    zoneInferred: v.pipe(
      v.boolean(),
      v.description('The offset was derived, or what the carrier says of it disagrees.'),
    ),
    text: v.pipe(v.string(), v.description("The carrier's words as sent; empty where there are none.")),
    translation: v.pipe(v.nullable(v.string()), v.description('A translation, where the carrier gives one.')),
    status: statusSchema,
    subStatus: v.nullable(v.string()),
    milestone: v.nullable(v.picklist(MILESTONES)),
    place: v.nullable(placeSchema),
    provider: v.pipe(v.number(), v.description('Code of the carrier that reported the scan.')),
  }),
  v.description('One scan.'),
)

export const repairSchema = v.pipe(
  v.object({
    kind: v.pipe(
      v.string(),
      v.description('Such as coordinates-swapped or event-undated; kinds may be added.'),
    ),
    count: v.number(),
    detail: v.pipe(
      v.string(),
      v.description('One or two English sentences that hold the proof, with a raw value as an example.'),
    ),
    certain: v.pipe(v.boolean(), v.description('False where it rests on likelihood, not on proof.')),
  }),
  v.description("What was mended, dropped or doubted in the carrier's answer. Show it to people."),
)

export const estimateSchema = v.object({
  from: v.nullable(v.string()),
  to: v.nullable(v.string()),
  source: v.nullable(v.string()),
})

/** What `GET /api/parcels/{carrier}/{waybill}` answers. A public contract: it only grows. */
export const parcelSchema = v.pipe(
  v.object({
    waybill: v.pipe(v.string(), v.description('As asked, in upper case.')),
    carrier: carrierSchema,
    providers: v.pipe(v.array(carrierSchema), v.description('Everyone who reported scans.')),
    status: statusSchema,
    statusAsSent: v.nullable(v.string()),
    subStatus: v.nullable(v.string()),
    statusNote: v.pipe(v.nullable(v.string()), v.description("The carrier's own words for the status.")),
    events: v.pipe(
      v.array(eventSchema),
      v.description('Newest first, undated ones last; none is dropped, repeats are kept.'),
    ),
    estimatedDelivery: v.pipe(
      v.nullable(estimateSchema),
      v.description('When it should arrive, in ISO 8601.'),
    ),
    checkedAt: v.pipe(v.string(), v.description('When the tracking service answered, in ISO 8601.')),
    stale: v.pipe(
      v.boolean(),
      v.description('Served past its life: a newer one is being fetched, or cannot be had.'),
    ),
    repairs: v.array(repairSchema),
  }),
  v.description('A parcel. More members may be added; none is taken away.'),
)

export type Carrier = v.InferOutput<typeof carrierSchema>
export type Point = v.InferOutput<typeof pointSchema>
export type Place = v.InferOutput<typeof placeSchema>
export type ParcelEvent = v.InferOutput<typeof eventSchema>
export type Repair = v.InferOutput<typeof repairSchema>
export type Estimate = v.InferOutput<typeof estimateSchema>
export type Parcel = v.InferOutput<typeof parcelSchema>
