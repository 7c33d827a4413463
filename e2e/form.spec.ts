import type { Locator } from '@playwright/test'
import { expect, SAMPLE, test } from './driver.ts'

type Box = { x: number; y: number; width: number; height: number }
const boxOf = (part: Locator): Promise<Box> =>
  part.evaluate((element) => element.getBoundingClientRect().toJSON())
const middleOf = ({ x, y, width, height }: Box): [number, number] => [x + width / 2, y + height / 2]

test.beforeEach(({ waypost }) => waypost.home())

test('a wrong character is named, and the number without it is offered', async ({ waypost, page }) => {
  await waypost.waybillField.fill('60160974#3303')
  await waypost.waybillField.blur()
  await expect(page.getByRole('alert')).toHaveText('Remove “#”. Use letters, digits and hyphens only.')
  await expect(waypost.waybillField).toHaveAccessibleDescription(/Remove “#”/)
  await page.getByRole('button', { name: 'Use 601609743303' }).click()
  await expect(waypost.waybillField).toHaveValue(SAMPLE)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await waypost.waybillField.fill('6.0161E+11')
  await waypost.waybillField.blur()
  await expect(page.getByRole('alert')).toHaveText(/^A spreadsheet has shortened this number/)
  await expect(page.getByRole('button', { name: /^Use / })).toHaveCount(0)
})

test('a short number is told its length, on leaving the field and not on each key', async ({
  waypost,
  page,
}) => {
  await waypost.waybillField.pressSequentially('601')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await waypost.waybillField.blur()
  await expect(page.getByRole('alert')).toHaveText('That is 3 characters. A waybill has at least 5.')
})

test('Track without a carrier asks for one, under its field, and goes there', async ({ waypost, page }) => {
  await waypost.waybillField.fill(SAMPLE)
  await page.keyboard.press('Enter')
  await expect(waypost.carrierField).toHaveAttribute('placeholder', 'Detect from number')
  const alert = page.getByRole('alert')
  await expect(alert).toHaveText('Choose a carrier. We could not tell it from the number.')
  await expect(waypost.carrierField).toBeFocused()
  await expect(waypost.carrierField).toHaveAccessibleDescription(
    'Choose a carrier. We could not tell it from the number.',
  )
  const [field, note] = [await boxOf(waypost.carrierField), await boxOf(alert)]
  expect(note.y).toBeGreaterThanOrEqual(field.y + field.height)
  expect(Math.abs(note.x - field.x)).toBeLessThan(80)
  expect(await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.textContent, middleOf(note))).toBe(
    'Choose a carrier. We could not tell it from the number.',
  )
  await expect(page).toHaveURL('/')
})

for (const spaced of ['6016 0974 3303', ' 601609743303 ', '6016 0974\u00a03303']) {
  test(`the spaces of “${spaced}” are taken off, and the number is shown as it is asked`, async ({
    waypost,
    page,
  }) => {
    await waypost.waybillField.fill(spaced)
    await waypost.waybillField.blur()
    await waypost.carrierField.fill('100079')
    await page.getByRole('option').first().click()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await page.getByRole('button', { name: 'Track' }).click()
    await expect(page).toHaveURL(`/track/100079/${SAMPLE}`)
    await expect(waypost.waybillField).toHaveValue(SAMPLE)
  })
}

test('two numbers with a space between are not made into one', async ({ waypost, page }) => {
  await waypost.waybillField.fill(`${SAMPLE} 601609755108`)
  await waypost.waybillField.blur()
  await expect(page.getByRole('alert')).toHaveText('Remove the space. Use letters, digits and hyphens only.')
})

