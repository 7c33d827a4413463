/** A value and when it was set, in Unix ms. */
type Dated = readonly [value: unknown, atMs: number]

/**
 * What is kept of one parcel, field by field. Fields that this version does not know are carried along, so that a
 * newer version of the page finds them again.
 */
export type Fields = Readonly<Record<string, Dated>>

/** Reads what was kept; what is no such text gives no fields, never a crash. */
export function readFields(text: string | null): Fields {
  try {
    const kept: unknown = JSON.parse(text ?? '{}')
    if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return {}
    return Object.fromEntries(Object.entries(kept).filter(isDatedEntry))
  } catch {
    return {}
  }
}

const isDatedEntry = (entry: [string, unknown]): entry is [string, Dated] =>
  Array.isArray(entry[1]) && entry[1].length === 2 && Number.isFinite(entry[1][1])

/** Field by field the later of two; the same whichever comes first, so that two tabs end with the same. */
export function mergeFields(one: Fields, other: Fields): Fields {
  const merged: Record<string, Dated> = { ...one }
  for (const [name, theirs] of Object.entries(other)) {
    const ours = merged[name]
    if (!ours || isLater(theirs, ours)) merged[name] = theirs
  }
  return merged
}

const isLater = (one: Dated, other: Dated) =>
  one[1] === other[1] ? JSON.stringify(one[0]) > JSON.stringify(other[0]) : one[1] > other[1]

/** Whether the first holds anything that is later than in the second, or missing there. */
export const addsTo = (one: Fields, other: Fields): boolean =>
  Object.entries(one).some(([name, ours]) => {
    const theirs = other[name]
    return !theirs || isLater(ours, theirs)
  })

/** Sets values now; never earlier than what they replace, whose clock may have been wrong. */
export function setFields(fields: Fields, values: Readonly<Record<string, unknown>>, nowMs: number): Fields {
  const set: Record<string, Dated> = { ...fields }
  for (const [name, value] of Object.entries(values))
    set[name] = [value, Math.max(nowMs, (set[name]?.[1] ?? 0) + 1)]
  return set
}
