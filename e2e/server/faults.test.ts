import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BODY_CAP } from '../../src/proxy/call/call-body.ts'
import type { Answer } from './ask.ts'
import { bombs, cut, garbled, hollow, huge, improper, slow, status } from './plays.ts'
import { bytesRead, forgetPeak, megabytes, peakMegabytes } from './process-probe.ts'
import {
  answerWell,
  bytesOf,
  goodBody,
  JSON_TYPE,
  listen,
  startRawUpstream,
  type Play,
} from './raw-upstream.ts'
import { isWhole, row } from './table.ts'
import {
  faultsAfter,
  growthOver100,
  MEGABYTES_MAY_GROW,
  repeat,
  settled,
  startWorld,
  type World,
} from './world.ts'

const DEADLINE_MS = 8000

/** Where the redirects point: not one request may come. */
let elsewhere = 0
const trap = createServer((socket) => {
  elsewhere++
  socket.destroy()
})

let world: World
beforeAll(async () => {
  const port = await listen(trap)
  const redirects = [301, 302, 303, 307, 308].map((code): [string, Play] => [
    `GO-${code}`,
    status(code, { Location: `http://127.0.0.1:${port}/api/v1/airudder/track` }),
  ])
  world = await startWorld({
    ...slow,
    ...cut,
    ...garbled,
    ...huge,
    ...bombs,
    ...improper,
    ...hollow,
    ...Object.fromEntries(redirects),
    'SAYS-401': status(401),
    'SAYS-403': status(403),
    'SAYS-500': status(500),
    'SAYS-502': status(502, { 'Content-Type': 'text/html' }, '<h1>nginx at 10.0.0.7</h1>'),
    'SAYS-503': status(503),
    'SAYS-504': status(504),
  })
})
afterAll(async () => {
  trap.close()
  await world.close()
})

const rounded = (ms: number) => `${Math.round(ms)} ms`
const kinds = (answers: Answer[]) =>
  [...new Set(answers.map(({ kind, status }) => kind ?? String(status)))].toSorted()
const slowest = (answers: Answer[]) => Math.max(...answers.map(({ ms }) => ms))
const callsOf = (name: string) =>
  Math.max(
    0,
    ...[...world.upstream.calls]
      .filter(([number]) => number.replace(/-\d+$/, '') === name)
      .map(([, count]) => count),
  )

/** Every play once and then 100 times over, with what must hold for each row. */
async function play(
  id: string,
  what: string,
  names: string[],
  { expected, withinMs, calls = 1 }: { expected: string[]; withinMs: number; calls?: number },
) {
  const answers: Answer[] = []
  for (const name of names) answers.push(await world.track(name))
  const wrong = answers.flatMap(({ kind, status }, index) =>
    expected.includes(kind ?? String(status)) ? [] : [`${names[index]} → ${kind ?? status}`],
  )
  const again = names.flatMap((name) =>
    callsOf(name) > calls ? [`${name} asked ${callsOf(name)} times`] : [],
  )
  const grown = await growthOver100(world, (index) => world.track(names[index % names.length] ?? ''))
  const after = await faultsAfter(world)
  const pass =
    wrong.length + again.length + after.length === 0 &&
    slowest(answers) <= withinMs &&
    grown <= MEGABYTES_MAY_GROW
  const measured = [
    `${names.length} forms, ${kinds(answers).join(', ')}`,
    `slowest ${rounded(slowest(answers))}`,
    `${grown >= 0 ? '+' : ''}${grown} MB over 100`,
    ...wrong,
    ...again,
    ...after,
  ]
  row(id, what, measured.join('; '), pass)
}

