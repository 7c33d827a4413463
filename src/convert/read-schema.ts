import * as v from 'valibot'
import { countNote, createLeaves, noNotes, type ReadNotes } from './read-leaves.ts'

/**
 * The upstream's `data`, after `read-branches.ts` has put every branch in its place: 17TRACK's tracking
 * schema v2.2, of which only what a parcel shows is read. The types of the converter are inferred from it.
 * One schema is built for all answers; it counts into the notes given last (reading is synchronous,
 * so two answers never share them).
 */
export function createUpstreamSchema() {
  let notes: ReadNotes = noNotes()
  const { words, text, number, textOrNumber, coordinate, branch } = createLeaves((example) =>
    countNote(notes.fieldType, example),
  )

  const event = v.object({
    time_iso: textOrNumber('time_iso'),
    time_utc: textOrNumber('time_utc'),
    time_raw: branch('time_raw', {
      date: text('time_raw.date'),
      time: text('time_raw.time'),
      timezone: text('time_raw.timezone'),
      /** Where the whole of `time_raw` was one text. */
      whole: text('time_raw'),
    }),
    description: words('description'),
    description_translation: branch('description_translation', {
      description: words('description_translation'),
    }),
    location: words('location'),
    stage: text('stage'),
    sub_status: text('sub_status'),
    address: branch('address', {
      country: text('address.country'),
      state: text('address.state'),
      city: text('address.city'),
      street: text('address.street'),
      postal_code: text('address.postal_code'),
    }),
    coordinates: branch('coordinates', { longitude: coordinate, latitude: coordinate }),
  })

  const provider = branch('provider', {
    key: number('provider.key'),
    name: text('provider.name'),
    tel: text('provider.tel'),
    homepage: text('provider.homepage'),
    country: text('provider.country'),
  })

  const schema = v.object({
    number: textOrNumber('number'),
    carrier: number('carrier'),
    latest_status: branch('latest_status', {
      status: text('latest_status.status'),
      sub_status: text('latest_status.sub_status'),
      sub_status_descr: words('latest_status.sub_status_descr'),
    }),
    estimated_delivery_date: branch('estimated_delivery_date', {
      source: text('estimated_delivery_date.source'),
      from: textOrNumber('estimated_delivery_date.from'),
      to: textOrNumber('estimated_delivery_date.to'),
    }),
    providers: v.array(v.object({ provider, events: v.array(event) })),
  })

  return {
    schema,
    /** Begins a new count: what the coming read leaves out is counted into `into`. */
    countInto: (into: ReadNotes) => {
      notes = into
    },
  }
}

type UpstreamSchema = ReturnType<typeof createUpstreamSchema>['schema']

export type UpstreamTrack = v.InferOutput<UpstreamSchema>
export type UpstreamBlock = UpstreamTrack['providers'][number]
export type UpstreamEvent = UpstreamBlock['events'][number]
export type UpstreamProvider = NonNullable<UpstreamBlock['provider']>
