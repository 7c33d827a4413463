import type { Page } from '@playwright/test'
import { expect, SAMPLE, test } from './driver.ts'

const mapAndCarrier = (page: Page) => page.getByRole('region', { name: 'Map and carrier' })

/** What Tab reaches one after another, from where the focus is until it leaves the map's side. */
async function walk(page: Page): Promise<string[]> {
  const names: string[] = []
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab')
    const name = await page.evaluate(() => {
      const { activeElement: element } = document
      const isInside = element?.closest('section[aria-label="Map and carrier"]')
      return isInside ? element?.getAttribute('aria-label') || element?.textContent : null
    })
    if (name == null) break
    names.push(name)
  }
  return names
}

test('Tab passes through the map, the skip link over it', async ({ waypost, page }) => {
  await waypost.open(SAMPLE)
  await expect(waypost.markers).toHaveCount(5)
  const skip = page.getByRole('button', { name: 'Skip the map' })
  await skip.focus()
  expect(await walk(page)).toEqual([
    'Zoom in',
    'Zoom out',
    'Fit all stops',
    'Map of 5 stops, Tumpat to Besut',
    expect.stringMatching(/^Stop 1 of 5, Tumpat, scanned/),
    'Replay',
    'List',
    'Why?',
    'jtexpress.my (opens in a new tab)',
  ])
  await skip.focus()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: /jtexpress/ })).toBeFocused()
})

test('the whole map is used by keyboard alone', async ({ waypost, page }) => {
  await waypost.open(SAMPLE)
  await expect(waypost.markers).toHaveCount(5)
  const side = mapAndCarrier(page)

  // Zooming, panning and fitting.
  await page.getByRole('button', { name: 'Zoom in' }).focus()
  await page.keyboard.press('Enter')
  await expect(side.getByText('5 km', { exact: true })).toBeVisible()
  await waypost.map.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('-')
  await page.keyboard.press('f')
  await expect(side.getByText('10 km', { exact: true })).toBeVisible()

  // Markers in journey order, the card, and why the position was changed.
  const marker = (number: number) => waypost.markers.nth(number - 1)
  await marker(1).focus()
  await page.keyboard.press('ArrowRight')
  await expect(marker(2)).toBeFocused()
  await page.keyboard.press('End')
  await expect(marker(5)).toBeFocused()
  await page.keyboard.press('+')
  await expect(side.getByText('5 km', { exact: true })).toBeVisible()
  await expect(marker(5)).toBeFocused()
  await page.keyboard.press('-')
  await expect(side.getByText('10 km', { exact: true })).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  const card = side.getByRole('article', { name: 'Kuala Nerus' })
  await expect(card).toContainText('Stayed5 h 44 min')
  await expect(card).toContainText('From stop 3122 km in a straight line')
  const why = card.getByRole('button', { name: 'Why?' })
  await why.focus()
  await page.keyboard.press('Enter')
  await expect(card).toContainText('Sent as latitude 103.0796259642, longitude 5.3802525667.')
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
  await expect(marker(4)).toBeFocused()

  // The same in words.
  const list = page.getByRole('button', { name: 'List' })
  await list.focus()
  await page.keyboard.press('Enter')
  await expect(side.getByText('in a straight line from stop 3')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(side.getByRole('button', { name: /^1 ?Tumpat/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(list).toBeFocused()
  await expect(list).toHaveAttribute('aria-expanded', 'false')
})

test('the journey is replayed by keyboard, and Escape comes back to now', async ({ waypost, page }) => {
  await waypost.open(SAMPLE)
  await expect(waypost.markers).toHaveCount(5)
  const button = page.getByRole('button', { name: 'Replay', exact: true })
  await button.focus()
  await page.keyboard.press('Enter')
  const slider = page.getByRole('slider', { name: 'Moment of the journey' })
  await expect(slider).toBeFocused()
  await expect(slider).toHaveAttribute('aria-valuetext', /^Stop 1 of 5, Tumpat, .*, 16:19 \(UTC\+08:00\)$/)
  await expect(waypost.markers).toHaveCount(1)

  await page.keyboard.press('ArrowRight')
  await expect(slider).toHaveAttribute('aria-valuetext', /^Stop 2 of 5, Pasir Mas, .*, 18:11 \(UTC\+08:00\)$/)
  await expect(waypost.markers).toHaveCount(2)
  await page.keyboard.press('End')
  await expect(slider).toHaveAttribute('aria-valuetext', /^Stop 5 of 5, Besut, .*, 11:35 \(UTC\+08:00\)$/)
  await page.keyboard.press('Home')

  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(slider).toHaveAttribute('aria-valuetext', 'Playing')
  await expect(slider).not.toHaveValue('0')
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  await expect(slider).toBeFocused()

  await page.keyboard.press('Escape')
  await expect(slider).toHaveCount(0)
  await expect(button).toBeFocused()
  await expect(waypost.markers).toHaveCount(5)
})
