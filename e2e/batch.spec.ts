import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { Batch, many, PASTED } from './batch-driver.ts'
import { expect, test as base, untilPrepared } from './driver.ts'

const test = base.extend<{ batch: Batch }>({ batch: async ({ page }, use) => use(new Batch(page)) })

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const SET = '#100079:601609743303,601609829999,601609755108,601609680317,601609812250;100127:NVMYA001951120'

test('a pasted text is a table: numbers found, each once, lines without one listed', async ({
  batch,
  page,
}) => {
  await batch.open()
  await batch.paste(PASTED)
  await expect(page.getByText('18 parcels from 21 pasted lines · 1 duplicate removed')).toBeVisible()
  await page.getByRole('button', { name: '2 lines not valid' }).click()
  const lines = page.getByRole('dialog', { name: 'Lines without a number' })
  await expect(lines).toContainText('Line 1Hello, could you look at theseLine 21ZXW')
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/batch#/)
})

test('a number that several carriers write waits for a choice; one choice is for all that are alike', async ({
  batch,
  page,
}) => {
  await batch.open()
  await batch.paste(PASTED)
  // Those with one certain carrier are asked for at once.
  await expect(batch.row('1Z999AA10123456784')).toContainText('In transit')
  await expect(batch.row('601609743303')).toContainText('Choose the carrier')
  await expect(batch.row('601609743303')).toContainText('J&T Express (MY) · Malaysia')
  await page.getByRole('button', { name: /^Use J&T Express \(MY\) · Malaysia for these \d+/ }).click()
  await expect(batch.row('601609743303')).toContainText('Out for delivery')
  await expect(page.getByText('1 duplicate removed')).toBeVisible()
  await page.goBack()
  await expect(batch.row('601609743303')).toContainText('Choose the carrier')
})

test('problems come first once all is checked, and a column sorts when it is pressed', async ({
  batch,
  page,
}) => {
  await batch.open(SET)
  await expect(batch.checked(6, 6)).toBeVisible()
  const urgent = [
    '601609812250',
    '601609680317',
    'NVMYA001951120',
    '601609743303',
    '601609829999',
    '601609755108',
  ]
  await expect.poll(batch.order).toEqual(urgent)
  const status = page.getByRole('columnheader', { name: 'Status, problems first' })
  await expect(status).toHaveAttribute('aria-sort', 'ascending')
  await page.getByRole('button', { name: 'Waybill', exact: true }).click()
  await expect.poll(batch.order).toEqual(urgent.toSorted())
  await expect(status).toHaveCount(0)
  await expect(page.getByRole('columnheader', { name: 'Waybill' })).toHaveAttribute('aria-sort', 'ascending')
})

test('chips count, narrow the table to one kind, and with Ctrl to several', async ({ batch, page }) => {
  await batch.open(SET)
  await expect(batch.checked(6, 6)).toBeVisible()
  await expect(batch.chip(/./)).toHaveText([
    'All 6',
    'No movement 1',
    'Problem 1',
    'Pickup 1',
    'Out 1',
    'In transit 1',
    'Not found 1',
    'Delivered 1',
  ])
  await batch.chip(/^No movement/).click()
  await expect(batch.rows).toHaveCount(1)
  await expect(batch.row('601609680317')).toContainText(/no movement 5 d/)
  await batch.chip(/^Problem/).click({ modifiers: ['ControlOrMeta'] })
  await expect(batch.rows).toHaveCount(2)
  await batch.chip(/^All/).click()
  await expect(batch.rows).toHaveCount(6)
  await expect(page.getByRole('button', { name: 'All 6' })).toHaveAttribute('aria-pressed', 'true')
})

