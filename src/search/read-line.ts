import { namedCarriers, type NamedCarriers } from '../carriers/named-carriers.ts'
import { plainNumber, everyProposal } from '../carriers/propose-carriers.ts'
import { chunksOf, groupsFrom, isAllGroups, type Chunk } from './pasted-chunks.ts'
import { isWaybill, type Standing } from './pasted-judge.ts'
import { findLabels, type Label } from './pasted-labels.ts'
import { readLinks, type LinkedNumber } from './pasted-links.ts'
import { HOLE, withoutNoise } from './pasted-noise.ts'
import { isOfRow, isRowOfNumbers } from './pasted-row.ts'
import { isShortened, shortenedIn } from './shortened.ts'

/** A number in a line, where it stands, and the link it stood in. */
export type LineNumber = {
  waybill: string
  from: number
  to: number
  link: LinkedNumber['link']
  isFirst: boolean
}

export type LineReading = {
  numbers: LineNumber[]
  named: NamedCarriers[]
  /** It looks meant as a number, or announces one, and holds none. */
  isMeant: boolean
  /** What stands in a row of numbers and is taken as none, or was a number before a spreadsheet shortened it. */
  left: string[]
  /** It ends with a label: what it is of may stand on the next line. */
  label: 'waybill' | 'other' | null
}

/** Whether most lines are numbers, and the label that the line or column stands under. */
export type LineSetting = { isList: boolean; label: 'waybill' | 'other' | null }

const blank = (line: string, from: number, to: number, by = HOLE) =>
  line.slice(0, from) + by.repeat(to - from) + line.slice(to)

