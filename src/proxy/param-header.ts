import { parseParam } from '../parcel/waybill.ts'
import { ProblemError } from './problem.ts'

/** `charset'language'value`; the language does not matter, and senders may use no charset but UTF-8 (RFC 8187, 3.2.1). */
const EXTENDED = /^(UTF-8|ISO-8859-1)'[a-z\d-]*'(.*)$/i
const ASCII = /^[ -~]*$/

/**
 * The carrier's extra value as `Waypost-Param` brings it: as it is where it is ASCII, else as the extended value of
 * RFC 8187, `UTF-8''M%C3%BCnchen`. Null where none was given. A value is never half decoded and passed on. It may
 * be sent once: `times` is how often it was.
 * @throws ProblemError `bad-param`
 */
export function readParamHeader(header: string | undefined, times = 1): string | null {
  const sent = header?.trim() ?? ''
  if (times > 1) refuse('was sent more than once.')
  if (!ASCII.test(sent)) refuse('has letters beyond ASCII, which must be percent-encoded (RFC 8187).')
  const [, charset, encoded] = EXTENDED.exec(sent) ?? []
  if (charset !== undefined && !/^utf-8$/i.test(charset)) refuse('is not percent-encoded UTF-8 (RFC 8187).')
  const text = encoded === undefined ? sent : decode(encoded)
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
