import { expect, test } from 'vitest'
import { momentsDue, paceOf } from './pace.ts'

const secondsOf = (moments: number) => {
  const { everyMs, by } = paceOf(moments)
  return (Math.ceil((moments - 1) / by) * everyMs) / 1000
}

test('any journey of nine moments or more takes about twelve seconds', () => {
  for (const moments of [9, 12, 60, 121, 400, 1000, 10_000]) {
    expect(secondsOf(moments), `${moments} moments`).toBeGreaterThanOrEqual(10)
    expect(secondsOf(moments), `${moments} moments`).toBeLessThanOrEqual(15)
  }
})

test('a short journey is over sooner, one moment at a time', () => {
  expect(paceOf(3)).toEqual({ everyMs: 1500, by: 1 })
  expect(secondsOf(2)).toBe(1.5)
})

test('a long one passes over moments rather than show more than ten a second', () => {
  expect(paceOf(10_000)).toEqual({ everyMs: 100, by: 83 })
})

test('where drawing is slow a long journey still ends in time, and a short one shows every moment', () => {
  const pace = paceOf(1000)
  const slow = { everyMs: 700, whole: 0, at: 0 }
  while (slow.at < 999) {
    slow.at += momentsDue(pace, slow.everyMs)
    slow.whole += slow.everyMs
  }
  expect(slow.whole).toBeLessThan(15_000)
  expect(momentsDue(pace, 20)).toBe(pace.by)
  expect(momentsDue(paceOf(9), 4000)).toBe(1)
})
