import { createServer, request as ask } from 'node:http'
import type { AddressInfo } from 'node:net'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { createSessions } from '../src/proxy/access/session.ts'
import { readSettings } from '../src/proxy/settings/settings.ts'
import { test as base, expect, SAMPLE } from './driver.ts'
import { startServer, type OwnServer } from './own-server.ts'

const KEY = 'correct-horse-battery'
const DEEP_LINK = `/track/100079/${SAMPLE}#param=4833`

type Own = {
  env: Record<string, string>
  server: OwnServer
  /** What a proxy in front adds to each request; none: there is no such proxy. */
  forwarded: Record<string, string> | null
}

/** Each test has a server of its own, and perhaps a proxy before it. */
const test = base.extend<Own>({
  env: [{ ACCESS_KEY: KEY }, { option: true }],
  forwarded: [null, { option: true }],
  server: async ({ env }, use) => {
    const server = await startServer(env)
    await use(server)
    await server.stop()
  },
  baseURL: async ({ server, forwarded }, use) => {
    if (forwarded === null) return use(server.url)
    const front = createServer((incoming, outgoing) => {
      const headers = { ...incoming.headers, 'x-forwarded-for': '198.51.100.7', ...forwarded }
      const inner = ask(`${server.url}${incoming.url}`, { method: incoming.method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
        answer.pipe(outgoing)
      })
      incoming.pipe(inner)
    })
    await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve))
    await use(`http://localhost:${(front.address() as AddressInfo).port}`)
    front.closeAllConnections()
    front.close()
  },
})

const keyField = (page: Page) => page.getByLabel('Access key')
async function signIn(page: Page, key = KEY) {
  await keyField(page).fill(key)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test.describe('by key', () => {
  test('a deep link leads to the sign-in and, by keyboard alone, on to its page, extra value and all', async ({
    waypost,
    page,
  }) => {
    await page.goto(DEEP_LINK)
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    await expect(keyField(page)).toBeFocused()
    await page.keyboard.type(KEY)
    await page.keyboard.press('Enter')
    await expect(waypost.status).toHaveText('Out for delivery')
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(DEEP_LINK)
  })

  test('a wrong key is told beside the field, and the way is kept', async ({ waypost, page }) => {
    await page.goto(DEEP_LINK)
    await signIn(page, 'a-wrong-access-key')
    await expect(page.getByRole('alert')).toHaveText('That is not the access key.')
    await expect(keyField(page)).toHaveAccessibleDescription('That is not the access key.')
    await expect(keyField(page)).toBeFocused()
    await signIn(page)
    await expect(waypost.status).toHaveText('Out for delivery')
    expect(page.url()).toContain(DEEP_LINK)
  })

  test('too many wrong keys are slowed down, and the page says for how long', async ({ page }) => {
    for (let n = 0; n < 10; n += 1)
      expect((await page.request.post('/sign-in', { form: { key: `wrong ${n}` } })).status()).toBe(401)
    await page.goto('/')
    await signIn(page, 'one-more-wrong-key')
    await expect(page.getByRole('alert')).toHaveText('Too many wrong keys. Try again in 5 minutes.')
    await signIn(page)
    await expect(page.getByRole('alert')).toHaveText('Too many wrong keys. Try again in 5 minutes.')
  })

  test('signing out ends the session, for a copy of its cookie too', async ({ waypost, page, context }) => {
    await page.goto(DEEP_LINK)
    await signIn(page)
    await expect(waypost.status).toHaveText('Out for delivery')
    const copied = await context.cookies()
    expect(copied).toMatchObject([{ name: 'waypost-session', httpOnly: true, sameSite: 'Lax' }])
    await page.keyboard.press('?')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page.getByText('You are signed out.')).toBeVisible()
    expect(await context.cookies()).toEqual([])
    await context.addCookies(copied)
    await page.goto('/')
    await expect(keyField(page)).toBeVisible()
  })

  test('a session that ended under an open page is taken up again from where it stopped', async ({
    waypost,
    page,
    context,
  }) => {
    await page.goto(DEEP_LINK)
    await signIn(page)
    await expect(waypost.status).toHaveText('Out for delivery')
    await context.clearCookies()
    await waypost.waybillField.fill('601609755108')
    await page.getByRole('button', { name: 'Track' }).click()
    await expect(waypost.status).toHaveText('You are not signed in.')
    await page.getByRole('link', { name: 'Sign in' }).click()
    await signIn(page)
    await expect(waypost.status).toHaveText('Delivered')
  })

  test('while a saved answer is shown, the way to the sign-in stands above it', async ({
    waypost,
    page,
    context,
  }) => {
    await page.goto(DEEP_LINK)
    await signIn(page)
    await expect(waypost.stops.first()).toBeVisible()
    await context.clearCookies()
    await page.keyboard.press('r')
    await page.getByRole('link', { name: 'Sign in' }).click()
    await signIn(page)
    await expect(waypost.status).toHaveText('Out for delivery')
    await expect(page.getByRole('link', { name: 'Sign in' })).toBeHidden()
  })

  test('a cookie past its end opens nothing, though its signature is right', async ({
    page,
    context,
    server,
    env,
  }) => {
    const notes = { get: async () => null, set: async () => {} }
    const cookieAt = (startedMs: number) => ({
      name: 'waypost-session',
      value: createSessions(readSettings(env).access, notes, () => startedMs)?.start() ?? '',
      url: server.url,
    })
    await context.addCookies([cookieAt(Date.now() - 11 * 60 * 60 * 1000)])
    await page.goto('/')
    await expect(page.getByRole('heading', { name: 'Where is the parcel?' })).toBeVisible()
    await context.addCookies([cookieAt(Date.now() - 13 * 60 * 60 * 1000)])
    await page.goto('/')
    await expect(keyField(page)).toBeVisible()
  })

  for (const scheme of ['light', 'dark'] as const) {
    test.describe(scheme, () => {
      test.use({ colorScheme: scheme, viewport: { width: 390, height: 700 } })
      test(`axe finds no barrier on the sign-in page, and it fits a phone: ${scheme}`, async ({ page }) => {
        await page.goto(DEEP_LINK)
        await signIn(page, 'a-wrong-access-key')
        await expect(page.getByRole('alert')).toBeVisible()
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
        const canvas = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
        expect(canvas).toBe(scheme === 'light' ? 'rgb(245, 246, 248)' : 'rgb(14, 17, 20)')
      })
    })
  }
})

