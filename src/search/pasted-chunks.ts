import { everyProposal, plainNumber } from '../carriers/propose-carriers.ts'
import { findLabels } from './pasted-labels.ts'

/** A run of letters, digits and hyphens, and where it stands. */
export type Chunk = { text: string; from: number; to: number }

const shape = /\d{2}\.\d{2}\.\d{6}\.\d{8}|[A-Z0-9]+(?:-[A-Z0-9]+)*/gi

export const chunksOf = (line: string): Chunk[] =>
  [...line.matchAll(shape)].map(({ 0: text, index }) => ({ text, from: index, to: index + text.length }))

const MOST_GROUPS = 12
const digitsIn = (text: string) => text.match(/\d/g)?.length ?? 0
const isGroup = (text: string) =>
  /^[A-Z0-9]+$/.test(text) && (digitsIn(text) > 0 || text.length <= 4) && text.length <= 13

/**
 * How many chunks from `at` on are the printed groups of one number: as many as a well-known format takes, its
 * check digit right or its beginning its own; 1 where the chunk stands for itself. Groups have one space between.
 */
export function groupsFrom(chunks: readonly Chunk[], at: number, line: string): number {
  const first = chunks[at]
  if (first === undefined) return 1
  let most = 1
  while (
    most < MOST_GROUPS &&
    chunks[at + most] !== undefined &&
    / {1,2}/.test(line.slice(chunks[at + most - 1]?.to, chunks[at + most]?.from)) &&
    line.slice(chunks[at + most - 1]?.to, chunks[at + most]?.from).trim() === '' &&
    (chunks[at + most]?.from ?? 0) - (chunks[at + most - 1]?.to ?? 0) <= 2
  )
    most++
  for (let count = most; count > 1; count--) {
    const groups = chunks.slice(at, at + count).map(({ text }) => text)
    if (isOneNumber(groups)) return count
  }
  return 1
}

/** Whether groups, joined, are a number that no group was by itself. */
function isOneNumber(groups: readonly string[]): boolean {
  const upper = groups.map((group) => group.toUpperCase())
  if (!upper.every(isGroup) || !upper.some((group) => digitsIn(group) > 0)) return false
  // Words of a sentence are no groups: letters alone stand only at the ends, and in capitals.
  const words = groups.filter((group) => digitsIn(group) === 0)
  const isLower = words.some((word) => word !== word.toUpperCase())
  const isParted = groups.some((group, at) => digitsIn(group) === 0 && at > 0 && at < groups.length - 1)
  if (isLower && (groups.length < 3 || groups.join('').length !== 13)) return false
  if (
    upper.some(
      (group) =>
        group.length >= 10 &&
        everyProposal(group)[0] !== undefined &&
        /^\d+$/.test(group) === /^\d+$/.test(upper.join('')),
    )
  )
    return false
  const [best] = everyProposal(upper.join(''))
  if (best === undefined || (isParted && !upper.join('').startsWith('1Z'))) return false
  const isRegular = upper.every((group) => /^\d{2,5}$/.test(group))
  switch (best.reason.kind) {
    case 's10':
      return true
    case 'misprint':
      return !isLower && groups.length >= 2
    case 'prefix':
      return (
        (best.confidence === 'certain' &&
          words.every(
            (word) =>
              isParted ||
              (best.reason.kind === 'prefix' && best.reason.prefix.startsWith(word.toUpperCase())),
          )) ||
        (best.confidence === 'likely' &&
          upper.slice(1).every((group) => /^\d{2,5}$/.test(group)) &&
          (isRegular || (groups.length > 2 && upper[0] === best.reason.prefix)))
      )
    case 'check-digit':
      return isRegular && upper.join('').length >= 10
    default:
      return (
        isRegular &&
        upper.join('').length >= 12 &&
        new Set(upper.slice(0, -1).map((group) => group.length)).size === 1
      )
  }
}

/** Whether all chunks of a line are groups of digits (and a letter or two), too short to be numbers of their own. */
export function isAllGroups(chunks: readonly Chunk[], line: string): boolean {
  const texts = chunks.map(({ text }) => text)
  return (
    texts.length > 1 &&
    chunks.every(
      (chunk, at) => at === 0 || /^[ .-]{1,2}$/.test(line.slice(chunks[at - 1]?.to, chunk.from)),
    ) &&
    texts.every((text) => everyProposal(text)[0]?.confidence !== 'certain') &&
    texts.filter((text) => digitsIn(text) > 0).length >= texts.length - 2 &&
    texts.every((text) => digitsIn(text) > 0 || /^[A-Z]{1,4}$/.test(text)) &&
    texts.filter((text) => text.length >= 8).length <= (texts.some((text) => digitsIn(text) === 0) ? 1 : 0) &&
    plainNumber(texts.join('')).length >= 8 &&
    findLabels(texts.join(' ')).length === 0
  )
}
