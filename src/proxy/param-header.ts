import { parseParam } from '../parcel/waybill.ts'
import { ProblemError } from './problem.ts'

const EXTENDED = /^UTF-8''/i
const ASCII = /^[ -~]*$/

/**
 * The carrier's extra value as `Waypost-Param` brings it: as it is where it is ASCII, else as the extended value of
 * RFC 8187, `UTF-8''M%C3%BCnchen`. Null where none was given. A value is never half decoded and passed on.
 * @throws ProblemError `bad-param`
 */
export function readParamHeader(header: string | undefined): string | null {
  const sent = header?.trim() ?? ''
  if (!ASCII.test(sent)) refuse('has letters beyond ASCII, which must be percent-encoded (RFC 8187).')
  const text = EXTENDED.test(sent) ? decode(sent.replace(EXTENDED, '')) : sent
  if (text.trim() === '') return null
  return parseParam(text) ?? refuse('has 1 to 100 printable characters.')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return refuse('is not percent-encoded UTF-8 (RFC 8187).')
  }
}

function refuse(what: string): never {
  throw new ProblemError('bad-param', `The extra value ${what}`)
}
