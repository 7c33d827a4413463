import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { status } from './plays.ts'
import { answerWell } from './raw-upstream.ts'
import { isWhole, row } from './table.ts'
import { secretsIn, startWorld, type World } from './world.ts'

/** Worlds of their own: what the upstream asks for here holds back every call. */
async function inWorld(env: Record<string, string>, work: (world: World) => Promise<void>): Promise<void> {
  const world = await startWorld({}, env, { isWarm: false })
  try {
    await work(world)
    expect(secretsIn(world)).toEqual([])
  } finally {
    await world.close()
  }
}

const FORMS: [name: string, header: () => string | null, least: number, most: number][] = [
  ['2', () => '2', 1, 2],
  ['a date 3 s ahead', () => new Date(Date.now() + 3000).toUTCString(), 1, 3],
  ['a date in the past', () => 'Wed, 21 Oct 2015 07:28:00 GMT', 1, 1],
  ['garbage', () => 'soon', 1, 60],
  ['nothing', () => null, 1, 60],
  ['1e9', () => '1000000000', 60, 60],
  ['-5', () => '-5', 1, 60],
  ['0', () => '0', 1, 1],
]

describe('what holds calls back', () => {
  test.concurrent.each(FORMS)('F12 a 429 with Retry-After %s', async (name, header, least, most) => {
    await inWorld({}, async (world) => {
      const says = header()
      world.upstream.plays.set('*', status(429, says === null ? {} : { 'Retry-After': says }))
      const first = await world.track('HELD')
      const told = Number(first.headers['retry-after'])
      const startedMs = performance.now()
      world.upstream.plays.set('*', answerWell)
      const calls = world.upstream.total()
      // Until a little before the time it named, nothing may reach the upstream.
      const quietMs = Math.min(told * 1000 - 300, 2500)
      let asked = 0
      const early: Promise<unknown>[] = []
      while (performance.now() - startedMs < quietMs) {
        early.push(world.track('EARLY').catch(() => null))
        asked++
        await sleep(100)
      }
      const during = world.upstream.total() - calls
      let recovers = 'not awaited'
      if (told <= 5) {
        await sleep(Math.max(0, told * 1000 + 100 - (performance.now() - startedMs)))
        recovers = `${(await world.track('AFTER')).status} afterwards`
      }
      await Promise.all(told <= 5 ? early : [])
      const pass =
        first.kind === 'busy' &&
        first.status === 429 &&
        told >= least &&
        told <= most &&
        during === 0 &&
        calls === 1 &&
        !recovers.startsWith('5')
      row(
        'F12',
        `429, Retry-After ${name}`,
        `busy, ${told} s; ${during} calls for ${asked} look-ups meanwhile; ${recovers}`,
        pass,
      )
    })
  })

  test.concurrent('F13 the last answer is served, marked, when the upstream fails', async () => {
    await inWorld({}, async (world) => {
      const number = 'STALE-1'
      await world.track('', { number })
      // A parcel is asked for again at most every ten seconds.
      await sleep(10_200)
      world.upstream.plays.set('*', status(503))
      const answer = await world.track('', { number, headers: { 'Cache-Control': 'no-cache' } })
      const { stale } = JSON.parse(answer.text) as { stale?: boolean }
      const pass = answer.status === 200 && stale === true && answer.ms <= 8000
      row(
        'F13',
        'stale served after a 503',
        `${answer.status}, stale ${stale}, ${Math.round(answer.ms)} ms`,
        pass,
      )
    })
  })

  test('F17 half of the calls fail', { timeout: 120_000 }, async () => {
    const seconds = isWhole ? 60 : 6
    await inWorld({}, async (world) => {
      let isFailing = true
      world.upstream.plays.set('*', (call) =>
        isFailing && Math.random() < 0.5 ? status(503)(call) : answerWell(call),
      )
      let asked = 0
      let index = 0
      const endMs = performance.now() + seconds * 1000
      const worker = async () => {
        while (performance.now() < endMs) {
          asked++
          await world.track('', { number: `HALF-${index++}` })
          await sleep(5)
        }
      }
      await Promise.all(Array.from({ length: 8 }, worker))
      const share = world.upstream.total() / asked
      isFailing = false
      const endedMs = performance.now()
      let good = 0
      while (good < 20 && performance.now() - endedMs < 10_000)
        good = (await world.track('HEALED')).status === 200 ? good + 1 : 0
      const recoveredMs = performance.now() - endedMs
      row(
        'F17',
        `half of the calls fail for ${seconds} s`,
        `${world.upstream.total()} calls for ${asked} asked (${share.toFixed(3)}); well again after ${Math.round(recoveredMs)} ms`,
        share <= 1.1 && recoveredMs <= 5000,
      )
    })
  })

  test('F17 half of the calls fail, with the breaker', { timeout: 120_000 }, async () => {
    const seconds = isWhole ? 60 : 6
    await inWorld({ BREAKER_FAILURES: '5' }, async (world) => {
      world.upstream.plays.set('*', status(503))
      let asked = 0
      const endMs = performance.now() + seconds * 1000
      let slowest = 0
      while (performance.now() < endMs) {
        asked++
        const { ms } = await world.track('DOWN')
        slowest = Math.max(slowest, ms)
        await sleep(10)
      }
      const calls = world.upstream.total()
      world.upstream.plays.set('*', answerWell)
      const endedMs = performance.now()
      while ((await world.track('HEALED')).status !== 200 && performance.now() - endedMs < 10_000)
        await sleep(50)
      const recoveredMs = performance.now() - endedMs
      row(
        'F17',
        `all calls fail for ${seconds} s, breaker at 5`,
        `${calls} calls for ${asked} asked, slowest ${Math.round(slowest)} ms; well again after ${Math.round(recoveredMs)} ms`,
        calls <= 1.1 * asked && calls < 60 && recoveredMs <= 5000,
      )
    })
  })
})
