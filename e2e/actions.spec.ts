import { expect, SAMPLE, test } from './driver.ts'

test('the update is shown before it is copied, for the customer or for the ticket', async ({
  waypost,
  page,
}) => {
  await waypost.open('601609743303-ORIGINAL')
  await page.getByRole('button', { name: 'Copy update' }).click()
  const card = page.getByRole('dialog', { name: 'Copy update' })
  await expect(card).toContainText(
    /was last reported out for delivery\. Last scan: Besut, Mon 20 Jan 2025, 11:35 \(UTC\+08:00\)\. No new scan for \d+ days\./,
  )
  await card.getByRole('button', { name: 'Copy' }).click()
  await expect(card.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await waypost.clipboard()).toContain(
    'Your parcel 601609743303-ORIGINAL was last reported out for delivery.',
  )
  await card.getByRole('tab', { name: 'For the ticket' }).click()
  await expect(card).toContainText('Next: Treat it as lost: open a claim with the carrier')
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Copy update' })).toBeFocused()
})

test('C copies the update that was used last', async ({ waypost, page }) => {
  await waypost.open(SAMPLE)
  await expect(waypost.status).toHaveText('Out for delivery')
  await page.keyboard.press('c')
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Update copied' })).toBeAttached()
  expect(await waypost.clipboard()).toMatch(
    /^Your parcel 601609743303 (is|was last reported) out for delivery\./,
  )
})

test('single keys are quiet while typing and can be switched off', async ({ waypost, page }) => {
  await waypost.open(SAMPLE)
  await expect(waypost.status).toHaveText('Out for delivery')
  await waypost.waybillField.fill('')
  await waypost.waybillField.pressSequentially('jrc?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await waypost.status.focus()
  await page.keyboard.press('?')
  await page.getByRole('button', { name: 'Turn off single keys' }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('the raw answer is shown beside ours', async ({ waypost, page }) => {
  await waypost.open(SAMPLE)
  await expect(waypost.status).toHaveText('Out for delivery')
  await page.keyboard.press('j')
  const dialog = page.getByRole('dialog', { name: 'Raw data' })
  await expect(dialog.getByText('"latitude": "102.518974"').first()).toBeVisible()
  await dialog.getByRole('button', { name: 'As shown' }).click()
  await expect(dialog.getByText('"lat": 5.729168').first()).toBeVisible()
})

test('refresh asks past the cache, once in a while', async ({ waypost, page }) => {
  await waypost.open(SAMPLE)
  await expect(waypost.status).toHaveText('Out for delivery')
  const asked = page.waitForRequest((request) => request.headers()['cache-control'] === 'no-cache')
  await page.getByRole('button', { name: 'Refresh' }).click()
  await asked
  await expect(page.getByRole('button', { name: 'Refresh' })).toHaveAttribute('aria-busy', 'false')
})

test('the emulator’s numbers are listed, and each opens', async ({ waypost, page }) => {
  await waypost.home()
  await page.getByRole('link', { name: /^Emulator/ }).click()
  await expect(waypost.status).toHaveText('Example numbers')
  await expect(page.getByRole('heading', { level: 2 })).toContainText([
    'Every status',
    'Every sub-status',
    'Journeys',
    'Strange data',
    'Faults',
  ])
  await page.getByRole('link', { name: 'DATA-UNKNOWN-STATUS', exact: true }).click()
  await expect(waypost.status).toHaveText('Alert')
})
