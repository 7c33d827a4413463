import { expect, SAMPLE, test as base, Waypost } from './driver.ts'
import { startServer, type OwnServer } from './own-server.ts'

/** A server of its own, as it is taken away. */
const test = base.extend<{ env: Record<string, string>; server: OwnServer }>({
  env: [{ LOG_LEVEL: 'silent' }, { option: true }],
  server: async ({ env }, use) => {
    const server = await startServer(env)
    await use(server)
    await server.stop()
  },
  baseURL: ({ server }, use) => use(server.url),
})
test.use({ serviceWorkers: 'allow' })

test('without a connection the page opens after a reload, with the saved answer and its age', async ({
  waypost,
  page,
  context,
  server,
}) => {
  await waypost.open(SAMPLE)
  await expect(waypost.status).toHaveText('Out for delivery')
  await page.getByRole('main').getByRole('button', { name: 'Watch', exact: true }).click()
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await server.stop()
  await context.setOffline(true)
  await page.reload()
  await expect(waypost.status).toHaveText('Out for delivery')
  await expect(page.getByRole('alert')).toContainText(/^Offline\. Saved result from \d\d:\d\d/)
  await expect(waypost.stops.first()).toBeVisible()
  // In a new tab, and on a page that was never open here.
  const other = await context.newPage()
  await new Waypost(other).home()
  await expect(other.getByRole('link', { name: SAMPLE })).toBeVisible()
  await other.goto('/batch')
  await expect(other.getByRole('heading', { name: 'Paste a batch' })).toBeVisible()
})
