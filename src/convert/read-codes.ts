import type { ProblemKind } from '../parcel/problem.ts'
import { branches, isAbsent, toBranch, type Branch } from './read-leaves.ts'
import { cleanMessage } from './read-message.ts'

/** An error that the upstream hid inside a 200. `message` is its own, cleaned, at most 200 characters. */
export type UpstreamError = { code: number; message: string | null }

/** 0 in the vendor's sample; other families of its API answer 200. */
export const isSuccess = (code: number) => code === 0 || code === 200

/** 17TRACK: not registered yet, nothing known yet. Not an error: an empty parcel. */
const EMPTY = new Set([-18_019_902, -18_019_909])

const KIND_OF_CODE = new Map<number, ProblemKind>([
  [-18_010_018, 'bad-param'],
  [-18_010_019, 'bad-param'],
  [-18_010_020, 'bad-param'],
  [-18_010_022, 'bad-param'],
  [-18_019_815, 'upstream-down'],
  [-18_019_816, 'upstream-down'],
  [-18_010_003, 'upstream-down'],
  [-18_019_907, 'busy'],
  [-18_019_908, 'busy'],
  [429, 'busy'],
])

export const isEmptyAnswer = (code: number) => EMPTY.has(code)
export const toProblemKind = (code: number): ProblemKind => KIND_OF_CODE.get(code) ?? 'upstream-refused'
const isKnownCode = (code: number) => EMPTY.has(code) || KIND_OF_CODE.has(code)

/** A result code as a number or as text; null where there is none. */
export function toCode(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return typeof value === 'string' && /^\s*[+-]?\d{1,15}\s*$/.test(value) ? Number(value) : null
}

/** The error that says most: one whose code has a meaning of its own before the envelope's general one. */
export function mostTelling(errors: UpstreamError[]): UpstreamError | null {
  return errors.find(({ code }) => isKnownCode(code)) ?? errors[0] ?? null
}

/**
 * What an answer says against the look-up, in its `error`, `errors` or `rejected` or in those of its `data`: the errors
 * that have a code, and the first message, be it one without a code.
 */
export function complaintsOf(answer: Branch | null): { errors: UpstreamError[]; message: string | null } {
  if (!answer) return { errors: [], message: null }
  const inner = branches(answer['data'])
  const sent = [answer, ...inner].flatMap(nestedIn).map(toComplaint)
  const errors = sent.flatMap(({ code, message }) =>
    code === null || isSuccess(code) ? [] : { code, message },
  )
  const messages = [messageOf(answer), ...sent.map(({ message }) => message), ...inner.map(messageOf)]
  return { errors, message: messages.find((message) => message !== null) ?? null }
}

const nestedIn = (branch: Branch): unknown[] =>
  ['error', 'errors', 'rejected']
    .flatMap((key) => (Object.hasOwn(branch, key) ? branch[key] : []))
    .slice(0, 100)

function toComplaint(value: unknown): { code: number | null; message: string | null } {
  if (typeof value === 'string') return { code: null, message: isAbsent(value) ? null : cleanMessage(value) }
  const outer = toBranch(value)
  const error = toBranch(outer?.['error']) ?? outer
  return { code: toCode(error?.['code']), message: messageOf(error) }
}

/** The upstream's own words in an object, fit to be shown. */
export function messageOf(branch: Branch | null): string | null {
  const sent = ['message', 'msg']
    .map((key) => branch?.[key])
    .find((value) => typeof value === 'string' && !isAbsent(value))
  return typeof sent === 'string' ? cleanMessage(sent) : null
}
