import { latin } from '../carriers/named-carriers.ts'

/** A line of a pasted text: its number (from 1), as it was, and as it is read. */
export type PastedLine = { line: number; asPasted: string; text: string }

const entities: Record<string, string> = {
  amp: '&',
  nbsp: ' ',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#160': ' ',
  shy: '',
  zwnj: '',
}

/** A digit of another script: each script has its ten in one row. */
const westernDigit = (digit: string) => {
  const code = digit.charCodeAt(0)
  const zero = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50].find((first) => code >= first && code < first + 10) ?? code
  return String(code - zero)
}

/**
 * The lines of a pasted text as they are read: without what cannot be seen, digits and letters in their usual
 * width, Latin letters without accents, without the marks of quoted mail and of HTML. Lines keep their number.
 */
export function pastedLines(text: string): PastedLine[] {
  const isPrintable = /^Content-Transfer-Encoding:\s*quoted-printable/im.test(text)
  const lines = text.split(/\r\n?|\n|\u2028/)
  const read = lines.map((line, at) => ({
    line: at + 1,
    asPasted: line.trim(),
    text: readable(line, isPrintable),
  }))
  if (isPrintable) joinSoftBreaks(read)
  return read
}

function readable(line: string, isPrintable: boolean): string {
  let text = isPrintable ? line.replace(/=3D/gi, '=').replace(/=(?:C2=)?A0|=20/gi, ' ') : line
  text = text
    // Keycaps are the numbers of a list.
    .replace(/[0-9#*]\uFE0F?\u20E3/g, ' ')
    .normalize('NFKC')
    // What cannot be seen: soft hyphens, zero-width spaces, marks of direction, forms of emoji.
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[^\S\t]/g, ' ')
    .replace(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0E50-\u0E59]/g, westernDigit)
    // The identifier that GS1 puts before a number of a parcel.
    .replace(/\((00)\)\s?(?=\d{8})/g, '$1')
  if (/<\/?[a-z][^>]*>/i.test(text)) text = withoutTags(text)
  text = text.replace(
    /&(amp|nbsp|lt|gt|quot|apos|shy|zwnj|#39|#160);/gi,
    (_, name: string) => entities[name.toLowerCase()] ?? ' ',
  )
  return latin(text.replace(/^(?:\s*>)+\s?/, ''))
}

/** Tags leave a tab between cells, and their links. */
function withoutTags(text: string): string {
  return text
    .replace(/<a\b[^>]*?href\s*=\s*["']?([^"'\s>]+)[^>]*>/gi, ' $1 ')
    .replace(/<\/t[dh]>/gi, '\t')
    .replace(/<(?:br|\/p|\/div|\/li|\/tr)\b[^>]*>/gi, ' \t')
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
}

function joinSoftBreaks(lines: PastedLine[]) {
  for (let at = lines.length - 2; at >= 0; at--) {
    const [line, next] = [lines[at], lines[at + 1]]
    if (line === undefined || next === undefined || !line.text.endsWith('=')) continue
    line.text = line.text.slice(0, -1) + next.text
    next.text = ''
  }
}
