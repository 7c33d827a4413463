import { setTimeout } from 'node:timers/promises'
import AxeBuilder from '@axe-core/playwright'
import type { APIRequestContext } from '@playwright/test'
import { test as base, expect, JT_MY } from './driver.ts'
import { startServer, type OwnServer } from './own-server.ts'

/** A pause that the upstream asks for, a slow budget and an open breaker are felt by all: each test has its own server. */
const test = base.extend<{ env: Record<string, string>; server: OwnServer }>({
  env: [{}, { option: true }],
  server: async ({ env }, use) => {
    const server = await startServer(env)
    await use(server)
    await server.stop()
  },
  baseURL: ({ server }, use) => use(server.url),
})

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const PLACE = /^You are (first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|number \d+)\./

/** Look-ups that stand before the page's own, so many that the last of them are told to wait. */
async function fillQueue(request: APIRequestContext, count: number) {
  const asked = Array.from({ length: count }, (_, index) => {
    const answer = request.get(`/api/parcels/${JT_MY}/AHEAD-${index}`)
    // Those near the front wait for their turn, and the server may stop first.
    answer.catch(() => undefined)
    return answer
  })
  expect((await asked.at(-1))?.status()).toBe(429)
}

/** The same by others who do not leave: they come back for their places, as the page does. */
async function crowd(request: APIRequestContext, count: number) {
  const ask = async (path: string): Promise<void> => {
    const answer = await request.get(path).catch(() => null)
    if (answer?.status() !== 429) return
    await setTimeout(300)
    await ask(path)
  }
  for (let index = 0; index < count; index++) void ask(`/api/parcels/${JT_MY}/CROWD-${index}`)
  await expect.poll(async () => (await request.get(`/api/parcels/${JT_MY}/CROWD-9`)).status()).toBe(429)
}

test('a pause that the upstream asks for is counted down, and then the answer comes by itself', async ({
  waypost,
  page,
}) => {
  await waypost.open('FAULT-429-FIRST')
  await expect(waypost.status).toHaveText('Too many look-ups in the last minute.')
  await expect(
    page.getByText('Your team shares one limit. Nothing is lost: look-ups wait in order.'),
  ).toBeVisible()
  await expect(page.getByText('Next look-up in')).toBeVisible()
  await expect(page.getByText(/^0:0[1-8]$/)).toBeVisible()
  await expect(page.getByText('You are first. This page updates by itself.')).toBeVisible()
  await expect(waypost.status).toHaveText('Out for delivery', { timeout: 15_000 })
})

test('a quota that is used up is told as one', async ({ waypost, page }) => {
  await waypost.open('FAULT-CODE-QUOTA')
  await expect(waypost.status).toHaveText('The quota of look-ups is used up.')
  await expect(page.getByText(/^(1:00\+|0:5\d)$/)).toBeVisible()
})

test.describe('with one look-up a second', () => {
  test.use({ env: { UPSTREAM_PER_SECOND: '1' } })

  test('the place in the queue falls, and then the answer comes by itself', async ({ waypost, page }) => {
    test.slow()
    await crowd(page.request, 14)
    const places: number[] = []
    page.on('response', async (response) => {
      if (response.status() === 429) places.push((await response.json()).position)
    })
    await waypost.open('601609743303')
    await expect(page.getByRole('main').getByText(PLACE)).toBeVisible()
    await expect(page.getByText('Waiting', { exact: true })).toBeVisible()
    await expect(waypost.status).toHaveText('Out for delivery', { timeout: 40_000 })
    expect(places.length).toBeGreaterThan(1)
    expect(places).toEqual(places.toSorted((one, other) => other - one))
    expect(places.at(-1)).toBeLessThan(places[0] ?? 0)
  })

  test('who leaves the queue asks no more, until they want to', async ({ waypost, page }) => {
    await fillQueue(page.request, 14)
    await page.clock.install()
    await waypost.open('601609743303')
    await page.getByRole('button', { name: 'Leave the queue' }).click()
    await expect(page.getByText('You left the queue.')).toBeVisible()
    let asked = 0
    page.on('request', (request) => {
      if (request.url().includes('/api/')) asked++
    })
    await page.clock.runFor(120_000)
    expect(asked).toBe(0)
    await page.getByRole('button', { name: 'Retry now' }).click()
    await expect(waypost.status).toHaveText('Out for delivery', { timeout: 20_000 })
  })

  for (const theme of ['light', 'dark'] as const) {
    test(`the queue is read by everybody, on a small screen too, ${theme}`, async ({ waypost, page }) => {
      await fillQueue(page.request, 14)
      await page.emulateMedia({ colorScheme: theme })
      await page.setViewportSize({ width: 320, height: 800 })
      await waypost.open('601609743303')
      await expect(page.getByRole('main').getByText(PLACE)).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze()
      expect(violations).toEqual([])
      const isWider = () => document.documentElement.scrollWidth > document.documentElement.clientWidth
      expect(await page.evaluate(isWider)).toBe(false)
    })
  }
})

test.describe('with a breaker that opens at once', () => {
  test.use({ env: { BREAKER_FAILURES: '1' } })

  test('a service that is down is left alone as long as it is said, and its answer is shown once it heals', async ({
    waypost,
    page,
  }) => {
    await waypost.open('FAULT-HEALS')
    await expect(waypost.status).toHaveText('The tracking service is down.')
    await expect(page.getByText(/^Trying again in [1-4] s$/)).toBeVisible()
    await expect(
      page
        .getByRole('main')
        .getByText(/is left alone for a moment/)
        .first(),
    ).toBeVisible()
    await expect(waypost.status).toHaveText('Out for delivery', { timeout: 25_000 })
  })
})
