import type { Fields } from './fields.ts'
import { hasNewStatus, newScans, readGlance, type Glance } from './glance.ts'

/**
 * A parcel that this browser remembers: because it is watched, was looked up, or has a label or a note. The extra
 * value that some carriers ask for is never among it; `needsParam` says that there was one.
 */
export type KeptParcel = {
  waybill: string
  carrier: number
  /** The carrier's name; empty where it is not known yet. */
  name: string
  pinned: boolean
  label: string
  note: string
  /** When it was last opened, in Unix ms; null where it is not among the recent ones. */
  openedAtMs: number | null
  needsParam: boolean
  /** What the person saw last, and what is known by now. */
  seen: Glance | null
  latest: Glance | null
}

export type KeptValues = Omit<KeptParcel, 'waybill' | 'carrier'>

/** The fields that this version knows, each checked: a value of another kind counts as none. */
export function toKeptParcel(carrier: number, waybill: string, fields: Fields): KeptParcel {
  const text = (name: string) => (typeof fields[name]?.[0] === 'string' ? (fields[name][0] as string) : '')
  const openedAtMs = fields['openedAtMs']?.[0]
  return {
    carrier,
    waybill,
    name: text('name'),
    pinned: fields['pinned']?.[0] === true,
    label: text('label'),
    note: text('note'),
    openedAtMs: typeof openedAtMs === 'number' && Number.isFinite(openedAtMs) ? openedAtMs : null,
    needsParam: fields['needsParam']?.[0] === true,
    seen: readGlance(fields['seen']?.[0]),
    latest: readGlance(fields['latest']?.[0]),
  }
}

const hasWords = ({ label, note }: KeptParcel) => label !== '' || note !== ''
export const isKept = (one: KeptParcel) => one.pinned || one.openedAtMs !== null || hasWords(one)

/** Whether anything is new since the person last looked. */
export const isNews = ({ seen, latest }: KeptParcel) =>
  newScans(seen, latest) > 0 || hasNewStatus(seen, latest)

/** How many of the watched parcels have news. */
export const countNews = (all: readonly KeptParcel[]) => all.filter((one) => one.pinned && isNews(one)).length

export const byLastOpened = (all: readonly KeptParcel[]) =>
  all.toSorted((a, b) => (b.openedAtMs ?? 0) - (a.openedAtMs ?? 0))

export const MOST_RECENTS = 50

/** What is watched, and what was looked up: the newest fifty, and whatever has a label or a note. Last opened first. */
export function toGroups(all: readonly KeptParcel[]): { watched: KeptParcel[]; recents: KeptParcel[] } {
  const byOpened = byLastOpened(all.filter(isKept))
  const others = byOpened.filter(({ pinned }) => !pinned)
  return {
    watched: byOpened.filter(({ pinned }) => pinned),
    recents: others.filter((one, index) => index < MOST_RECENTS || hasWords(one)),
  }
}
