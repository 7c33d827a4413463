/** What was left out or not understood while reading one answer: how often, and one raw example. */
export type ReadNote = { count: number; example: string }
export type ReadNotes = { fieldType: ReadNote; eventUnreadable: ReadNote }

export const noNotes = (): ReadNotes => ({
  fieldType: { count: 0, example: '' },
  eventUnreadable: { count: 0, example: '' },
})

export function countNote(note: ReadNote, example: string): void {
  note.count += 1
  if (note.count === 1) note.example = example
}

/** A plain JSON object, as opposed to a list, null or a leaf. */
export type Branch = Record<string, unknown>

const isObject = (value: unknown): value is Branch =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The object at a place where one belongs: null, `{}`, `[]` and wrong types are absent, a list of one is its member. */
export function toBranch(value: unknown): Branch | null {
  const only = Array.isArray(value) && value.length === 1 ? (value as unknown[])[0] : value
  return isObject(only) && Object.keys(only).length > 0 ? only : null
}

/** The objects at a place where one or a list of them belongs; of a list the first hundred. */
export function branches(value: unknown): Branch[] {
  const sent: unknown[] = Array.isArray(value) ? value.slice(0, 100) : [value]
  return sent.map(toBranch).filter((branch) => branch !== null)
}

/** Whether nothing was sent here: null, missing, `{}`, `[]`, empty text or the word "null". */
export function isAbsent(value: unknown): boolean {
  if (value === null || value === undefined) return true
  if (typeof value === 'string') return isEmptyText(value)
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && Object.keys(value).length === 0
}

const isEmptyText = (text: string) => {
  const trimmed = text.trim()
  return trimmed === '' || (trimmed.length === 4 && trimmed.toLowerCase() === 'null')
}

// Most texts hold none of these: one look spares them three replacements. Without the flag `u`, which makes it five
// times as slow, it suspects emoji as well.
const SUSPECT = /[^ -~\xA0-\u2027\u202A-\uD7FF\uE000-\uFFFF]/

/** Text without control characters and broken surrogates: line breaks and tabs become spaces, all else stays as sent. */
export function cleanText(text: string): string {
  if (!SUSPECT.test(text)) return text
  return text
    .replace(/\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
}

/** A raw value as a person may see it in a sentence: cleaned, and at most 60 characters. */
export function showRaw(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (isObject(value)) return 'an object'
  const text = String(value)
  return cleanText(text.length > 60 ? `${text.slice(0, 59)}…` : text)
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i

/** The number that a leaf holds, as a number or as text; null where it holds none. */
export function toNumber(value: unknown): number | null {
  if (typeof value === 'string' && !NUMBER.test(value.trim())) return null
  const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN
  return Number.isFinite(number) ? number : null
}

/**
 * The lenient leaves of the upstream's answer. Text and numbers are accepted for each other; empty text,
 * null, "null" and missing are all null; anything else is null too, and counted with `field`, its name for people.
 */
export function createLeaves(count: (example: string) => void) {
  const garbage = (field: string, value: unknown): null => {
    if (!isAbsent(value)) count(`${field} held ${showRaw(value)}`)
    return null
  }
  const words = (field: string, value: unknown): string | null => {
    if (typeof value === 'string') return isEmptyText(value) ? null : cleanText(value)
    return typeof value === 'number' && Number.isFinite(value) ? String(value) : garbage(field, value)
  }
  return {
    /** Words for people: spaces around them stay as sent. */
    words,
    /** Codes and names: spaces around them are taken off. */
    text: (field: string, value: unknown) => words(field, value)?.trim() || null,
    number: (field: string, value: unknown) =>
      isAbsent(value) ? null : (toNumber(value) ?? garbage(field, value)),
    /** A value whose type says something (a waybill sent as a number has lost its leading zeros). */
    textOrNumber: (field: string, value: unknown) =>
      typeof value === 'number' ? value : (words(field, value)?.trim() ?? null),
    /** The raw words of a coordinate: what is wrong with it is judged, and reported, with its partner. */
    coordinate: (value: unknown) =>
      isAbsent(value) ? null : typeof value === 'string' ? cleanText(value) : showRaw(value),
    /** A branch that may be absent. What stands there and is not a branch is counted. */
    branch: <Output>(field: string, value: unknown, read: (branch: Branch) => Output): Output | null => {
      const sent = toBranch(value)
      return sent ? read(sent) : garbage(field, value)
    },
  }
}
