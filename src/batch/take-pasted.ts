import type { Proposal } from '../carriers/proposal.ts'
import { readPasted, type Pasted } from '../search/read-pasted.ts'
import { MOST, readFragment, toFragment, type Entry } from './fragment.ts'
import { notesFor, remember, type Notes } from './visit.ts'

/** The carrier of a number where there is exactly one that is certain; a likely one is the person's to choose. */
export function sureCarrier(proposals: readonly Proposal[]): number | null {
  const [sure, ...others] = proposals.filter(({ confidence }) => confidence === 'certain')
  return sure && others.length === 0 ? sure.code : null
}

/** A set and what is known of it, with the numbers of a text put at its end. A number that it holds stays as it is. */
export function withPasted(
  before: readonly Entry[],
  notes: Notes,
  pasted: Pasted,
): { entries: Entry[]; notes: Notes; added: number } {
  const held = new Set(before.map(({ waybill }) => waybill))
  const fresh = pasted.found.filter(({ waybill }) => !held.has(waybill))
  const taken = fresh.slice(0, Math.max(0, MOST - before.length))
  return {
    entries: [
      ...before,
      ...taken.map(({ waybill, proposals }) => ({ waybill, carrier: sureCarrier(proposals) })),
    ],
    notes: {
      lines: notes.lines + pasted.lines,
      duplicates: notes.duplicates + pasted.duplicates + pasted.found.length - fresh.length,
      overflow: notes.overflow + pasted.overflow + fresh.length - taken.length,
      unread: [...notes.unread, ...pasted.unread],
      proposals: new Map([
        ...notes.proposals,
        ...taken.map(({ waybill, proposals }) => [waybill, proposals] as const),
      ]),
    },
    added: taken.length,
  }
}

/** Where a pasted text leads: the address of its numbers, behind those of `fragment`; null where it adds none. */
export function takePasted(text: string, fragment = ''): { href: string } | { found: number } {
  const pasted = readPasted(text)
  const { entries, notes, added } = withPasted(readFragment(fragment).entries, notesFor(fragment), pasted)
  if (added === 0) return { found: pasted.found.length }
  const to = toFragment(entries)
  remember(to, notes)
  return { href: `/batch${to}` }
}
