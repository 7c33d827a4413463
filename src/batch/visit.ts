import type { Proposal } from '../carriers/proposal.ts'

/** A piece of text without a number; `line` counts from 1 and is null for a piece of the address. */
export type Unread = { line: number | null; text: string }

/** What was seen when a text was pasted. */
export type Notes = {
  lines: number
  duplicates: number
  overflow: number
  unread: readonly Unread[]
  /** By waybill: what the text around a number said of its carrier. */
  proposals: ReadonlyMap<string, readonly Proposal[]>
}

export const NO_NOTES: Notes = { lines: 0, duplicates: 0, overflow: 0, unread: [], proposals: new Map() }

// For this visit alone: a pasted line can hold anything, so it is in no address and in no store.
const notesOf = new Map<string, Notes>()

/** The notes of the set that a fragment holds; Back finds those of the set before. */
export const notesFor = (fragment: string): Notes => notesOf.get(fragment) ?? NO_NOTES

export const remember = (fragment: string, notes: Notes): void => void notesOf.set(fragment, notes)
