import type { Page } from '@playwright/test'
import { expect, test } from './driver.ts'

/** Makes the first answers old: the server's own are so only after a minute. The next waits until it is let go. */
const age = (page: Page, minutes: number, count: number, go: Promise<void> = Promise.resolve()) =>
  page.route('**/api/parcels/**', async (route) => {
    const response = await route.fetch()
    if (count-- <= 0) return go.then(() => route.fulfill({ response }))
    const checkedAt = new Date(Date.now() - minutes * 60_000).toISOString()
    return route.fulfill({ response, json: { ...(await response.json()), stale: true, checkedAt } })
  })

/** Tells whether a text has stood on the page at any time. */
async function watch(page: Page, text: string) {
  await page.addInitScript((text) => {
    new MutationObserver(() => {
      if (document.body?.textContent?.includes(text)) document.documentElement.dataset['seen'] = text
    }).observe(document, { subtree: true, childList: true, characterData: true })
  }, text)
  return () => page.evaluate(() => document.documentElement.dataset['seen'] ?? null)
}

test('an answer just past its life is no news while a newer one is under way', async ({ waypost, page }) => {
  const seen = await watch(page, 'Saved answer')
  await age(page, 2, 1)
  await waypost.open('601609755108')
  await expect(waypost.status).toHaveText('Delivered')
  const newer = await page.waitForResponse('**/api/parcels/**')
  await expect(page.locator(`time[datetime="${(await newer.json()).checkedAt}"]`)).toHaveText(/^checked/)
  expect(await seen()).toBeNull()
})

test('an old answer says so at once, and is replaced within seconds', async ({ waypost, page }) => {
  let answer: () => void = () => undefined
  await age(page, 42, 1, new Promise((resolve) => (answer = resolve)))
  await waypost.open('601609755108')
  await expect(page.getByText(/^Saved answer from \d\d:\d\d, 4[12] min old\.$/)).toBeVisible()
  await expect(page.getByText('Asking for a newer one.')).toBeVisible()
  await expect(page.getByText(/^saved \d\d:\d\d$/)).toBeVisible()
  answer()
  await expect(page.getByText(/^checked \d\d:\d\d$/)).toBeVisible()
  await expect(page.getByText(/^Saved answer/)).toHaveCount(0)
})

test('an answer that stays old is said, and nothing flickers meanwhile', async ({ waypost, page }) => {
  const seen = await watch(page, 'Refreshing')
  await age(page, 2, 2)
  await waypost.open('601609755108')
  await expect(page.getByText(/^Saved answer from \d\d:\d\d, [12] min old\.$/)).toBeVisible()
  await expect(
    page.getByText(/^Asked again at \d\d:\d\d: no newer answer yet\. We keep asking\.$/),
  ).toBeVisible()
  await expect(page.getByText(/^Saved answer/)).toHaveCount(0)
  expect(await seen()).toBeNull()
})
