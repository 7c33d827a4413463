import { parseCarrierCode, parseWaybill } from '../parcel/waybill.ts'
import type { Fields } from './fields.ts'
import { toGroups, type KeptParcel } from './kept-parcel.ts'
import type { Named } from './store.ts'

const VERSION = 1
const MOST_CHARACTERS = 5_000_000
/** What a file holds of a parcel. Times are those of the last change, so that an older file overwrites nothing newer. */
const TEXTS = ['name', 'label', 'note'] as const

export type Backup = { named: Named; fields: Fields; isWatched: boolean }[]
export type BackupFault =
  | { fault: 'unreadable' | 'foreign' | 'newer' | 'tooLarge' }
  | { fault: 'entry'; nth: number }

/** The watch list and the recent parcels as a JSON file: `{ waypost: 1, exportedAt, watched, recents }`. */
export function writeBackup(
  all: readonly KeptParcel[],
  fieldsOf: (named: Named) => Fields,
  now: Date,
): string {
  const toEntry = (one: KeptParcel) => {
    const fields = fieldsOf(one)
    const setAt = (name: string) => {
      const atMs = fields[name]?.[1]
      return atMs ? new Date(atMs).toISOString() : null
    }
    return {
      carrier: one.carrier,
      waybill: one.waybill,
      name: one.name,
      label: one.label,
      note: one.note,
      openedAt: one.openedAtMs === null ? null : new Date(one.openedAtMs).toISOString(),
      changedAt: { pinned: setAt('pinned'), label: setAt('label'), note: setAt('note') },
    }
  }
  const { watched, recents } = toGroups(all)
  const file = {
    waypost: VERSION,
    exportedAt: now.toISOString(),
    watched: watched.map(toEntry),
    recents: recents.map(toEntry),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Reads such a file, whole or not at all. Times ahead of our clock count as now. */
export function readBackup(text: string, nowMs: number): Backup | BackupFault {
  if (text.length > MOST_CHARACTERS) return { fault: 'tooLarge' }
  const file = parse(text)
  if (file === undefined) return { fault: 'unreadable' }
  if (!isObject(file) || typeof file['waypost'] !== 'number') return { fault: 'foreign' }
  if (file['waypost'] > VERSION) return { fault: 'newer' }
  const { watched = [], recents = [] } = file
  if (!Array.isArray(watched) || !Array.isArray(recents)) return { fault: 'foreign' }
  const backup: Backup = []
  for (const [index, entry] of ([...watched, ...recents] as unknown[]).entries()) {
    const isWatched = index < watched.length
    const named = readNamed(entry)
    if (!named) return { fault: 'entry', nth: index + 1 }
    backup.push({ named, isWatched, fields: readEntry(entry as Entry, isWatched, nowMs) })
  }
  return backup
}

type Entry = Record<string, unknown>

function readNamed(entry: unknown): Named | null {
  if (!isObject(entry)) return null
  const { carrier: code, waybill } = entry
  const carrier = typeof code === 'number' || typeof code === 'string' ? parseCarrierCode(`${code}`) : null
  const parsed = parseWaybill(typeof waybill === 'string' ? waybill : '')
  return carrier !== null && 'waybill' in parsed ? { carrier, waybill: parsed.waybill } : null
}

function readEntry(entry: Entry, isWatched: boolean, nowMs: number): Fields {
  const changedAt = isObject(entry['changedAt']) ? entry['changedAt'] : {}
  const toMs = (iso: unknown) => Math.min((typeof iso === 'string' && Date.parse(iso)) || 0, nowMs)
  const openedAtMs = toMs(entry['openedAt'])
  return {
    ...Object.fromEntries(
      TEXTS.flatMap((name) => {
        const text = entry[name]
        return typeof text === 'string' && text !== '' ? [[name, [text, toMs(changedAt[name])]]] : []
      }),
    ),
    ...(isWatched && { pinned: [true, toMs(changedAt['pinned'])] }),
    ...(openedAtMs > 0 && { openedAtMs: [openedAtMs, openedAtMs] }),
  }
}

const isObject = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
