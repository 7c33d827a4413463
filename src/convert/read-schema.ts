import type { EventShape, SchemaShape } from './read-branches.ts'
import { countNote, createLeaves, type Branch, type ReadNotes } from './read-leaves.ts'

/**
 * Reads the upstream's `data`, after `read-branches.ts` has put every branch in its place: 17TRACK's tracking
 * schema v2.2, of which only what a parcel shows is read. The types of the converter are inferred from it. Leaves
 * that are not what they should be are counted into `notes`. (Nothing here can fail, so a validation library would only
 * cost: reading twelve scans takes a fifth of the time this way.)
 */
export function readSchema(shape: SchemaShape, notes: ReadNotes) {
  const { words, text, number, textOrNumber, coordinate, branch } = createLeaves((example) =>
    countNote(notes.fieldType, example),
  )

  const timeRaw = (sent: Branch) => ({
    date: text('time_raw.date', sent['date']),
    time: text('time_raw.time', sent['time']),
    timezone: text('time_raw.timezone', sent['timezone']),
    /** Where the whole of `time_raw` was one text. */
    whole: text('time_raw', sent['whole']),
  })
  const translation = (sent: Branch) => ({
    description: words('description_translation', sent['description']),
  })
  const address = (sent: Branch) => ({
    country: text('address.country', sent['country']),
    state: text('address.state', sent['state']),
    city: text('address.city', sent['city']),
    street: text('address.street', sent['street']),
    postal_code: text('address.postal_code', sent['postal_code']),
  })
  const point = (sent: Branch) => ({
    longitude: coordinate(sent['longitude']),
    latitude: coordinate(sent['latitude']),
  })
  const event = ({ sent, time_raw, description_translation, coordinates }: EventShape) => ({
    time_iso: textOrNumber('time_iso', sent['time_iso']),
    time_utc: textOrNumber('time_utc', sent['time_utc']),
    time_raw: branch('time_raw', time_raw, timeRaw),
    description: words('description', sent['description']),
    description_translation: branch('description_translation', description_translation, translation),
    location: words('location', sent['location']),
    stage: text('stage', sent['stage']),
    sub_status: text('sub_status', sent['sub_status']),
    address: branch('address', sent['address'], address),
    coordinates: branch('coordinates', coordinates, point),
  })
  const provider = (sent: Branch) => ({
    key: number('provider.key', sent['key']),
    name: text('provider.name', sent['name']),
    tel: text('provider.tel', sent['tel']),
    homepage: text('provider.homepage', sent['homepage']),
    country: text('provider.country', sent['country']),
  })
  const latestStatus = (sent: Branch) => ({
    status: text('latest_status.status', sent['status']),
    sub_status: text('latest_status.sub_status', sent['sub_status']),
    sub_status_descr: words('latest_status.sub_status_descr', sent['sub_status_descr']),
  })
  const estimate = (sent: Branch) => ({
    source: text('estimated_delivery_date.source', sent['source']),
    from: textOrNumber('estimated_delivery_date.from', sent['from']),
    to: textOrNumber('estimated_delivery_date.to', sent['to']),
  })

  return {
    number: textOrNumber('number', shape.number),
    carrier: number('carrier', shape.carrier),
    latest_status: branch('latest_status', shape.latest_status, latestStatus),
    estimated_delivery_date: branch('estimated_delivery_date', shape.estimated_delivery_date, estimate),
    providers: shape.providers.map((block) => ({
      provider: branch('provider', block.provider, provider),
      events: block.events.map(event),
    })),
  }
}

export type UpstreamTrack = ReturnType<typeof readSchema>
export type UpstreamBlock = UpstreamTrack['providers'][number]
export type UpstreamEvent = UpstreamBlock['events'][number]
export type UpstreamProvider = NonNullable<UpstreamBlock['provider']>
