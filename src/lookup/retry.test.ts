import { expect, it } from 'vitest'
import type { Problem, ProblemKind } from '../parcel/problem.ts'
import { LookUpFailure } from './parcel-query.ts'
import { retryInSeconds } from './retry.ts'

const failed = (kind: ProblemKind, retryAfter?: number, position?: number) => {
  const problem: Problem = {
    type: '',
    title: '',
    status: 503,
    detail: '',
    kind,
    requestId: '',
    ...(retryAfter !== undefined && { retryAfter }),
    ...(position !== undefined && { position }),
  }
  return new LookUpFailure(problem, 0)
}

it('a service that is down is asked again after 2, 4, 8 and 15 seconds, then no more', () => {
  expect([1, 2, 3, 4, 5].map((attempt) => retryInSeconds(failed('upstream-down'), attempt))).toEqual([
    2,
    4,
    8,
    15,
    null,
  ])
})
it('the time that the proxy names is waited for', () => {
  expect(retryInSeconds(failed('upstream-down', 30), 1)).toBe(30)
  expect(retryInSeconds(failed('upstream-down', 1), 3)).toBe(8)
})
it('a limit is waited out however often it takes', () => {
  expect(retryInSeconds(failed('busy', 42), 9)).toBe(42)
})
it('in a queue the place is asked for every five seconds, and sooner when its turn is near', () => {
  expect(retryInSeconds(failed('busy', 42, 2), 9)).toBe(5)
  expect(retryInSeconds(failed('busy', 3, 1), 9)).toBe(3)
})
it('what will not get better by itself is not asked again', () => {
  expect(retryInSeconds(failed('upstream-refused'), 1)).toBeNull()
  expect(retryInSeconds(failed('bad-waybill'), 1)).toBeNull()
})
it('a server that cannot be reached is asked again', () => {
  expect(retryInSeconds(new LookUpFailure(null, 0), 1)).toBe(2)
})
