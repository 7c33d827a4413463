import type { Page } from '@playwright/test'
import { expect, SAMPLE, test } from './driver.ts'

const slider = (page: Page) => page.getByRole('slider', { name: 'Moment of the journey' })
const replay = (page: Page) => page.getByRole('button', { name: 'Replay', exact: true }).click()
/** The time in the timeline where the replay stands. */
const shown = (page: Page) => page.locator('time[aria-current=time]')

test('nothing of the replay is fetched before it is used', async ({ waypost, page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await waypost.open(SAMPLE)
  await expect(waypost.markers).toHaveCount(5)
  await expect(slider(page)).toHaveCount(0)
  expect(asked.filter((url) => url.includes('ReplayBar'))).toEqual([])
  await replay(page)
  await expect(slider(page)).toBeVisible()
  expect(asked.some((url) => url.includes('ReplayBar'))).toBe(true)
})

test('the timeline keeps step: the row of the scan is marked and in sight', async ({ waypost, page }) => {
  await waypost.open('601609680317')
  await expect(waypost.markers.first()).toBeVisible()
  await replay(page)
  await expect(shown(page)).toHaveText('09:47')
  await expect(shown(page)).toBeInViewport()
  await expect(slider(page)).toBeFocused()
  await page.keyboard.press('End')
  await expect(shown(page)).toHaveText('11:40')
  await expect(shown(page)).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(shown(page)).toHaveCount(0)
})

test('the status on the map is that of the moment, not that of now', async ({ waypost, page }) => {
  const map = page.getByRole('region', { name: 'Map and carrier' })
  await waypost.open(SAMPLE)
  await expect(map.getByText('Out for delivery')).toBeVisible()
  await replay(page)
  await expect(map.getByText('Out for delivery')).toHaveCount(0)
  await expect(map.getByText(/Tumpat.*, 16:19/)).toBeVisible()
})

test('where no position was sent the clock goes on and nothing is invented', async ({ waypost, page }) => {
  await waypost.open('DATA-GAPS', 100127)
  const map = page.getByRole('region', { name: 'Map and carrier' })
  await expect(map.getByText('The latest scan has no position.')).toBeVisible()
  await replay(page)
  await expect(slider(page)).toHaveAttribute(
    'aria-valuetext',
    /^No place given, position not sent, .*, 08:00/,
  )
  await expect(map.getByText('Position not sent.')).toBeVisible()
  await expect(waypost.markers).toHaveCount(0)
  await page.keyboard.press('ArrowRight')
  await expect(waypost.markers).toHaveCount(1)
  await expect(map.getByText('Position not sent.')).toHaveCount(0)
  await page.keyboard.press('ArrowRight')
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /position not sent/)
  await expect(waypost.markers).toHaveCount(1)
})

test('scans without a date are said to have no moment', async ({ waypost, page }) => {
  await waypost.open('DATA-UNDATED', 3013)
  await expect(waypost.markers.first()).toBeVisible()
  await replay(page)
  await expect(page.getByText(/scans? (has|have) no date and no moment here/)).toBeVisible()
})

test('it plays by itself to the end where motion is wanted', async ({ waypost, page }) => {
  test.slow()
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await waypost.open('DATA-TWO-NEAR', 100127)
  await expect(waypost.markers).toHaveCount(2)
  await replay(page)
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(slider(page)).toHaveValue('1')
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  await expect(waypost.markers).toHaveCount(2)
})

test('a thousand stops are replayed to the end', async ({ waypost, page }) => {
  test.slow()
  await waypost.open('DATA-1000-STOPS', 100001)
  await expect(waypost.markers.first()).toBeVisible()
  await replay(page)
  await expect(slider(page)).toHaveAttribute('max', '999')
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await expect(slider(page)).toHaveValue('999', { timeout: 40_000 })
})