test('an address that names no look-up fills the form with all that it holds', async ({ waypost, page }) => {
  await page.goto(`/track/j%26t%20my/${SAMPLE}#param=4833`)
  await expect(waypost.status).toHaveText('That is not a carrier.')
  await expect(waypost.waybillField).toHaveValue(SAMPLE)
  await expect(waypost.carrierField).toHaveValue('j&t my')
  await waypost.carrierField.click()
  await page.getByRole('option', { name: /J&T Express \(MY\)/ }).click()
  await page.getByRole('button', { name: 'Track' }).click()
  await expect(page).toHaveURL(`/track/100079/${SAMPLE}#param=4833`)
  await expect(waypost.status).toHaveText('Out for delivery')
})

test('an address with more behind the number keeps it all in the form', async ({ waypost, page }) => {
  await page.goto(`/track/100079/${SAMPLE}/more`)
  await expect(waypost.status).toHaveText('That is not a waybill number.')
  await expect(waypost.waybillField).toHaveValue(`${SAMPLE}/more`)
  await expect(waypost.carrierField).toHaveValue('Carrier 100079')
})

test('a carrier that needs another value leads to the field for it', async ({ waypost, page }) => {
  await waypost.open('FAULT-CODE-PARAM')
  await expect(page.getByText('We stopped trying.')).toHaveCount(0)
  await page.getByRole('button', { name: 'Add extra value' }).click()
  const field = page.getByRole('textbox', { name: 'Extra value' })
  await expect(field).toBeFocused()
  await field.fill('4833')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/track/100079/FAULT-CODE-PARAM#param=4833')
  await page.getByRole('button', { name: 'Change extra value' }).click()
  await expect(field).toBeFocused()
  await expect(page.getByRole('button', { name: 'Edit number' })).toHaveCount(0)
})

test('the whole question by keyboard alone', async ({ waypost, page }) => {
  await page.keyboard.press('/')
  await expect(waypost.waybillField).toBeFocused()
  await page.keyboard.type(SAMPLE)
  await page.keyboard.press('Tab')
  await page.keyboard.type('j&t my')
  await expect(page.getByRole('option', { name: /J&T Express \(MY\)/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(waypost.carrierField).toHaveValue('J&T Express (MY)')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Track' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(waypost.status).toHaveText('Out for delivery')
})

test('Tab goes from the carrier to Track, and to nothing between', async ({ waypost, page }) => {
  await waypost.carrierField.focus()
  await expect(page.getByRole('listbox')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Track' })).toBeFocused()
})

test('a carrier is found by code, country and local name', async ({ waypost, page }) => {
  await waypost.carrierField.click()
  for (const [typed, found] of [
    ['100079', 'J&T Express (MY)'],
    ['顺丰', 'SF Express'],
    ['malaysia pos', 'Pos Malaysia'],
  ] as const) {
    await waypost.carrierField.fill(typed)
    await expect(page.getByRole('option', { name: found }).first()).toBeVisible()
  }
})

test('a carrier outside the catalogue is asked by its code', async ({ waypost, page }) => {
  await waypost.track('ABCDE12345', '987654')
  await expect(page).toHaveURL('/track/987654/ABCDE12345')
  await expect(waypost.status).toHaveText('Not found')
  await expect(page.getByRole('main').getByText('Carrier 987654 has no record of this number.')).toBeVisible()
})

test('the number proposes its carrier', async ({ waypost, page }) => {
  await waypost.waybillField.fill('NVMYA001948827')
  await waypost.carrierField.click()
  await expect(page.getByRole('group', { name: 'Matches this number' }).getByRole('option')).toContainText([
    'Ninjavan (MY)',
  ])
})

test('a carrier that may ask for more gets a field of that name', async ({ waypost, page }) => {
  await waypost.waybillField.fill('JD0123456789')
  await waypost.carrierField.click()
  await waypost.carrierField.fill('100074')
  await page.getByRole('option').first().click()
  await page.getByLabel('Last 4 digits of the phone').fill('4833')
  await page.getByRole('button', { name: 'Track' }).click()
  await expect(page).toHaveURL('/track/100074/JD0123456789#param=4833')
})