describe('faults of the upstream', () => {
  test('F1 refused, and a name that does not resolve', async () => {
    const gone = await startRawUpstream()
    await gone.close()
    const answers: Answer[] = []
    const after: string[] = []
    for (const url of [gone.url, 'http://waypost.invalid']) {
      const lone = await startWorld({}, { AIRUDDER_URL: url }, { isWarm: false })
      lone.seen.length = 0
      answers.push(await lone.track('ANY'))
      const secrets = lone.server.lines
        .concat(answers.map(({ text }) => text))
        .filter((text) => /waypost\.invalid|ENOTFOUND/.test(text))
      after.push(...secrets.map((text) => `names the host: ${text.slice(0, 80)}`))
      await lone.close()
    }
    const pass = kinds(answers).join() === 'upstream-down' && slowest(answers) <= 1100 && after.length === 0
    row(
      'F1',
      'refused, DNS failure',
      [kinds(answers).join(), `slowest ${rounded(slowest(answers))}`, ...after].join('; '),
      pass,
    )
  })

  test('F2 F3 F4 never, slow headers, slow body end at the deadline', async () => {
    const names = Object.keys(slow)
    const before = megabytes(world.server.pid)
    const answers = await Promise.all(names.map((name) => world.track(name)))
    await repeat(97, 97, (index) => world.track(names[index % names.length] ?? ''))
    const grown = Math.round(megabytes(world.server.pid) - before)
    const after = await faultsAfter(world)
    for (const [index, name] of names.entries()) {
      const { kind, ms } = answers[index] as Answer
      const pass =
        kind === 'upstream-timeout' &&
        ms <= DEADLINE_MS + 250 &&
        after.length === 0 &&
        grown <= MEGABYTES_MAY_GROW
      const figures = [kind, rounded(ms), `${grown} MB over 100`, ...after].join('; ')
      row(`F${index + 2}`, name.toLowerCase(), figures, pass)
    }
  })

  test('F5 cut off before, in and short of the body', () =>
    play('F5', 'reset, FIN short of the length', Object.keys(cut), {
      expected: ['upstream-down'],
      withinMs: 250,
      calls: 2,
    }))

  test('F5 nothing partial is kept', async () => {
    const number = 'FIN-SHORT-1'
    expect((await world.track('', { number })).kind).toBe('upstream-down')
    world.upstream.plays.set('FIN-SHORT', answerWell)
    const healed = await world.track('', { number })
    world.upstream.plays.set('FIN-SHORT', cut['FIN-SHORT'])
    row('F5', 'asked again after it healed', `${healed.status}`, healed.status === 200)
  })

  test('F6 F7 unreadable', () =>
    play('F6', 'truncated, wrong type, HTML, wrong charset (F7 too)', Object.keys(garbled), {
      expected: ['upstream-unreadable'],
      withinMs: 250,
    }))

  test('F8 a gigabyte', async () => {
    const lines: string[] = []
    let pass = true
    for (const name of Object.keys(huge)) {
      forgetPeak(world.server.pid)
      const [read, before] = [bytesRead(world.server.pid), megabytes(world.server.pid)]
      const answer = await world.track(name)
      const taken = bytesRead(world.server.pid) - read
      const peak = Math.round(peakMegabytes(world.server.pid) - before)
      pass &&= taken <= BODY_CAP + 256 * 1024 && peak <= (4 * BODY_CAP) / 1024 ** 2 && answer.ms <= 1000
      pass &&= answer.kind === (name === 'GIGABYTE-ERROR' ? 'upstream-down' : 'upstream-unreadable')
      lines.push(
        `${name.toLowerCase()} ${answer.kind} ${rounded(answer.ms)} read ${(taken / 1024 ** 2).toFixed(2)} MiB peak +${peak} MB`,
      )
    }
    const grown = await growthOver100(world, (index) => world.track(Object.keys(huge)[index % 4] ?? ''), 4)
    const after = await faultsAfter(world)
    row(
      'F8',
      '1 GB body',
      [...lines, `${grown} MB over 100`, ...after].join('; '),
      pass && after.length === 0 && grown <= MEGABYTES_MAY_GROW,
    )
  })

  test('F9 gzip bombs', async () => {
    forgetPeak(world.server.pid)
    const before = megabytes(world.server.pid)
    for (const name of Object.keys(bombs)) await world.track(name)
    const peak = Math.round(peakMegabytes(world.server.pid) - before)
    row('F9', 'peak of memory over all bombs', `+${peak} MB`, peak <= (4 * BODY_CAP) / 1024 ** 2)
    await play('F9', 'gzip bomb, doubly gzipped', Object.keys(bombs), {
      expected: ['upstream-unreadable'],
      withinMs: 1000,
    })
  })

  test('F10 redirects', async () => {
    await play(
      'F10',
      'redirect elsewhere',
      [301, 302, 303, 307, 308].map((code) => `GO-${code}`),
      {
        expected: ['upstream-unreadable'],
        withinMs: 250,
      },
    )
    row('F10', 'requests at the other host', String(elsewhere), elsewhere === 0)
  })

  test('F11 401 and 403', async () => {
    const number = 'SAYS-401-1'
    const answers = [
      await world.track('', { number }),
      await world.track('', { number }),
      await world.track('', { number }),
    ]
    const calls = world.upstream.calls.get(number)
    row(
      'F11',
      'a refusal is remembered',
      `${calls} call for 3 look-ups`,
      calls === 1 && kinds(answers).join() === 'upstream-refused',
    )
    await new Promise((resolve) => setTimeout(resolve, 5100))
    await world.track('', { number })
    row(
      'F11',
      'and for at most 5 s',
      `${world.upstream.calls.get(number)} calls after 5.1 s`,
      world.upstream.calls.get(number) === 2,
    )
    await play('F11', '401, 403', ['SAYS-403', 'SAYS-401'], {
      expected: ['upstream-refused'],
      withinMs: 250,
      calls: 2,
    })
  })

  test('F13 5xx', () =>
    play(
      'F13',
      '500, 502, 503, 504',
      [500, 502, 503, 504].map((code) => `SAYS-${code}`),
      {
        expected: ['upstream-down'],
        withinMs: DEADLINE_MS,
        calls: 2,
      },
    ))

  test('F14 hollow answers', () =>
    play('F14', 'codes and empty pieces', Object.keys(hollow), {
      expected: ['200', 'upstream-refused', 'upstream-unreadable'],
      withinMs: 500,
    }))

  test('F14 each is a state of its own', async () => {
    const named: Record<string, string> = {
      'CODE-OTHER': 'upstream-refused',
      'CODE-MISSING': 'upstream-unreadable',
      'CODE-STRING': 'InTransit',
      'CODE-WORD': 'upstream-unreadable',
      'DATA-NULL': 'upstream-unreadable',
      'DATA-MISSING': 'upstream-unreadable',
      'DATA-TEXT': 'upstream-unreadable',
      'TRACK-NULL': 'Unknown',
      'PROVIDERS-EMPTY': 'Unknown',
      'EVENTS-NULL': 'Unknown',
      'ONLY-NULL': 'upstream-unreadable',
      'ONLY-LIST': 'upstream-unreadable',
      'ONLY-TEXT': 'upstream-unreadable',
      'ONLY-NUMBER': 'upstream-unreadable',
    }
    const wrong: string[] = []
    for (const [name, state] of Object.entries(named)) {
      const { kind, text } = await world.track(name)
      const got = kind ?? (JSON.parse(text) as { status: string }).status
      if (got !== state) wrong.push(`${name} is ${got}, not ${state}`)
    }
    row(
      'F14',
      'named states',
      wrong.join('; ') || `${Object.keys(named).length} as expected`,
      wrong.length === 0,
    )
  })

  test('F15 improper HTTP', () =>
    play('F15', 'lengths, chunks, headers', Object.keys(improper), {
      expected: ['upstream-unreadable', 'upstream-down'],
      withinMs: 500,
      calls: 2,
    }))

  test('F13 idle connections are let go without being told', async () => {
    world.upstream.plays.set(
      'PLAIN',
      ({ socket, number }) =>
        void socket.write(bytesOf('200 OK', { ...JSON_TYPE, 'Keep-Alive': [] }, goodBody(number))),
    )
    await repeat(100, 20, () => world.track('PLAIN'))
    const ms = await settled(world)
    row('F13', 'idle connections closed after a quiet moment', rounded(ms), ms <= 5000)
  })

  test('F16 an idle connection closed just as it is used', async () => {
    const times = isWhole ? 10_000 : 1_000
    const fickle: Play = ({ socket, number }) => {
      socket.write(bytesOf('200 OK', { ...JSON_TYPE, 'Keep-Alive': 'timeout=60' }, goodBody(number)), () =>
        setTimeout(() => socket.end(), 5),
      )
    }
    world.upstream.plays.set('FICKLE', fickle)
    const failed: string[] = []
    await repeat(times, 4, async () => {
      const answer = await world.track('FICKLE')
      if (answer.status !== 200) failed.push(answer.kind ?? '')
      // Just about when the upstream hangs up.
      await new Promise((resolve) => setTimeout(resolve, 3 + Math.random() * 4))
    })
    const after = await faultsAfter(world)
    row(
      'F16',
      '5 ms keep-alive',
      [`${failed.length} errors in ${times}`, ...after].join('; '),
      failed.length + after.length === 0,
    )
  })
})
