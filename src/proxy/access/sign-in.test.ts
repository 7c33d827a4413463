import { describe, expect, test } from 'vitest'
import { cookieOf, doorWith } from '../testing/ask-access.ts'

const ACCESS_KEY = 'correct-horse-battery'
const HOURS_MS = 60 * 60 * 1000

const keyDoor = (env: Record<string, string> = {}, now?: () => number) =>
  doorWith({ ACCESS_KEY, ...env }, now)
type Door = ReturnType<typeof keyDoor>

const signIn = (door: Door, key = ACCESS_KEY, from = '203.0.113.9') =>
  door.ask('/sign-in', { form: { key }, from })
const asSigned = (door: Door, cookie: string) => door.ask('/', { headers: { Cookie: cookie } })

describe('the right key', () => {
  test('opens a session in a cookie that no script can read and no other site can send a form with', async () => {
    const door = keyDoor()
    const answer = await signIn(door)
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/'])
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store')
    expect(answer.headers.get('Set-Cookie')).toMatch(
      /^waypost-session=[\w-]{22}\.\d{13}\.[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    const inside = await asSigned(door, cookieOf(answer))
    expect(await inside.json()).toMatchObject({ name: cookieOf(answer).slice(16, 38), isSignedIn: true })
  })

  test('may come with the spaces of a careless copy', async () => {
    expect((await signIn(keyDoor(), ` ${ACCESS_KEY}\n`)).status).toBe(303)
  })

  test('opens over TLS a cookie of this host alone, and only that one counts there', async () => {
    const door = keyDoor({ TRUSTED_PROXIES: '10.0.0.1' })
    const tls = { from: '10.0.0.1', headers: { 'X-Forwarded-Proto': 'https' } }
    const answer = await door.ask('/sign-in', { form: { key: ACCESS_KEY }, ...tls })
    expect(answer.headers.get('Set-Cookie')).toMatch(
      /^__Host-waypost-session=\S+; Max-Age=43200; Path=\/; HttpOnly; Secure; /,
    )
    const cookie = cookieOf(answer)
    const askWith = async (Cookie: string) =>
      (await door.ask('/', { ...tls, headers: { ...tls.headers, Cookie } })).status
    expect(await askWith(cookie)).toBe(200)
    expect(await askWith(cookie.replace('__Host-', ''))).toBe(303)
  })

  test('leads on to where the person was going, and nowhere else', async () => {
    const door = keyDoor()
    const to = async (next: string) => {
      const path = `/sign-in?next=${encodeURIComponent(next)}`
      return (await door.ask(path, { form: { key: ACCESS_KEY } })).headers.get('Location')
    }
    expect(await to('/track/100079/601609743303')).toBe('/track/100079/601609743303')
    for (const next of [
      '//evil.example',
      '/\\evil.example',
      '/%2fevil.example',
      'https:evil.example',
      '/\tevil',
    ])
      expect(await to(next)).toBe('/')
  })

  test('is not asked for twice', async () => {
    const door = keyDoor()
    const Cookie = cookieOf(await signIn(door))
    const answer = await door.ask('/sign-in?next=/examples', { headers: { Cookie } })
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/examples'])
  })

  test('lets the raw answer be seen, which here fails only for want of an upstream', async () => {
    const door = keyDoor()
    const Cookie = cookieOf(await signIn(door))
    const answer = await door.ask('/api/parcels/100079/601609743303?raw', { headers: { Cookie } })
    expect(await answer.json()).toMatchObject({ kind: 'upstream-down' })
  })
})

describe('a session', () => {
  test('ends after half a day, however often it is used', async () => {
    let nowMs = Date.parse('2026-11-22T08:00:00Z')
    const door = keyDoor({}, () => nowMs)
    const cookie = cookieOf(await signIn(door))
    for (const [hours, status] of [
      [6, 200],
      [11.99, 200],
      [12, 303],
    ] as const) {
      nowMs = Date.parse('2026-11-22T08:00:00Z') + hours * HOURS_MS
      expect((await asSigned(door, cookie)).status).toBe(status)
    }
  })

  test('ends at sign-out, for a copy of its cookie too, and no other session ends', async () => {
    const door = keyDoor()
    const [cookie, other] = [cookieOf(await signIn(door)), cookieOf(await signIn(door))]
    const answer = await door.ask('/sign-out', { method: 'POST', headers: { Cookie: cookie } })
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/sign-in?signed-out'])
    expect(answer.headers.get('Set-Cookie')).toBe(
      'waypost-session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
    )
    expect((await asSigned(door, cookie)).status).toBe(303)
    expect((await asSigned(door, other)).status).toBe(200)
    expect(await (await door.ask('/sign-in?signed-out')).text()).toContain('You are signed out.')
  })

  test.each([
    ['the key', { ACCESS_KEY: 'another-horse-battery' }],
    ['the secret', { SESSION_SECRET: 'x'.repeat(32) }],
  ])('ends with a change of %s', async (_what, env) => {
    const cookie = cookieOf(await signIn(keyDoor()))
    expect((await asSigned(keyDoor(), cookie)).status).toBe(200)
    expect((await asSigned(keyDoor(env), cookie)).status).toBe(303)
  })

  test('cannot be ended from a link or by another site', async () => {
    const door = keyDoor()
    const Cookie = cookieOf(await signIn(door))
    await door.ask('/sign-out', { headers: { Cookie } })
    await door.ask('/sign-out', { method: 'POST', headers: { Cookie, 'Sec-Fetch-Site': 'cross-site' } })
    expect((await asSigned(door, Cookie)).status).toBe(200)
  })
})

describe('a wrong key', () => {
  test('is told on the page, and opens nothing', async () => {
    const answer = await signIn(keyDoor(), 'correct-horse-batterY')
    expect([answer.status, answer.headers.get('Set-Cookie')]).toEqual([401, null])
    expect(await answer.text()).toContain('That is not the access key.')
  })

  test.each(['', '   '])('that is none at all does not count as one: %j', async (key) => {
    const door = keyDoor()
    for (let n = 0; n < 12; n += 1)
      expect(await (await signIn(door, key)).text()).toContain('Type the access key.')
    expect((await signIn(door)).status).toBe(303)
  })

  test('sent too often closes the door to its network alone, for the right one too', async () => {
    const door = keyDoor()
    for (let n = 0; n < 10; n += 1) expect((await signIn(door, `wrong ${n}`, '2001:db8::1')).status).toBe(401)
    // Another address of the same network.
    for (const key of ['wrong', ACCESS_KEY]) {
      const answer = await signIn(door, key, '2001:db8::2')
      expect(answer.status).toBe(429)
      expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(290)
      expect(await answer.text()).toContain('Too many wrong keys. Try again in 5 minutes.')
    }
    expect((await signIn(door, ACCESS_KEY, '2001:db8:0:1::1')).status).toBe(303)
  })

  test('is forgiven when the time is over', async () => {
    let nowMs = Date.now()
    const door = keyDoor({}, () => nowMs)
    for (let n = 0; n < 11; n += 1) await signIn(door, 'wrong')
    expect((await signIn(door)).status).toBe(429)
    nowMs += 300_000
    expect((await signIn(door)).status).toBe(303)
  })

  test('is in the log, and no key ever is', async () => {
    const door = keyDoor()
    await signIn(door, 'a-wrong-key')
    await signIn(door)
    expect(door.lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { msg: 'a wrong access key', network: '203.0.113.9' },
      { msg: 'signed in', network: '203.0.113.9' },
    ])
    expect(door.lines.join('')).not.toMatch(/wrong-key|horse/)
  })

  test('is never shown again on the page, and nothing of the address becomes markup', async () => {
    const door = keyDoor()
    const answer = await door.ask('/sign-in?next=/%22%3E%3Cscript%3E', { form: { key: '"><script>' } })
    expect(await answer.text()).not.toContain('<script')
  })
})

test.each([
  [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
  [{ 'Sec-Fetch-Site': 'same-site' }, 403],
  [{ 'Sec-Fetch-Site': 'none' }, 403],
  [{ 'Sec-Fetch-Site': 'cross-site', Origin: 'http://localhost' }, 403],
  [{ Origin: 'http://evil.example' }, 403],
  [{ Origin: 'http://localhost.evil.example' }, 403],
  [{ Origin: 'http://localhost:8080' }, 403],
  [{ Origin: 'null' }, 403],
  [{ 'Sec-Fetch-Site': 'same-origin' }, 303],
  [{ Origin: 'http://localhost' }, 303],
  // TLS ends at the proxy in front.
  [{ Origin: 'https://localhost' }, 303],
  [{}, 303],
])('a form sent with %o is a %i', async (headers, status) => {
  const answer = await keyDoor().ask('/sign-in', { form: { key: ACCESS_KEY }, headers })
  expect([answer.status, answer.headers.has('Set-Cookie')]).toEqual([status, status === 303])
})

test('the page asks for the key under the policy of all pages: no script, no style of its own', async () => {
  const answer = await keyDoor().ask('/sign-in?next=/track/1/AB12345')
  const html = await answer.text()
  expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'private, no-store'])
  expect(answer.headers.get('Content-Security-Policy')).toContain("form-action 'self'")
  expect(html).toContain('<label for="key"')
  expect(html).toContain('autocomplete="current-password"')
  expect(html).not.toMatch(/<script|<style|style=|\son\w+=/)
})