const bullet =
  /^[\s"'`*_[(]*(?:(?:[-*•·▪►➤✓✔☐☑→]|\(?\d{1,3}[.)、:](?=\s)|#\d{1,3}(?=[\s:.)])|\[[ x]\])\s*)*/iu
// Words that only point at what stands behind their colon.
const pointing =
  /^\s*(?:(?:and|also|plus|this|these|that|here|one|ones|the|another|more|dan|juga|yang|ini|itu|satu|lagi|sama|und|auch|dies[es]?|et|aussi|y|tambien|este|estos)(?![\p{L}\p{N}])\s*|(?:还有|還有|这个|這個|这些|這些|另外|和|以及|さらに|これも)\s*){1,6}:/iu
// What stands between a label and the number it is of.
const filler =
  /^[\s:.,#№º°*_=()[\]"'`>|/-]*(?:(?:numbers?|nums?|nos?|nrs?|ids?|codes?|is|are|was|for|your|my|the|to|at|on|me|us|ref|adalah|ialah|saya|anda|est|ist|es|e|lautet|numero|nummer|номер|под|de|la|le|el|il|do|da|um|tracking|via|jalan|below|following|as follows|this|hp|la|der|die|das|ihre?|ini|nya)(?![\p{L}\p{N}])[\s:.,#№º°*_=()"'`>|/-]*){0,4}$/iu
const cjkFiller = /^[\s:.,#*_=()[\]"'`>|为為是はがのは는은이가คือ-]*$/u

/** The waybill numbers of one line, or of one cell. */
export function readLine(line: string, setting: LineSetting): LineReading {
  const links = readLinks(line)
  let text = line
  for (const { from, to } of links.spans) text = blank(text, from, to)
  const named = namedCarriers(text)
  const lead = text.match(bullet)?.[0].length ?? 0
  text = blank(text, 0, lead, ' ')
  text = withoutNoise(blank(text, 0, text.match(pointing)?.[0].length ?? 0, ' '))
  const labels = findLabels(text)
  const chunks = chunksOf(text)
  const inLinks = links.numbers.map(({ text: waybill, ...rest }) => ({
    ...rest,
    waybill: waybill.toUpperCase(),
    isFirst: false,
  }))
  const spoken = text.replaceAll(/[^\p{L}\p{N}]+/gu, '')
  const numbers: LineNumber[] = []

  const isOfName = ({ from, to }: Chunk) => named.some((one) => from >= one.from && to <= one.to)
  const whole =
    isAllGroups(chunks, text) &&
    !chunks.some(isOfName) &&
    spoken.length === chunks.reduce((sum, one) => sum + one.text.length, 0)
  const isRow = isRowOfNumbers(chunks, text)
  const left: string[] = []
  for (let at = 0; at < chunks.length;) {
    const count = countFrom(at)
    const group = chunks.slice(at, at + count)
    const [first, last] = [group[0], group.at(-1)]
    if (first === undefined || last === undefined) break
    const joined = group.map((one) => one.text).join('')
    const isAlone = spoken.length === joined.replaceAll('-', '').length
    const standing: Standing = {
      label: labelOf(text, labels, first.from, setting.label),
      place: isAlone ? 'alone' : /^[^\p{L}\p{N}]*$/u.test(text.slice(0, first.from)) ? 'start' : 'inside',
      named: fitsName(joined, named) ? 'beside' : namedBy(named, first.from, last.to, text),
      isList: setting.isList,
    }
    const isInName = group.every(isOfName)
    // Of numbers in a row, telephone numbers are none: a name or a list must speak for those.
    const isInRow = isRow && count === 1 && isOfRow(joined)
    const isTaken =
      isWaybill(joined, standing) ||
      (isInRow && isWaybill(joined, { ...standing, place: 'alone', isList: false }))
    if (!isInName && isTaken) {
      const isFirst = standing.place !== 'inside' || standing.label === 'direct'
      numbers.push({ waybill: tidy(joined), from: first.from, to: last.to, link: null, isFirst })
      at += count
    } else if (count === 1 && standing.label === 'direct' && at + 1 < chunks.length) at += labelledGroups(at)
    else {
      if (isRow && joined.length >= 8) left.push(joined)
      at++
    }
  }

  function countFrom(at: number): number {
    const count = whole && at === 0 ? wholeCount(chunks, text) : groupsFrom(chunks, at, text)
    const [first] = chunks.slice(at)
    if (count === 1 || first === undefined || !isOfName(first)) return count
    // "SF 1420…" is a number with its letters, "LBC 1712…" a name and a number.
    const joined = chunks
      .slice(at, at + count)
      .map((one) => one.text)
      .join('')
    return everyProposal(joined)[0]?.confidence === 'certain' ? count : 1
  }

  /** Groups of digits behind a label are one number, whatever its format. */
  function labelledGroups(at: number): number {
    let to = at
    while (
      to + 1 < chunks.length &&
      /^[\dA-Z]{2,6}$/.test(chunks[to]?.text ?? '') &&
      /^\d{2,6}$/.test(chunks[to + 1]?.text ?? '') &&
      text.slice(chunks[to]?.to, chunks[to + 1]?.from) === ' '
    )
      to++
    const [first, last] = [chunks[at], chunks[to]]
    if (to === at || first === undefined || last === undefined) return 1
    const joined = chunks
      .slice(at, to + 1)
      .map((one) => one.text)
      .join('')
    if (joined.length < 8) return 1
    numbers.push({ waybill: tidy(joined), from: first.from, to: last.to, link: null, isFirst: true })
    return to + 1 - at
  }

  const all = [...inLinks, ...numbers].toSorted((a, b) => a.from - b.from)
  return {
    numbers: all,
    named,
    left: [...left, ...shortenedIn(line)],
    isMeant: all.length === 0 && looksMeant(line, text, labels, chunks),
    label: endingLabel(text, labels),
  }
}

const wholeCount = (chunks: readonly Chunk[], text: string) => {
  // The groups of one number, unless a beginning of them is one already.
  const count = groupsFrom(chunks, 0, text)
  return count > 1 ? count : chunks.length
}

/** The label that a place in the line stands behind. */
function labelOf(
  text: string,
  labels: readonly Label[],
  from: number,
  above: LineSetting['label'],
): Standing['label'] {
  const before = labels.filter((label) => label.to <= from)
  const nearest = before.at(-1)
  if (nearest !== undefined) {
    const gap = text.slice(nearest.to, from)
    const isDirect = filler.test(gap) || cjkFiller.test(gap)
    if (isDirect) return nearest.isWaybill ? 'direct' : 'other'
  }
  if (above !== null) return above === 'waybill' ? 'direct' : 'other'
  const label = before.findLast(({ isWaybill }) => isWaybill)
  return label !== undefined && !/[.!?。！？]\s/u.test(text.slice(label.to + 3, from)) ? 'far' : null
}

/** Whether a carrier is named right beside a place, or somewhere in the line. */
function namedBy(named: readonly NamedCarriers[], from: number, to: number, text: string): Standing['named'] {
  const isBeside = named.some((one) => {
    const between = one.to <= from ? text.slice(one.to, from) : text.slice(to, one.from)
    return (
      between.length <= 14 &&
      /^[\s:()/.,#=-]*(?:express|by|via|with|from|punya|pakai|bằng|bang|no|awb|resi|par|par la|mit|per|con|de|n°|nr|sama|ada)?[\s:()/.,#=-]*$/i.test(
        between,
      )
    )
  })
  return isBeside ? 'beside' : named.length > 0 ? 'line' : null
}

/** Whether the number is written as those of a carrier that the line names. */
const fitsName = (text: string, named: readonly NamedCarriers[]) =>
  everyProposal(text).some(({ code }) => named.some(({ codes }) => codes.includes(code)))

/** A number as it is asked: hyphens go where they only part groups of digits or a well-known format has none. */
function tidy(text: string): string {
  const plain = plainNumber(text)
  const isParted = text.includes('.') || /^\d+(?:-\d+)+$/.test(text) || everyProposal(plain).length > 0
  return isParted ? plain : text.toUpperCase()
}

function looksMeant(line: string, text: string, labels: readonly Label[], chunks: readonly Chunk[]): boolean {
  if (isShortened(line)) return true
  if (labels.some(({ isWaybill, to }) => isWaybill && /^[\s:.#]*[A-Z0-9]*\d[A-Z0-9]*/i.test(text.slice(to))))
    return true
  if (labels.some(({ isWaybill }) => !isWaybill)) return false
  const [only] = chunks
  return (
    chunks.length === 1 &&
    only !== undefined &&
    text.trim().length <= only.text.length + 4 &&
    (only.text.match(/\d/g)?.length ?? 0) >= 5 &&
    !text.includes(HOLE)
  )
}

function endingLabel(text: string, labels: readonly Label[]): LineReading['label'] {
  const last = labels.at(-1)
  if (last === undefined) return null
  const rest = text.slice(last.to)
  if (!filler.test(rest) && !cjkFiller.test(rest)) return null
  if (last.isWaybill) return 'waybill'
  // A sentence may end with such a word; a name of a field is short.
  return text.trim().length <= 30 ? 'other' : null
}
