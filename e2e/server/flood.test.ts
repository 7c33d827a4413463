import { setTimeout as sleep } from 'node:timers/promises'
import { Pool } from 'undici'
import { describe, test } from 'vitest'
import { ask, type Answer } from './ask.ts'
import { forgetPeak, megabytes, peakMegabytes } from './process-probe.ts'
import { isWhole, row } from './table.ts'
import { isProper, repeat, startWorld } from './world.ts'

const SHAPE = ({ status, headers, text, kind }: Answer) => {
  const problem = JSON.parse(text) as Record<string, unknown>
  return JSON.stringify([status, kind, Object.keys(problem).toSorted(), Object.keys(headers).toSorted()])
}

const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

describe('floods', () => {
  test('A8 consecutive numbers from one client', async () => {
    const times = isWhole ? 10_000 : 1_000
    const world = await startWorld({}, { CLIENT_PER_MINUTE: '240' }, { isWarm: false })
    const number = (index: number) => String(6_016_097_433_00 + index)
    const refused: Answer[] = []
    let allowed = 0
    await repeat(times, 8, async (index) => {
      const answer = await world.track('', { number: number(index) })
      if (answer.status === 200) allowed++
      else refused.push(answer)
    })
    // Another address is another client.
    const other = await ask(world.server.url, `/api/parcels/100079/${number(times)}`, { from: '127.0.0.9' })
    const shapes = new Set(refused.map(SHAPE))
    // What exists upstream and what does not must look the same to one who is refused.
    world.upstream.plays.set(
      '*',
      ({ socket }) => void socket.write('HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n'),
    )
    const timed = async (prefix: string) => {
      const answers: Answer[] = []
      for (let index = 0; index < 100; index++)
        answers.push(await world.track('', { number: `${prefix}${index}` }))
      for (const answer of answers) shapes.add(SHAPE(answer))
      return median(answers.map(({ ms }) => ms))
    }
    const [known, unknown] = [await timed('60160974'), await timed('UNKNOWN-')]
    const waits = refused.map(({ headers }) => Number(headers['retry-after']))
    const isTold = waits.every((wait) => wait >= 1 && wait <= 60)
    const isAlike = shapes.size === 1 && Math.abs(known - unknown) <= 5
    const calls = world.upstream.total()
    await world.close()
    row(
      'A8',
      `${times} consecutive numbers from one client`,
      `${allowed} answered, ${refused.length} × 429 with Retry-After ${Math.min(...waits)}–${Math.max(...waits)} s, ${calls} calls; another client ${other.status}`,
      allowed <= 2 * 240 &&
        calls <= 2 * 240 + 1 &&
        isTold &&
        refused.every(({ status }) => status === 429) &&
        other.status === 200,
    )
    row(
      'A8',
      'refusals of known and unknown numbers',
      `${shapes.size} shape, medians ${known.toFixed(1)} and ${unknown.toFixed(1)} ms`,
      isAlike,
    )
  })

  test('A9 distinct waybills', { timeout: 3_600_000 }, async () => {
    const times = isWhole ? 1_000_000 : 4_000
    // So small that the short form fills it as well, and goes on.
    const world = await startWorld({}, isWhole ? {} : { CACHE_MEGABYTES: '4' })
    forgetPeak(world.server.pid)
    const pool = new Pool(world.server.url, { connections: 64 })
    const statuses = new Map<number, number>()
    const startedMs = performance.now()
    await repeat(times, 64, async (index) => {
      const { statusCode, body } = await pool.request({
        method: 'GET',
        path: `/api/parcels/100079/FLOOD${index}`,
      })
      await body.dump()
      statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1)
      // What was asked is no longer looked at, and a million of it would only slow this side down.
      if (index % 10_000 === 0) {
        world.upstream.bodies.length = 0
        world.upstream.calls.clear()
        world.server.lines.length = 0
      }
    })
    const seconds = (performance.now() - startedMs) / 1000
    const peak = Math.round(peakMegabytes(world.server.pid))
    await pool.close()
    const settled = Math.round(megabytes(world.server.pid))
    await world.close()
    const counts = [...statuses].map(([status, count]) => `${count} × ${status}`).join(', ')
    row(
      'A9',
      `${times} distinct waybills, 64 at once`,
      `${counts} in ${Math.round(seconds)} s; peak ${peak} MB, at the end ${settled} MB`,
      peak <= 256 && statuses.get(200) === times,
    )
  })

  test('A9 at most 256 in flight, then busy at once', async () => {
    const world = await startWorld({ NEVER: () => {} })
    const waiting = Array.from({ length: 256 }, () => world.track('NEVER').catch(() => null))
    await sleep(500)
    const answers: Answer[] = []
    for (let index = 0; index < 20; index++) answers.push(await world.track('NEVER'))
    const busy = answers.filter(({ kind }) => kind === 'busy')
    const ms = median(busy.map((answer) => answer.ms))
    await Promise.all(waiting)
    const good = await world.track('GOOD')
    const isFine = answers.every(isProper)
    await world.close()
    row(
      'A9',
      'past 256 look-ups in flight',
      `${busy.length} of 20 busy, median ${ms.toFixed(1)} ms; afterwards ${good.status}`,
      busy.length === 20 && ms <= 10 && good.status === 200 && isFine,
    )
  })
})
