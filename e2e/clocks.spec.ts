import { expect, SAMPLE, test as base } from './driver.ts'
import { startServer, type OwnServer } from './own-server.ts'

// The run's own zone is New York; the sample's scans are at +08:00.
const OWN_TIME = /^Your time: \w{3} \d{1,2} \w{3} \d{4}, \d\d:\d\d \(UTC-0[45]:00\)$/

base(
  'the scan’s own time stands first, with its offset; the reader’s is on hover',
  async ({ waypost, page }) => {
    await waypost.open('601609743303-ORIGINAL')
    await expect(waypost.status).toHaveText('Out for delivery')
    const time = page.getByText('Mon 20 Jan 2025, 11:35', { exact: true })
    await expect(time).toBeVisible()
    await expect(time).toHaveAttribute('title', 'Your time: Sun 19 Jan 2025, 22:35 (UTC-05:00)')
    await expect(page.getByText('local time, UTC+08:00')).toBeVisible()
    await expect(page.getByText(OWN_TIME)).toHaveCount(0)
  },
)

base('T shows the reader’s time too, beside the scan’s own, and is kept', async ({ waypost, page }) => {
  await waypost.open('601609743303-ORIGINAL')
  await expect(waypost.stops.first()).toBeVisible()
  await page.keyboard.press('t')
  await expect(page.getByText('Your time: Sun 19 Jan 2025, 22:35 (UTC-05:00)')).toHaveCount(2)
  await expect(page.getByText('Mon 20 Jan 2025, 11:35', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Show my time too' })).toHaveAttribute('aria-pressed', 'true')
  await page.reload()
  await expect(page.getByText('Your time: Sun 19 Jan 2025, 22:35 (UTC-05:00)')).toHaveCount(2)
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Show my time too', checked: true }).click()
  await expect(page.getByText(OWN_TIME)).toHaveCount(0)
})

base(
  'an offset that the carrier did not name is marked, and says why by keyboard',
  async ({ waypost, page }) => {
    await waypost.open(SAMPLE)
    const mark = page.getByRole('button', { name: 'zone inferred' })
    await mark.focus()
    await page.keyboard.press('Enter')
    await expect(mark).toHaveAttribute('aria-expanded', 'true')
    await expect(page.getByText(/The offset is taken from its timestamps\.$/)).toBeVisible()
  },
)

base('ages go on, and nobody is told', async ({ waypost, page }) => {
  await page.clock.install()
  await waypost.open(SAMPLE)
  const last = page.getByText('Last movement').locator('..').getByRole('definition')
  const before = await last.textContent()
  const said = page.getByRole('status').first()
  await expect(said).not.toBeEmpty()
  const announced = await said.textContent()
  await page.clock.fastForward('05:00')
  await expect(last).not.toHaveText(before ?? '')
  await expect(said).toHaveText(announced ?? '')
})

const test = base.extend<{ env: Record<string, string>; server: OwnServer }>({
  env: [{ MOVEMENT_DAYS_DOMESTIC: '1,2,4' }, { option: true }],
  server: async ({ env }, use) => {
    const server = await startServer(env)
    await use(server)
    await server.stop()
  },
  baseURL: ({ server }, use) => use(server.url),
})

test('the scale of the operator says how far a parcel is that stands still', async ({ waypost, page }) => {
  await waypost.open('601609680317')
  await expect(page.getByText('No movement for 5 days · presumed lost')).toBeVisible()
  await expect(page.getByText(/^Treat it as lost/)).toBeVisible()
  await expect(page.getByText(/watch after 1 day without a scan, chase after 2/)).toBeVisible()
})