test('by keyboard alone: move, open, walk on, copy, close, select, copy those', async ({ batch, page }) => {
  await batch.open(SET)
  await expect(batch.checked(6, 6)).toBeVisible()
  // Nothing has the focus yet: the first key comes to the first row.
  await page.keyboard.press('ArrowDown')
  await expect(batch.row('601609812250')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect(batch.row('601609680317')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(batch.panel('601609680317')).toContainText('No scan since')
  await page.keyboard.press('ArrowDown')
  await expect(batch.panel('NVMYA001951120')).toContainText('Waiting at the pickup point in Kuantan.')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('c')
  await expect(page.getByRole('status').filter({ hasText: 'Update for 601609743303 copied' })).toBeAttached()
  expect(await batch.clipboard()).toContain('601609743303')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary')).toHaveCount(0)
  await expect(batch.row('601609743303')).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(batch.grid.getByRole('row', { selected: true })).toHaveCount(3)
  await expect(page.getByRole('button', { name: 'Copy 3 updates' })).toBeVisible()
  await page.keyboard.press('c')
  await expect(page.getByRole('status').filter({ hasText: /3/ })).toBeAttached()
  expect((await batch.clipboard()).trim().split('\n')).toHaveLength(4)
  await page.keyboard.press('Escape')
  await expect(batch.grid.getByRole('row', { selected: true })).toHaveCount(0)
  await page.keyboard.press('End')
  await expect(batch.row('601609755108')).toBeFocused()
})

test('all that is shown is copied, as a table or as Markdown', async ({ batch, page }) => {
  await batch.open(SET)
  await expect(batch.checked(6, 6)).toBeVisible()
  await batch.chip(/^Problem/).click()
  await page.getByRole('button', { name: 'Copy all updates' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  const [head, row, ...more] = (await batch.clipboard()).split('\n')
  expect(head).toBe('Waybill\tCarrier\tStatus\tLast event\tPlace\tLast scan\tLast movement\tUpdate')
  expect(row).toMatch(/^'601609812250\tJ&T Express \(MY\)\tProblem\tParcel damaged, held\tSeremban\t/)
  expect(more).toEqual([])
  await page.getByRole('button', { name: 'Ways to copy' }).click()
  await page.getByRole('menuitem', { name: /^Copy as Markdown/ }).click()
  await expect
    .poll(batch.clipboard)
    .toMatch(/^\| Waybill \|.*\n\|( --- \|)+\n\| 601609812250 \| J&T Express \(MY\) \| Problem \|/)
})

test('the table is saved as a CSV file that a spreadsheet reads', async ({ batch, page }) => {
  await batch.open(SET)
  await expect(batch.checked(6, 6)).toBeVisible()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'CSV' }).click()
  const file = await saved
  expect(file.suggestedFilename()).toMatch(/^parcels-\d{4}-\d\d-\d\d\.csv$/)
  const text = await readFile(await file.path(), 'utf8')
  expect(text.startsWith('\uFEFFWaybill,Carrier,Status,')).toBe(true)
  expect(text).toContain(`\r\n'601609812250,J&T Express (MY),Problem,"Parcel damaged, held",Seremban,`)
})

test('the address is the set: a reload restores it, Back leads to the one before', async ({
  batch,
  page,
}) => {
  await batch.open(SET)
  await expect(batch.checked(6, 6)).toBeVisible()
  let allow: () => void = () => undefined
  const isAllowed = new Promise<void>((resolve) => (allow = resolve))
  await page.route('**/assets/BatchPage*.js', async (route) => {
    await isAllowed
    await route.continue()
  })
  await page.reload()
  // Until its code is here the page has its heading.
  await expect(page.getByRole('main').getByRole('heading', { name: 'Batch' })).toBeVisible()
  await expect(batch.grid).toHaveCount(0)
  allow()
  await expect(batch.checked(6, 6)).toBeVisible()
  await page.getByRole('button', { name: 'Paste more' }).click()
  await expect(page.getByRole('dialog', { name: 'Paste more' }).getByRole('textbox')).toBeFocused()
  await batch.paste('1Z999AA10123456784 and 601609743303')
  await expect(page.getByText('7 parcels from 1 pasted line · 1 duplicate removed')).toBeVisible()
  await expect(batch.row('1Z999AA10123456784')).toContainText('In transit')
  await page.goBack()
  await expect(page.getByText('6 parcels', { exact: true })).toBeVisible()
  await batch.row('601609743303').click()
  await batch.panel('601609743303').getByRole('link', { name: 'Open on its own page' }).click()
  await expect(page).toHaveURL(/\/track\/100079\/601609743303$/)
  await page.goBack()
  await expect(batch.checked(6, 6)).toBeVisible()
})

test('beside the table too the carrier’s contact is reached, and the way past the map leads there', async ({
  batch,
  page,
}) => {
  await batch.open(SET)
  await expect(batch.checked(6, 6)).toBeVisible()
  // As a screen reader does: to a row that is not the active one.
  await batch.row('601609680317').press('Enter')
  const panel = batch.panel('601609680317')
  const contact = page.locator(':focus').getByText('J&T Express (MY)')
  await panel.getByRole('button', { name: 'Carrier contact' }).click()
  await expect(contact).toBeInViewport()
  await panel.getByRole('button', { name: 'More actions' }).focus()
  await expect(contact).toHaveCount(0)
  await panel.getByRole('button', { name: 'Skip the map' }).press('Enter')
  await expect(contact).toBeInViewport()
})

test('where a carrier has no record, the next one is tried', async ({ batch, page }) => {
  await batch.open('#100001:601609745001')
  const row = batch.row('601609745001')
  await expect(row).toContainText('No record at the carrier')
  await row.getByRole('button', { name: 'Try J&T Express (MY) · Malaysia' }).click()
  await expect(row).toContainText('J&T Express (MY)')
  await expect(row).not.toContainText('Not found')
  await expect(page).toHaveURL(/#100079:601609745001$/)
})

test('a look-up that fails says why and can be tried again; the others are not held up', async ({
  batch,
  page,
}) => {
  await batch.open('#100079:FAULT-CODE,601609743303')
  await expect(batch.row('601609743303')).toContainText('Out for delivery')
  await expect(batch.row('FAULT-CODE')).toContainText('Not checked')
  await expect(batch.row('FAULT-CODE')).toContainText('The tracking service refused the question')
  await expect(page.getByText('1 could not be checked.')).toBeVisible()
  const asked = page.waitForRequest(/FAULT-CODE/)
  await page.getByRole('button', { name: 'Try again' }).click()
  await asked
})

test('offline nothing is asked, and the open parcel says how old it is; back online it goes on', async ({
  batch,
  page,
  context,
}) => {
  await batch.open(SET)
  await expect(batch.checked(6, 6)).toBeVisible()
  const prepared = untilPrepared(page)
  await batch.row('601609743303').click()
  await expect(batch.panel('601609743303')).toContainText(/checked \d\d:\d\d/)
  await prepared
  await context.setOffline(true)
  await expect(batch.panel('601609743303').getByRole('alert')).toContainText(/^Offline\. Saved result from/)
  await expect(page.getByText('Offline. The rest is checked when you are back online.')).toBeVisible()
  await page.evaluate((more) => {
    location.hash += more
  }, ',601609771845')
  await expect(batch.row('601609771845')).toContainText('Waiting to be checked')
  await context.setOffline(false)
  await expect(batch.row('601609771845')).toContainText('Delivery failed')
})

test('R asks anew, past the cache, for what is not final', async ({ batch, page }) => {
  await batch.open('#100079:601609743303,601609755108')
  await expect(batch.checked(2, 2)).toBeVisible()
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.headers()['cache-control'] === 'no-cache') asked.push(request.url())
  })
  await page.keyboard.press('r')
  await expect.poll(() => asked.length).toBe(1)
  expect(asked[0]).toMatch(/601609743303$/)
})

test('Ctrl+P prints every row of the table, or the parcel that is open; P watches a row', async ({
  batch,
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => void dispatchEvent(new Event('beforeprint'))
  })
  const printed = page.locator('.on-paper')
  await batch.open(`#100079:${many(60).join(',')}`)
  await expect(batch.checked(60, 60)).toBeVisible()
  expect(await batch.rows.count()).toBeLessThan(60)
  await batch.rows.first().focus()
  await page.keyboard.press('p')
  await expect(batch.rows.first()).toContainText('watched')
  await page.keyboard.press('Control+p')
  await expect(printed.getByRole('row', { includeHidden: true })).toHaveCount(61)
  await expect(printed).toContainText('Emulator: these parcels are invented.')
  await expect(printed).toContainText('60 parcels')
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(printed).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary').getByRole('button', { name: 'Watch' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.keyboard.press('Control+p')
  await expect(printed.getByRole('article', { includeHidden: true })).toBeAttached()
})

