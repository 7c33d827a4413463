import { countNote, isAbsent, showRaw, toBranch, type Branch, type ReadNotes } from './read-leaves.ts'

/** The keys that hold scans or a status, on whichever level they stand. */
export const TRACKING_KEYS = [
  'track_info',
  'latest_status',
  'tracking',
  'providers',
  'events',
  'latest_event',
]

/** Whether an object is the upstream's `data`, and not something else under that name. */
export const isTrackingData = (branch: Branch) =>
  ['number', 'carrier', ...TRACKING_KEYS].some((key) => Object.hasOwn(branch, key))

/**
 * Puts branches that stand a level too high or too low into the place where the schema looks for them.
 * What is not there, or is empty, stays absent. `levels` are the objects around the tracking, innermost first.
 */
export function toSchemaShape(answer: Branch, data: Branch, notes: ReadNotes) {
  const trackSent = first([data, answer], 'track_info')
  const track = toBranch(trackSent)
  if (!track && !isAbsent(trackSent)) skip(notes, 'track_info', trackSent)
  const levels = [track, data, answer].filter((level) => level !== null)
  const trackingSent = first(levels, 'tracking')
  const tracking = toBranch(trackingSent)
  const inner = [tracking, ...levels].filter((level) => level !== null)
  const metrics = [toBranch(first(levels, 'time_metrics')), ...levels].filter((level) => level !== null)
  // A list in place of `tracking` is the providers themselves.
  const isList = Array.isArray(trackingSent) && isAbsent(tracking?.['providers'])
  if (!tracking && !isList && !isAbsent(trackingSent)) skip(notes, 'tracking', trackingSent)
  const providers = toBlocks(isList ? trackingSent : first(inner, 'providers'), notes)
  const loose = hasScans(providers)
    ? []
    : [{ provider: null, events: toEvents(first(inner, 'events'), notes) }]
  // With nothing else to show, the one scan that the upstream repeats beside the tracking is shown.
  const latest = hasScans([...providers, ...loose]) ? [] : toEvents(first(levels, 'latest_event'), notes)
  return {
    number: data['number'],
    carrier: data['carrier'],
    latest_status: toLatestStatus(levels, track),
    estimated_delivery_date: first(metrics, 'estimated_delivery_date'),
    providers: [...providers, ...loose, { provider: null, events: latest }].filter(
      ({ provider, events }) => provider !== null || events.length > 0,
    ),
  }
}

/** What `read-schema.ts` reads. */
export type SchemaShape = ReturnType<typeof toSchemaShape>
export type EventShape = SchemaShape['providers'][number]['events'][number]
type Event = ReturnType<typeof toEvent>
type Block = { provider: unknown; events: Event[] }

const hasScans = (blocks: Block[]) => blocks.some(({ events }) => events.length > 0)

function first(levels: Branch[], key: string): unknown {
  for (const level of levels) {
    if (Object.hasOwn(level, key) && !isAbsent(level[key])) return level[key]
  }
  return null
}

/** PHP writes a list with a gap as an object whose keys are numbers. */
function toList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  if (isAbsent(value)) return []
  const isNumbered = typeof value === 'object' && Object.keys(value ?? {}).every((key) => /^\d+$/.test(key))
  return isNumbered ? Object.values(value ?? {}) : [value]
}

const skip = (notes: ReadNotes, field: string, value: unknown) =>
  countNote(notes.fieldType, `${field} held ${showRaw(value)}`)

function toLatestStatus(levels: Branch[], track: Branch | null): unknown {
  const sent = first(levels, 'latest_status')
  if (typeof sent === 'string') return { status: sent }
  // Only beside the tracking: `status` further out is the state of the call.
  if (
    isAbsent(sent) &&
    track &&
    (typeof track['status'] === 'string' || typeof track['sub_status'] === 'string')
  ) {
    return track
  }
  return sent
}

function toBlocks(value: unknown, notes: ReadNotes) {
  const blocks: Block[] = []
  for (const sent of toList(value)) {
    const block = toBranch(sent)
    if (block) {
      const isProvider =
        isAbsent(block['provider']) && (Object.hasOwn(block, 'key') || Object.hasOwn(block, 'name'))
      const provider = isProvider ? block : block['provider']
      blocks.push({ provider, events: toEvents(block['events'], notes) })
    } else if (!isAbsent(sent)) skip(notes, 'providers', sent)
  }
  return blocks
}

function toEvents(value: unknown, notes: ReadNotes): Event[] {
  const events: Event[] = []
  if (typeof value !== 'object') {
    if (!isAbsent(value)) skip(notes, 'events', value)
    return []
  }
  for (const sent of toList(value)) {
    if (typeof sent === 'object' && sent !== null && !Array.isArray(sent))
      events.push(toEvent(sent as Branch))
    else countNote(notes.eventUnreadable, showRaw(sent))
  }
  return events
}

/** A scan as sent, and the branches of it that can stand elsewhere. */
function toEvent(sent: Branch) {
  const { time_raw: raw, description_translation: translation } = sent
  const address = toBranch(sent['address'])
  return {
    sent,
    time_raw: typeof raw === 'string' || typeof raw === 'number' ? { whole: raw } : raw,
    description_translation: typeof translation === 'string' ? { description: translation } : translation,
    coordinates: toCoordinates(address, sent),
  }
}

/** Coordinates belong into the address; they are also seen beside it, and without a branch of their own. */
function toCoordinates(address: Branch | null, event: Branch): unknown {
  const levels = [address, event].filter((level) => level !== null)
  const own = first(levels, 'coordinates')
  if (!isAbsent(own)) return own
  return levels.find((level) => !isAbsent(level['latitude']) || !isAbsent(level['longitude'])) ?? null
}