test.describe('by key behind a proxy with TLS', () => {
  test.use({
    env: { ACCESS_KEY: KEY, TRUSTED_PROXIES: '127.0.0.1' },
    // Browsers take a cookie that is `Secure` from this machine without TLS as well.
    forwarded: { 'x-forwarded-proto': 'https' },
  })
  test('the cookie is of this host and of TLS alone', async ({ waypost, page, context }) => {
    await page.goto(DEEP_LINK)
    await signIn(page)
    await expect(waypost.status).toHaveText('Out for delivery')
    expect(await context.cookies()).toMatchObject([
      { name: '__Host-waypost-session', httpOnly: true, secure: true, sameSite: 'Lax', path: '/' },
    ])
    const { headers } = await page.request.get('/').then((answer) => ({ headers: answer.headers() }))
    expect(headers['strict-transport-security']).toBe('max-age=31536000')
  })
})

test.describe('by the header of a trusted proxy', () => {
  const env = { ACCESS_HEADER: 'X-Forwarded-Email', TRUSTED_PROXIES: '127.0.0.1' }

  test.describe('that names the person', () => {
    test.use({ env, forwarded: { 'x-forwarded-email': 'ada@example.org' } })
    test('the person is in, with the raw answer and nothing to sign out of', async ({ waypost, page }) => {
      await page.goto(DEEP_LINK)
      await expect(waypost.status).toHaveText('Out for delivery')
      expect((await page.request.get(`/api/parcels/100079/${SAMPLE}?raw`)).status()).toBe(200)
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog')).toBeVisible()
      await expect(page.getByRole('button', { name: 'Sign out' })).toBeHidden()
    })
  })

  test.describe('that names nobody', () => {
    test.use({ env, forwarded: {} })
    test('the page explains where the way in is', async ({ page }) => {
      const answer = await page.goto(DEEP_LINK)
      expect(answer?.status()).toBe(401)
      await expect(page.getByRole('heading', { name: 'You are not signed in' })).toBeVisible()
    })
  })
})

test.describe('open to everyone', () => {
  test.use({ env: { ACCESS_OPEN: 'true' } })
  test('everyone is in, and the raw answer is for nobody', async ({ waypost, page }) => {
    await page.goto(DEEP_LINK)
    await expect(waypost.status).toHaveText('Out for delivery')
    expect((await page.request.get(`/api/parcels/100079/${SAMPLE}?raw`)).status()).toBe(403)
  })
})

base('on an address that others can reach, nothing starts before it is said who may ask', async () => {
  for (const HOST of ['0.0.0.0', '::'])
    await expect(startServer({ HOST })).rejects.toThrow(
      /with 1:\n.*HOST is not a loopback address, so say who may ask/s,
    )
})
