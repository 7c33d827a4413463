import { expect, test, untilPrepared, type Waypost } from './driver.ts'

const badges = [
  ['601609829999', 100079, 'Not found', 'J&T Express (MY) has no record of this number.'],
  ['601609822091', 100079, 'Label created', 'Label made, not yet handed over.'],
  ['601609801174', 100079, 'In transit', /^Left Kuala Lumpur/],
  ['601609743303', 100079, 'Out for delivery', /^Left Besut with the courier/],
  ['NVMYA001951120', 100127, 'Ready for pickup', 'Waiting at the pickup point in Kuantan.'],
  ['601609755108', 100079, 'Delivered', /^Delivered /],
  ['601609771845', 100079, 'Delivery failed', 'Delivery failed: nobody at the address.'],
  ['601609812250', 100079, 'Problem', 'Problem: the carrier reports damage.'],
  ['601608012774', 100079, 'Tracking expired', 'No update for over 30 days. Tracking has stopped.'],
  ['DATA-UNKNOWN-STATUS', 100079, 'Alert', 'Unknown status from the carrier.'],
  ['FAULT-NO-TRACK', 100079, 'No status', 'The carrier’s status was not sent.'],
  ['DATA-FRESH', 100079, 'Not found', 'Nothing is known of this number yet.'],
] as const

for (const [waybill, carrier, badge, sentence] of badges) {
  test(`${waybill} is ${badge}: badge, sentence and next step`, async ({ waypost, page }) => {
    await waypost.open(waybill, carrier)
    await expect(waypost.status).toHaveText(badge)
    await expect(page.getByText(sentence).first()).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Next' })).toBeVisible()
  })
}

const faults = [
  ['FAULT-SIGNATURE', 'The tracking service refused the question.'],
  ['FAULT-CODE', 'The tracking service refused the question.'],
  ['FAULT-404', 'The tracking service refused the question.'],
  ['FAULT-500', 'The tracking service is down.'],
  ['FAULT-RESET', 'The tracking service is down.'],
  ['FAULT-NEVER', 'The tracking service did not answer.'],
  ['FAULT-HTML', 'The tracking service sent an answer that cannot be read.'],
  ['FAULT-TRUNCATED', 'The tracking service sent an answer that cannot be read.'],
  ['FAULT-CODE-PARAM', 'The carrier needs another value.'],
  ['FAULT-CODE-NESTED', 'The tracking service does not know this carrier code.'],
] as const

for (const [waybill, title] of faults) {
  test(`${waybill} is told in words`, async ({ waypost, page }) => {
    await waypost.open(waybill)
    await expect(waypost.status).toHaveText(title)
    await page.getByText('Error details').click()
    await expect(page.getByText(/^[0-9a-f]{8}-[0-9a-f-]+$/)).toBeVisible()
  })
}

test('a number that is not found is told to the customer, edited, asked of another carrier, or asked again', async ({
  waypost,
  page,
}) => {
  await waypost.open('601609829999')
  await page.getByRole('button', { name: 'Copy update' }).click()
  const update = page.getByRole('dialog', { name: 'Copy update' })
  await expect(update).toContainText('601609829999')
  await expect(update).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Copy update' })).toBeFocused()
  await page.getByRole('button', { name: 'Edit number' }).click()
  await expect(waypost.waybillField).toBeFocused()
  await page.getByRole('button', { name: 'Other carrier' }).click()
  await expect(waypost.carrierField).toBeFocused()
  await expect(page.getByRole('button', { name: 'Check again' })).toBeVisible()
})

test('a parcel in trouble leads to the carrier', async ({ waypost, page }) => {
  await waypost.open('601609812250')
  await page.getByRole('button', { name: 'Carrier contact' }).click()
  await expect(page.locator(':focus')).toContainText('J&T Express (MY)')
})

test('a time-out tells how long it waited', async ({ waypost, page }) => {
  await waypost.open('FAULT-NEVER')
  await expect(
    page.getByText(/^It timed out after \d+ seconds\. The parcel itself is not affected\.$/),
  ).toBeVisible()
})

test('a service that is down is asked again by itself, until the person stops it', async ({
  waypost,
  page,
}) => {
  await waypost.open('FAULT-503')
  await expect(page.getByText('Attempt 1 of 5')).toBeVisible()
  await expect(page.getByText('Attempt 2 of 5')).toBeVisible()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText('We stopped trying.')).toBeVisible()
  await page.getByRole('button', { name: 'Retry now' }).click()
  await expect(page.getByText('Attempt 1 of 5')).toBeVisible()
})

