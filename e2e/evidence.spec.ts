import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, JT_MY, test, type Waypost } from './driver.ts'

/** The documented sample with its own dates. */
const FIXED = '601609743303-ORIGINAL'
const hasPdfReader = spawnSync('pdftotext', ['-v']).error === undefined

const record = (page: Page) => page.getByRole('article')
/** On a screen it is hidden. */
const made = (page: Page) => page.getByRole('article', { includeHidden: true })

/** The print dialog is a window of its own that no test can answer. */
const withoutDialog = (page: Page) =>
  page.addInitScript(() => {
    window.print = () => void dispatchEvent(new Event('beforeprint'))
  })

/** The page as it is while the browser prints it. */
async function openPrinting(waypost: Waypost, ask: () => Promise<void>, waybill = FIXED) {
  const { page } = waypost
  await withoutDialog(page)
  await waypost.open(waybill)
  await expect(page.getByRole('button', { name: /^(Refresh|Check again)$/ })).toBeVisible()
  if (waybill === FIXED) await expect(waypost.markers).toHaveCount(5)
  await ask()
  await expect(made(page)).toBeAttached()
  await page.emulateMedia({ media: 'print' })
}

test('Ctrl+P puts the record of the parcel in the place of the page', async ({ waypost, page }) => {
  await openPrinting(waypost, () => page.keyboard.press('Control+p'))
  const paper = record(page)
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText(FIXED)
  await expect(paper).toContainText('J&T Express (MY) (100079)')
  await expect(paper).toContainText('Emulator: this parcel is invented.')
  await expect(paper).toContainText('Status as sent: OutForDelivery · OutForDelivery_Other')
  await expect(paper).toContainText('The newest that the tracking service had at that time.')
  await expect(paper).toContainText(new URL(`/track/${JT_MY}/${FIXED}`, page.url()).href)
  await expect(paper).toContainText(/Answered\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC \(.* UTC-0[45]:00\)/)
  await expect(paper).toContainText('Coordinates were reversed in the carrier data')
  await expect(paper.getByRole('img', { name: 'Map of 5 stops, Tumpat to Besut' })).toBeVisible()
  // Every scan with both clocks, the place and the position as sent; the four that repeat stay four.
  await expect(paper.getByRole('row')).toHaveCount(13)
  await expect(paper.getByRole('row').nth(1)).toHaveText(
    /^122025-01-20 11:35:\d\dUTC\+08:00 · zone inferred2025-01-20 03:35:\d\dOut for Delivery.*JERTEH.*sent 102\.\d+, 5\.\d+/,
  )
  await expect(paper.getByRole('row').filter({ hasText: '22:26' })).toHaveCount(4)
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Track' })).toBeHidden()
})

test('after printing the page is as it was, and dark again', async ({ waypost, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await openPrinting(waypost, () => waypost.more('Print or save as PDF'))
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  expect(await record(page).evaluate((paper) => getComputedStyle(paper).color)).toBe('rgb(20, 24, 29)')
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen' })
  await expect(made(page)).toHaveCount(0)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('the way of a crowded journey is on paper as large as on the dark screen, in the colours of paper', async ({
  waypost,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await withoutDialog(page)
  await waypost.open('DATA-1000-STOPS', 100001)
  await expect(waypost.markers.first()).toBeVisible()
  for (let zooms = 0; zooms < 2; zooms += 1) {
    const marks = await waypost.markers.count()
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await expect.poll(() => waypost.markers.count()).toBeGreaterThan(marks)
  }
  // What is drawn of few legs is gone once the picture of many is there.
  await expect(page.locator('.map-route')).toHaveCount(0)
  await waypost.more('Print or save as PDF')
  await expect(made(page)).toBeAttached()
  const way = await made(page)
    .locator('.leaflet-overlay-pane canvas')
    .evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas
      const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? []
      let [dark, light] = [0, 0]
      for (let at = 0; at < data.length; at += 4) {
        if (data[at + 3] !== 255) continue
        if ((data[at] ?? 0) < 60) dark += 1
        if ((data[at] ?? 0) > 200) light += 1
      }
      return { dark, light, width }
    })
  // A dark line in a light casing, of which the edges are not opaque; the screen has it the other way round.
  expect(way.dark).toBeGreaterThan(1000)
  expect(way.dark).toBeGreaterThan(way.light)
  // An empty canvas has 300.
  expect(way.width).toBeGreaterThan(1000)
})

test('a number without scans has a record, and an extra value is not on it', async ({ waypost, page }) => {
  await openPrinting(waypost, () => page.keyboard.press('Control+p'), '601609829999#param=4833')
  await expect(record(page)).toContainText('No scans yet.')
  await expect(record(page)).toContainText('601609829999')
  await expect(record(page)).not.toContainText('4833')
})

test('the PDF holds every scan, on numbered pages', async ({ waypost, page }) => {
  test.skip(!hasPdfReader, 'pdftotext is not installed')
  await withoutDialog(page)
  await waypost.open(FIXED)
  await expect(waypost.markers).toHaveCount(5)
  // Once it was printed from the page, its code is here for the browser’s own menu as well.
  await page.keyboard.press('Control+p')
  await expect(made(page)).toBeAttached()
  for (const format of ['A4', 'Letter'] as const) {
    const pdf = await page.pdf({ format })
    const text = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }).stdout
    expect(text.match(/2025-01-\d\d \d\d:\d\d:\d\d +2025-01-\d\d \d\d:\d\d:\d\d/g)).toHaveLength(12)
    // The reader leaves narrow spaces out.
    const pages = text.match(/\b1 ?\/ ?([23])$/m)?.[1]
    expect(pages).toBeDefined()
    expect(text).toMatch(new RegExp(`\\b${pages} ?/ ?${pages}$`, 'm'))
    expect(text).not.toContain('Copy update')
  }
})

test('the JSON file holds the answer, its page and the time of the check', async ({ waypost, page }) => {
  await waypost.open(FIXED)
  const saved = page.waitForEvent('download')
  await waypost.more('Download JSON')
  const file = await saved
  expect(file.suggestedFilename()).toMatch(/^601609743303-ORIGINAL-100079-\d{4}-\d\d-\d\dT\d{4}Z\.json$/)
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({
    page: page.url(),
    checkedAt: expect.stringMatching(/^\d{4}-/),
    savedAt: expect.stringMatching(/Z$/),
    emulated: true,
    parcel: { waybill: FIXED, status: 'OutForDelivery' },
  })
})
