import { expect, SAMPLE, test } from './driver.ts'

test('the same scan sent four times is one row that opens', async ({ waypost, page }) => {
  await waypost.open(SAMPLE)
  const repeats = page.getByRole('button', { name: '“Arrival” was sent 4 times. Show each.' })
  await expect(repeats).toHaveText('×4')
  await expect(page.getByText('repeated in 4 s')).toBeVisible()
  await repeats.click()
  for (const time of ['22:26:17', '22:26:15', '22:26:14', '22:26:13'])
    await expect(page.getByText(time)).toBeVisible()
})

test('a stop over two days tells how long it stayed and when it was left', async ({ waypost, page }) => {
  await waypost.open(SAMPLE)
  await expect(page.getByText('2 scans · stayed 23 h 22 min')).toBeVisible()
  await expect(page.getByText('arrived, left next day')).toBeVisible()
})

test('stops are walked and chosen by keyboard', async ({ waypost, page }) => {
  await waypost.open(SAMPLE)
  await waypost.stops.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(waypost.stops.nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(waypost.stops.nth(1)).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('End')
  await expect(waypost.stops.last()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.locator('[aria-pressed=true][data-stop]')).toHaveCount(0)
})

test('scans without a date come last, and no date is invented', async ({ waypost, page }) => {
  await waypost.open('DATA-UNDATED', 3013)
  await expect(page.getByRole('heading', { level: 3 }).last()).toHaveText('No date')
})

test('each of two providers is named at its stops', async ({ waypost, page }) => {
  await waypost.open('YT2500912088812', 190008)
  await expect(page.getByText(/reported by (YunExpress|USPS)/).first()).toBeVisible()
  await expect(page.getByText(/reported by .*USPS/).first()).toBeVisible()
})

test('a stop in another zone names its own offset', async ({ waypost, page }) => {
  await waypost.open('LP00641728359016', 190271)
  await expect(
    page
      .getByRole('main')
      .getByText(/UTC\+08:00/)
      .first(),
  ).toBeVisible()
  await expect(page.getByText(/local time, UTC-0[78]:00/)).toBeVisible()
})

test('right-to-left words keep their own direction', async ({ waypost, page }) => {
  await waypost.open('SM290481736650', 100034)
  const words = page
    .getByRole('main')
    .locator('bdi', { hasText: /[\u0600-\u06FF]/ })
    .first()
  await expect(words).toBeVisible()
  await expect(page.locator('html')).not.toHaveAttribute('dir', 'rtl')
})

test('ten thousand scans stay in the document and answer at once', async ({ waypost, page }) => {
  test.slow()
  await waypost.open('DATA-10000-SCANS')
  await expect(page.locator('dl').first()).toContainText('10,000')
  // By selector: computing the roles of five thousand stops takes the test longer than the page takes for all.
  const oldest = page.locator('[data-stop="1"]')
  await oldest.scrollIntoViewIfNeeded()
  await oldest.click()
  await expect(oldest).toHaveAttribute('aria-pressed', 'true')
  expect(await page.getByText('Departure', { exact: true }).count()).toBeGreaterThan(4000)
})
