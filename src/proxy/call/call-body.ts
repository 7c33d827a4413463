import { ProblemError } from '../problem.ts'

type Headers = Record<string, string | string[] | undefined>

/** The largest answer that is read, in bytes: about 17,000 scans. */
export const BODY_CAP = 8 * 1024 * 1024

/** An explanation of an error is a sentence or two; more of it is not worth reading. */
export const EXPLANATION_CAP = 16 * 1024

const unreadable = (detail: string) => new ProblemError('upstream-unreadable', detail)
const single = (header: string | string[] | undefined) =>
  Array.isArray(header) ? header.join(', ') : (header ?? '')

/**
 * Refuses a redirect, a part of an answer, and what is announced as anything but plain UTF-8 JSON of a bearable size,
 * before a byte of it is read. What comes with an error is not looked at.
 */
export function checkHead(status: number, headers: Headers): void {
  if (status >= 400) return
  // Following it would hand our signature to whoever it names.
  if (status >= 300) throw unreadable('The tracking service sent a redirect, which is never followed.')
  if (status === 206) throw unreadable('The tracking service sent a part of an answer.')
  const [type = '', ...parameters] = single(headers['content-type']).toLowerCase().split(';')
  if (!/^application\/(?:[a-z0-9.+_-]+\+)?json$/.test(type.trim())) {
    throw unreadable('The tracking service sent something other than JSON.')
  }
  const charset = parameters.map((each) => /^\s*charset\s*=\s*"?([^"]*)"?\s*$/.exec(each)?.[1]).find(Boolean)
  if (charset !== undefined && !/^(?:utf-?8|us-ascii)$/.test(charset)) {
    throw unreadable('The tracking service sent text in an encoding other than UTF-8.')
  }
  // We ask for no compression, so that a small answer cannot unfold into gigabytes here.
  const encoding = single(headers['content-encoding']).trim().toLowerCase()
  if (encoding !== '' && encoding !== 'identity')
    throw unreadable('The tracking service sent a compressed answer unasked.')
  // What is not chunked in the end has no end but that of its connection, and nobody could tell it from one cut off.
  const transfer = single(headers['transfer-encoding']).trim().toLowerCase()
  if (transfer !== '' && transfer !== 'chunked')
    throw unreadable('The tracking service sent an answer in a transfer coding other than chunked.')
  if (Number(single(headers['content-length'])) > BODY_CAP)
    throw unreadable('The tracking service sent an answer that is too large.')
}

/** About four times what the largest honest answer has, with three for each scan. Empty ones would take 300 MB. */
const MOST_OBJECTS = 200_000

const BRACE = '{'.charCodeAt(0)
const BRACKET = '['.charCodeAt(0)

function holdsTooMany(bytes: Buffer): boolean {
  let count = 0
  for (let index = 0; index < bytes.length; index += 1)
    if (bytes[index] === BRACE || bytes[index] === BRACKET) count += 1
  return count > MOST_OBJECTS
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** @throws ProblemError `upstream-unreadable` when not UTF-8, not JSON, or made of too many parts */
export function parseBody(bytes: Buffer): { text: string; json: unknown } {
  if (bytes.length > MOST_OBJECTS && holdsTooMany(bytes))
    throw unreadable('The tracking service sent an answer of too many parts.')
  try {
    const text = utf8.decode(bytes)
    return { text, json: JSON.parse(text) as unknown }
  } catch {
    throw unreadable('The tracking service sent broken JSON.')
  }
}
