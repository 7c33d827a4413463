import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, JT_MY, SAMPLE, test, Waypost } from './driver.ts'

const palette = (page: Page) => page.getByRole('dialog', { name: 'Command palette' })
const field = (page: Page) => page.getByRole('combobox', { name: 'Command palette' })
const options = (page: Page) => palette(page).getByRole('option')
const open = async (page: Page, typed = '') => {
  await expect(page.getByRole('banner')).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type(typed)
}
const openSample = async (waypost: Waypost) => {
  await waypost.open(SAMPLE)
  await expect(waypost.markers).toHaveCount(5)
}

test('a number typed into the palette is tracked with the carrier it looks like', async ({
  waypost,
  page,
}) => {
  await waypost.home()
  await open(page, SAMPLE)
  await expect(options(page).first()).toContainText(`Track ${SAMPLE} with J&T Express (MY)`)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/track/${JT_MY}/${SAMPLE}`)
  await expect(waypost.status).toBeFocused()
})

test('a number of nobody known goes into the form, for a carrier to be chosen', async ({ waypost, page }) => {
  await waypost.home()
  await open(page, 'QQ-77-88-99')
  await options(page).filter({ hasText: 'with another carrier' }).click()
  await expect(waypost.waybillField).toHaveValue('QQ-77-88-99')
  await expect(waypost.carrierField).toBeFocused()
})

test('what is typed before its code is here goes into its field, and does nothing else', async ({
  waypost,
  page,
}) => {
  let bring: () => void = () => undefined
  const wanted = new Promise<void>((resolve) => (bring = resolve))
  await page.route('**/assets/AppPalette*.js', async (route) => {
    await wanted
    await route.continue()
  })
  await openSample(waypost)
  await page.evaluate(() => navigator.clipboard.writeText('untouched'))
  await page.keyboard.press('Control+k')
  await page.keyboard.type('copy p')
  bring()
  await expect(field(page)).toBeFocused()
  await expect(field(page)).toHaveValue('copy p')
  await page.keyboard.type('a')
  await expect(field(page)).toHaveValue('copy pa')
  expect(await waypost.clipboard()).toBe('untouched')
})

test('it opens while typing, and Esc gives the focus back', async ({ waypost, page }) => {
  await openSample(waypost)
  await waypost.waybillField.focus()
  await open(page)
  await page.keyboard.press('Escape')
  await expect(palette(page)).toHaveCount(0)
  await expect(waypost.waybillField).toBeFocused()
  await open(page)
  await page.keyboard.press('Control+k')
  await expect(palette(page)).toHaveCount(0)
  await expect(waypost.waybillField).toBeFocused()
})

test('an action is found by a few letters or by another word, shows its key and is done', async ({
  waypost,
  page,
}) => {
  await openSample(waypost)
  await open(page, 'view raw')
  await expect(options(page).first()).toHaveText('View raw dataJ')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Raw data' })).toBeVisible()
  await page.keyboard.press('Escape')
  await open(page, 'URL')
  await expect(options(page).first()).toHaveText('Copy the link to this pageURL')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible()
  expect(await waypost.clipboard()).toBe(new URL(`/track/${JT_MY}/${SAMPLE}`, page.url()).href)
})

test('what was used last comes first', async ({ waypost, page }) => {
  await openSample(waypost)
  await open(page, 'theme dark')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await open(page, 'theme light')
  await page.keyboard.press('Enter')
  await open(page)
  await expect(options(page).first()).toHaveText('Theme: dark')
  await expect(page.getByRole('group', { name: 'Used last' })).toBeVisible()
})

test('parcels looked up before are opened by their number or carrier', async ({ waypost, page }) => {
  await openSample(waypost)
  await waypost.home()
  await open(page, 'j&t')
  await expect(options(page).first()).toContainText(SAMPLE)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/track/${JT_MY}/${SAMPLE}`)
})

test('leaving the field chooses nothing, and what cannot be done now is not offered', async ({
  waypost,
  page,
  context,
}) => {
  await openSample(waypost)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await open(page, 'refresh')
  await expect(options(page).first()).toHaveText('RefreshR')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(palette(page)).toHaveCount(0)
  expect(asked.filter((url) => url.includes('/api/parcels/'))).toEqual([])
  await context.setOffline(true)
  await open(page, 'refresh')
  await expect(palette(page).getByText('Nothing matches “refresh”.')).toBeVisible()
})

test('it is without fault for axe, and its first line is told to a screen reader', async ({
  waypost,
  page,
}) => {
  await openSample(waypost)
  await open(page, 'stop')
  const first = options(page).first()
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? '')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})
