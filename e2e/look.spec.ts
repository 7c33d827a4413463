import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, SAMPLE, test, type Waypost } from './driver.ts'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function expectNoBarrier(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([])
}

const states: [string, (waypost: Waypost) => Promise<unknown>][] = [
  [
    'the first visit',
    async (waypost) => {
      await waypost.home()
      await expect(waypost.page.getByText('Try an example')).toBeVisible()
    },
  ],
  [
    'the examples',
    async (waypost) => {
      await waypost.page.goto('/examples')
      await expect(waypost.page.getByText('Faults')).toBeVisible()
    },
  ],
  [
    'the sample with a chosen stop',
    async (waypost) => {
      await waypost.open(SAMPLE)
      await expect(waypost.markers).toHaveCount(5)
      await waypost.stops.nth(1).click()
      await expect(waypost.page.getByText('Stayed', { exact: true })).toBeVisible()
    },
  ],
  [
    'the replay and the list of stops',
    async (waypost) => {
      await waypost.open(SAMPLE)
      await expect(waypost.markers).toHaveCount(5)
      await waypost.page.getByRole('button', { name: 'List' }).click()
      await expect(waypost.page.getByRole('region', { name: 'Stops as a list' })).toBeVisible()
      await waypost.page.getByRole('button', { name: 'Replay', exact: true }).click()
      await expect(waypost.page.getByRole('slider', { name: 'Moment of the journey' })).toBeVisible()
    },
  ],
  [
    'open notes on the data',
    async (waypost) => {
      await waypost.open('DATA-BAD-COORDINATES')
      await waypost.page.getByText(/notes? on the carrier’s data/).click()
    },
  ],
  [
    'the open carrier list',
    async (waypost) => {
      await waypost.home()
      await waypost.carrierField.click()
      await waypost.carrierField.fill('j&t')
      await expect(waypost.page.getByRole('option').first()).toBeVisible()
    },
  ],
  [
    'a field error',
    async (waypost) => {
      await waypost.home()
      await waypost.waybillField.fill('60160974#3303')
      await waypost.waybillField.blur()
    },
  ],
  [
    'the open update',
    async (waypost) => {
      await waypost.open(SAMPLE)
      await waypost.page.getByRole('button', { name: 'Copy update' }).click()
    },
  ],
  [
    'the open menu',
    async (waypost) => {
      await waypost.open(SAMPLE)
      await waypost.page.getByRole('button', { name: 'More actions' }).click()
    },
  ],
  [
    'raw data',
    async (waypost) => {
      await waypost.open(SAMPLE)
      await waypost.more('View raw data')
      await expect(waypost.page.getByText('"code": 0')).toBeVisible()
    },
  ],
  [
    'coordinate details',
    async (waypost) => {
      await waypost.open(SAMPLE)
      await waypost.more('Coordinate details')
    },
  ],
  [
    'a service that is down',
    async (waypost) => {
      await waypost.open('FAULT-500')
      await expect(waypost.status).toHaveText('The tracking service is down.')
    },
  ],
  [
    'no coordinates',
    async (waypost) => {
      await waypost.open('DATA-NO-COORDINATES')
      await expect(waypost.page.getByText('No coordinates to plot')).toBeVisible()
    },
  ],
  ['an unknown status', (waypost) => waypost.open('DATA-UNKNOWN-STATUS')],
  ['not found', (waypost) => waypost.open('601609829999')],
  ['a problem', (waypost) => waypost.open('601609812250')],
  ['an expired parcel', (waypost) => waypost.open('601608012774')],
  ['no movement', (waypost) => waypost.open('601609680317')],
]

for (const theme of ['light', 'dark'] as const) {
  for (const [state, show] of states) {
    test(`axe finds no barrier in ${state}, ${theme}`, async ({ waypost, page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await show(waypost)
      await expect(waypost.status).toBeAttached()
      await expectNoBarrier(page)
    })
  }
}

test('the theme follows the system, can be chosen, and is kept', async ({ waypost, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await waypost.home()
  const html = page.locator('html')
  await expect(html).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('button', { name: 'Theme: as the system' }).click()
  await expect(html).toHaveAttribute('data-theme', 'light')
  await page.reload()
  await expect(html).toHaveAttribute('data-theme', 'light')
  await expect(page.getByRole('button', { name: 'Theme: light' })).toBeVisible()
})

for (const width of [320, 360, 390, 768, 1024, 1280, 1920]) {
  test(`nothing is cut off sideways at ${width} px`, async ({ waypost, page }) => {
    await page.setViewportSize({ width, height: 900 })
    for (const waybill of [SAMPLE, 'FAULT-500', 'DATA-LONG-WORDS']) {
      await waypost.open(waybill)
      await expect(waypost.status).toBeVisible()
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow).toBeLessThanOrEqual(0)
    }
    await expect(waypost.stops).toHaveCount(3)
    const cut = await waypost.stops.evaluateAll((stops) =>
      stops
        .flatMap((stop) => [...(stop.closest('li')?.querySelectorAll('span') ?? [])])
        .filter(
          (part) => getComputedStyle(part).overflowX === 'hidden' && part.scrollWidth > part.clientWidth,
        )
        .map((part) => part.textContent),
    )
    expect(cut).toEqual([])
  })
}

test('nothing turns or pulses where motion is not wanted', async ({ waypost, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await waypost.open(SAMPLE)
  await expect(waypost.markers).toHaveCount(5)
  const moving = await page.evaluate(
    () => document.getAnimations().filter((one) => one.playState === 'running').length,
  )
  expect(moving).toBe(0)
})