/** Numbers that begin anew with any ending, so that tests do not share their state. */
const own = (number: string) => `${number}-${Math.floor(Math.random() * 1e9)}`

test('an old answer stays, with its age, when a new one fails', async ({ waypost, page }) => {
  await waypost.open(own('FAULT-AFTER-FIRST'))
  await expect(waypost.status).toHaveText('Out for delivery')
  // The proxy asks upstream again for one number at most every ten seconds.
  await expect(async () => {
    await page.getByRole('button', { name: 'Refresh' }).click()
    await expect(
      page.getByText(/^Asked again at \d\d:\d\d: no newer answer yet\. We keep asking\.$/),
    ).toBeVisible({ timeout: 1500 })
  }).toPass()
  await expect(page.getByText(/^Saved answer from \d\d:\d\d(, \d+ min old)?\.$/)).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'No newer answer yet' })).toBeAttached()
  await expect(waypost.status).toHaveText('Out for delivery')
  await expect(page.getByText(/^saved \d\d:\d\d$/)).toBeVisible()
})

test('offline is said, and the answer stays', async ({ waypost, page, context }) => {
  const prepared = untilPrepared(page)
  await waypost.open('601609743303')
  await prepared
  await context.setOffline(true)
  await expect(page.getByRole('alert')).toContainText(/Offline\. Saved result from/)
  await expect(page.getByRole('button', { name: 'Refresh' })).toHaveAttribute('aria-disabled', 'true')
  await context.setOffline(false)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a number asked while offline says when it will be asked, and is', async ({
  waypost,
  page,
  context,
}) => {
  await page.clock.install()
  await waypost.open('601609743303')
  await expect(waypost.markers).toHaveCount(5)
  await context.setOffline(true)
  await waypost.waybillField.fill('601609755108')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('You are offline. We ask as soon as you are back online.')
  await page.clock.runFor(10_000)
  await expect(page.getByRole('main').getByText('601609755108')).toBeVisible()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  await expect(page.getByText(/asking/i)).toHaveCount(0)
  await context.setOffline(false)
  await expect(waypost.status).toHaveText('Delivered')
})

test('a change of status is shown and announced', async ({ waypost, page }) => {
  await waypost.open(own('MOVES-WHEN-POLLED'))
  await expect(waypost.status).toHaveText('In transit')
  await page.clock.install()
  await expect(async () => {
    await page.getByRole('button', { name: 'Refresh' }).click()
    await expect(waypost.status).toHaveText('Out for delivery', { timeout: 1000 })
  }).toPass({ timeout: 28_000, intervals: [2000] })
  await expect(page.getByText('Now out for delivery', { exact: true })).toBeVisible()
  await expect(
    page.getByRole('status').filter({ hasText: 'Now out for delivery. Was in transit.' }),
  ).toBeAttached()
})

test('a slow answer shows a skeleton that names whom it asks', async ({ waypost, page }) => {
  await page.goto('/track/100079/FAULT-NEVER', { waitUntil: 'commit' })
  await expect(page.getByText('Asking J&T Express (MY).')).toBeVisible()
  await expect(waypost.status).toHaveText('The tracking service did not answer.')
})

test('HTML in the carrier’s words is text', async ({ waypost, page }) => {
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  await waypost.open('DATA-HTML')
  await expect(
    page
      .getByRole('main')
      .getByText(/<(script|b|img)/)
      .first(),
  ).toBeVisible()
  expect(dialogs).toEqual([])
  await expect(page.getByRole('main').locator('script, img, iframe')).toHaveCount(0)
})

test('nothing personal reaches the page', async ({ waypost, page }) => {
  const answers: string[] = []
  page.on('response', async (response) => {
    if (response.url().includes('/api/parcels/')) answers.push(await response.text())
  })
  await waypost.open('DATA-PERSONAL', 100127)
  await expect(waypost.status).toHaveText('In transit')
  await waypost.more('View raw data')
  await expect(page.getByRole('dialog').getByText('[redacted]').first()).toBeVisible()
  for (const answer of answers) expect(answer).not.toMatch(/"(street|phone|tel)":"[^"[]/)
})

const noMovement = (waypost: Waypost) => waypost.page.getByText('No movement for 5 days')

test('no movement for days is a warning, and never for a parcel at rest', async ({ waypost, page }) => {
  await waypost.open('601609680317')
  await expect(noMovement(waypost)).toBeVisible()
  await expect(
    page.getByText('Ask the carrier to locate it, and note the answer in the ticket.'),
  ).toBeVisible()
  await waypost.open('601608012774')
  await expect(waypost.status).toHaveText('Tracking expired')
  await expect(page.getByText(/^No movement/)).toHaveCount(0)
})
