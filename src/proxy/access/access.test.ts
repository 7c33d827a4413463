import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { problemSchema } from '../../parcel/problem.ts'
import { doorWith } from '../testing/ask-access.ts'

const PARCEL = '/api/parcels/100079/601609743303'
const KEY = { ACCESS_KEY: 'correct-horse-battery' }
const HEADER = { ACCESS_HEADER: 'X-Forwarded-Email', TRUSTED_PROXIES: '10.0.0.0/8' }
const OPEN = { ACCESS_OPEN: 'true', HOST: '0.0.0.0' }

const kindOf = async (answer: Response) => v.parse(problemSchema, await answer.json()).kind
const clientOf = async (answer: Response) => (await answer.json()) as unknown

describe('with nothing set, on a loopback address', () => {
  test.each(['localhost', 'localhost:4173', '127.0.0.1:4173', '[::1]:4173', '[::1]', 'LOCALHOST:80'])(
    'the Host %s may ask',
    async (host) => {
      const { ask } = doorWith({})
      expect(await clientOf(await ask('/', { host }))).toEqual({
        name: '127.0.0.1',
        network: '127.0.0.1',
        isSignedIn: false,
      })
    },
  )

  test.each([
    'rebound.example',
    'rebound.example:4173',
    '127.0.0.1.example',
    'localhost.example',
    '192.168.1.5',
  ])('the Host %s may not, on any address: a name can be pointed at this machine', async (host) => {
    const { ask } = doorWith({})
    for (const path of ['/', PARCEL, '/api/openapi.json', '/assets/main-12345678.js', '/nothing']) {
      const answer = await ask(path, { host })
      expect([answer.status, await kindOf(answer)]).toEqual([403, 'not-allowed'])
    }
  })

  test('a trusted proxy may name another Host', async () => {
    const { ask } = doorWith({ TRUSTED_PROXIES: '10.0.0.1' })
    expect((await ask('/', { host: 'waypost.example', from: '10.0.0.1' })).status).toBe(200)
    expect((await ask('/', { host: 'waypost.example', from: '10.0.0.2' })).status).toBe(403)
  })
})

describe('open to everyone', () => {
  test.each(['waypost.example', '192.168.1.5:4173', 'localhost'])('the Host %s may ask', async (host) => {
    expect((await doorWith(OPEN).ask('/', { host, from: '203.0.113.9' })).status).toBe(200)
  })

  test('people are told apart by their address, and customers by their network', async () => {
    const { ask } = doorWith({ ...OPEN, TRUSTED_PROXIES: '10.0.0.1' })
    expect(await clientOf(await ask('/', { from: '2001:db8:1:2:3::4' }))).toEqual({
      name: '2001:db8:1:2:3::4',
      network: '2001:db8:1:2::/64',
      isSignedIn: false,
    })
    const headers = { 'X-Forwarded-For': '198.51.100.7' }
    expect(await clientOf(await ask('/', { from: '10.0.0.1', headers }))).toMatchObject({
      name: '198.51.100.7',
    })
    expect(await clientOf(await ask('/', { from: '10.0.0.2', headers }))).toMatchObject({ name: '10.0.0.2' })
  })

  test.each([OPEN, { ACCESS_OPEN: 'true' }])('the raw answer is for nobody: %o', async (env) => {
    const answer = await doorWith(env).ask(`${PARCEL}?raw`)
    expect([answer.status, await kindOf(answer)]).toEqual([403, 'not-allowed'])
  })

  test('there is nothing to sign in to', async () => {
    expect((await doorWith(OPEN).ask('/sign-in')).status).toBe(404)
  })
})

describe('by key, whoever is not signed in', () => {
  test.each([PARCEL, `${PARCEL}?raw`, '/api/openapi.json', '/api/nothing', '/api', '/api/examples'])(
    'is told so by the API: %s',
    async (path) => {
      const answer = await doorWith(KEY).ask(path)
      expect([answer.status, await kindOf(answer)]).toEqual([401, 'sign-in'])
      expect(answer.headers.get('Cache-Control')).toBe('private, no-store')
    },
  )

  test.each([
    ['/', '/sign-in'],
    ['/track/100079/601609743303', '/sign-in?next=%2Ftrack%2F100079%2F601609743303'],
    ['/track/1/AB12345?a=1&b=2', '/sign-in?next=%2Ftrack%2F1%2FAB12345%3Fa%3D1%26b%3D2'],
    ['/nothing', '/sign-in?next=%2Fnothing'],
    ['/assets/none.js', '/sign-in?next=%2Fassets%2Fnone.js'],
    ['/apix', '/sign-in?next=%2Fapix'],
  ])('is led from the page %s to %s', async (path, to) => {
    const answer = await doorWith(KEY).ask(path)
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, to])
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store')
  })

  test.each(['POST', 'PUT', 'DELETE'])('is told so by a page asked by %s', async (method) => {
    const answer = await doorWith(KEY).ask('/track/1/AB12345', { method })
    expect([answer.status, await kindOf(answer)]).toEqual([401, 'sign-in'])
  })

  test.each(['/assets/main-12345678.js', '/healthz', '/readyz'])('may have %s', async (path) => {
    expect((await doorWith(KEY).ask(path)).status).toBe(200)
  })

  test('is in the log, with the number of the request that the answer repeats', async () => {
    const { ask, lines } = doorWith(KEY)
    const answer = await ask(PARCEL)
    const [line] = lines.map((each) => JSON.parse(each) as Record<string, unknown>)
    expect(line).toMatchObject({
      status: 401,
      kind: 'sign-in',
      requestId: answer.headers.get('X-Request-Id'),
    })
  })
})

describe('by the header of a trusted proxy', () => {
  const named = { 'X-Forwarded-Email': 'ada@example.org', 'X-Forwarded-For': '198.51.100.7' }

  test('the person has its name', async () => {
    const { ask } = doorWith(HEADER)
    expect(await clientOf(await ask('/', { from: '10.1.2.3', headers: named }))).toEqual({
      name: 'ada@example.org',
      network: '198.51.100.7',
      isSignedIn: true,
    })
  })

  test.each([
    ['a stranger says it', '203.0.113.9', named],
    ['a stranger says it from this machine', '127.0.0.1', named],
    ['the socket is gone', '', named],
    ['the proxy says nothing', '10.1.2.3', {}],
    ['the proxy says an empty name', '10.1.2.3', { 'X-Forwarded-Email': ' ' }],
    ['the proxy says a very long name', '10.1.2.3', { 'X-Forwarded-Email': 'a'.repeat(201) }],
    ['the proxy passes on another name before its own', '10.1.2.3', { 'X-Forwarded-Email': 'eve, ada' }],
  ])('nobody is named where %s', async (_where, from, headers) => {
    const { ask } = doorWith(HEADER)
    const api = await ask(PARCEL, { from, headers })
    expect([api.status, await kindOf(api)]).toEqual([401, 'sign-in'])
    const page = await ask('/track/1/AB12345', { from, headers })
    expect([page.status, page.headers.get('Content-Type')]).toEqual([401, 'text/html; charset=UTF-8'])
    expect(await page.text()).toContain('Open Waypost at the address that your company gave you.')
  })

  test('the named person may see the raw answer, which here fails only for want of an upstream', async () => {
    const answer = await doorWith(HEADER).ask(`${PARCEL}?raw`, { from: '10.1.2.3', headers: named })
    expect(await kindOf(answer)).toBe('upstream-down')
  })
})
