import { Batch, many } from './batch-driver.ts'
import { test as base, expect } from './driver.ts'
import { startServer, type OwnServer } from './own-server.ts'

/** A slow budget is felt by all: these tests have servers of their own. */
const test = base.extend<{ env: Record<string, string>; server: OwnServer; batch: Batch }>({
  env: [{}, { option: true }],
  server: async ({ env }, use) => {
    const server = await startServer(env)
    await use(server)
    await server.stop()
  },
  baseURL: ({ server }, use) => use(server.url),
  batch: async ({ page }, use) => use(new Batch(page)),
})

const MOST_AT_ONCE = 4

test.describe('with two look-ups a second', () => {
  test.use({ env: { UPSTREAM_PER_SECOND: '2' } })

  test('a batch keeps to the budget: few at once, no row fails, and none moves before all are checked', async ({
    batch,
    page,
  }) => {
    test.slow()
    const numbers = many(14)
    let underway = 0
    let most = 0
    const isLookUp = (url: string) => url.includes('/api/parcels/')
    page.on('request', (request) => {
      if (isLookUp(request.url())) most = Math.max(most, ++underway)
    })
    page.on('requestfinished', (request) => {
      if (isLookUp(request.url())) underway--
    })
    await batch.open(`#100079:${numbers.join(',')}`)
    await expect(page.getByText(/^[3-9] of 14 checked/)).toBeVisible()
    expect(await batch.order()).toEqual(numbers)
    await expect(page.getByRole('status').filter({ hasText: /of 14 checked/ })).toBeAttached()
    await expect(batch.checked(14, 14)).toBeVisible({ timeout: 30_000 })
    expect(most).toBeLessThanOrEqual(MOST_AT_ONCE)
    await expect(batch.grid.getByText('Not checked')).toHaveCount(0)
    expect(await batch.order()).not.toEqual(numbers)
  })
})

test.describe('with ten look-ups a minute for one client', () => {
  test.use({ env: { CLIENT_PER_MINUTE: '10', UPSTREAM_PER_SECOND: '100' } })

  test('over the limit the page says when it goes on, and no row fails', async ({ batch, page }) => {
    await batch.open(`#100079:${many(14).join(',')}`)
    await expect(page.getByText(/^The server asked for a pause\. Next look-up in \d+ s\.$/)).toBeVisible()
    await expect(batch.checked(10, 14)).toBeVisible()
    await expect(batch.row('601609745013')).toContainText('Waiting to be checked')
  })
})