test('500 numbers: few of them are in the document, and each is reached', async ({ batch, page }) => {
  test.slow()
  await page.goto('/batch')
  await page.evaluate(() => performance.mark('ready'))
  await batch.paste(many(500).join('\n'))
  await expect(batch.rows.first()).toBeVisible()
  await page.getByRole('button', { name: /for these 500$/ }).click()
  await expect(batch.rows.first()).toContainText(/In transit|Out|Delivered/)
  await batch.rows.first().focus()
  await page.keyboard.press('End')
  await expect(batch.row('601609745499')).toBeFocused()
  await expect(batch.row('601609745499')).toHaveAttribute('aria-rowindex', '501')
  expect(await batch.rows.count()).toBeLessThan(80)
  await expect(batch.checked(500, 500)).toBeVisible({ timeout: 60_000 })
  // Sorted anew, and still in sight with the focus.
  await expect(batch.row('601609745499')).toBeFocused()
  await expect(batch.row('601609745499')).toBeInViewport()
  await page.keyboard.press('Home')
  await expect(batch.rows.first()).toContainText('Problem')
  await expect(batch.grid).toHaveAttribute('aria-rowcount', '501')
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${theme}`, async ({ batch, page }) => {
    await page.emulateMedia({ colorScheme: theme })
    const violations = async () => (await new AxeBuilder({ page }).withTags(WCAG).analyze()).violations
    await batch.open()
    await expect(page.getByRole('heading', { name: 'Paste a batch' })).toBeVisible()
    expect(await violations()).toEqual([])
    await batch.open(`${SET};?:601609790026`)
    await expect(batch.checked(6, 6)).toBeVisible()
    expect(await violations()).toEqual([])
    await batch.row('601609743303').click()
    await expect(batch.panel('601609743303')).toContainText('Left Besut with the courier')
    expect(await violations()).toEqual([])
  })
}

for (const width of [360, 390]) {
  test(`at ${width} px nothing is wider than the screen, and the panel covers the table`, async ({
    batch,
    page,
  }) => {
    const longest = '1234567890'.repeat(5)
    const number = batch.row(longest).getByText(longest)
    const isWhole = () =>
      number.evaluate((text) => {
        const [inner, outer] = [text, text.parentElement ?? text].map((part) => part.getBoundingClientRect())
        const row = text.closest('[role=row]')?.getBoundingClientRect()
        return inner && outer && row && inner.right <= outer.right && inner.bottom <= row.bottom
      })
    await page.setViewportSize({ width: 1440, height: 900 })
    await batch.open(`${SET};?:${longest}`)
    await expect(batch.checked(6, 6)).toBeVisible()
    expect(await isWhole()).toBe(true)
    await page.setViewportSize({ width, height: 740 })
    await expect(batch.row('601609743303').getByText('J&T Express (MY)')).toBeVisible()
    expect(await isWhole()).toBe(true)
    const isWider = () => document.documentElement.scrollWidth > document.documentElement.clientWidth
    expect(await page.evaluate(isWider)).toBe(false)
    await batch.row('601609743303').click()
    await expect(batch.panel('601609743303')).toBeFocused()
    await expect(batch.panel('601609743303')).toContainText('Left Besut with the courier')
    expect(await page.evaluate(isWider)).toBe(false)
    await page.keyboard.press('Escape')
    await expect(batch.row('601609743303')).toBeFocused()
  })
}

test('the emulator’s batch is opened from the page of examples', async ({ batch, page }) => {
  await page.goto('/examples')
  await page.getByRole('link', { name: 'Try a batch of 22' }).click()
  await expect(batch.checked(22, 22)).toBeVisible()
  await expect(batch.chip('No movement 3')).toBeVisible()
})
