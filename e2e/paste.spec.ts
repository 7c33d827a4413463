import type { Page } from '@playwright/test'
import { expect, SAMPLE, test } from './driver.ts'

/** What is in the clipboard is pasted into the field that has the focus, as a person does it. */
async function paste(page: Page, text: string) {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await page.keyboard.press('ControlOrMeta+v')
}

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })
test.beforeEach(async ({ waypost, page }) => {
  await waypost.home()
  await page.keyboard.press('/')
  await expect(waypost.waybillField).toBeFocused()
})

test('the number of an e-mail is taken out of it; its carrier is offered with the reason, and Enter takes it', async ({
  waypost,
  page,
}) => {
  await paste(
    page,
    `Hi, my order #10023 of 2025-01-19 (RM 189.90) is late.\nTracking number: ${SAMPLE}\nCall me at +60 12-345 6789.`,
  )
  await expect(waypost.waybillField).toHaveValue(SAMPLE)
  await expect(page.getByText('Looks like J&T Express (MY): 12 digits that begin with 60')).toBeVisible()
  await expect(waypost.carrierField).toHaveValue('')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/track/100079/${SAMPLE}`)
  await expect(waypost.status).toHaveText('Out for delivery')
})

test('a carrier that is certain is put into the field, and says why', async ({ waypost, page }) => {
  await paste(page, 'NVMYA001951120')
  await expect(waypost.carrierField).toHaveValue('Ninjavan (MY)')
  await expect(page.getByText('Ninjavan (MY): begins with NVMY')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/track/100127/NVMYA001951120')
})

test('where several carriers are as likely, Track asks which', async ({ waypost, page }) => {
  await paste(page, 'CP093369382GB')
  const offers = page.getByRole('list', { name: 'Which carrier is it?' })
  await expect(offers.getByRole('button')).toHaveText([/^Parcelforce/, /^Royal Mail/])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('Choose a carrier. We could not tell it from the number.')
  await expect(waypost.carrierField).toBeFocused()
  await expect(page).toHaveURL('/')
  await offers.getByRole('button', { name: 'Royal Mail' }).click()
  await expect(page).toHaveURL('/track/11031/CP093369382GB')
})

test('a carrier that was left from another number goes where the new one is not its', async ({
  waypost,
  page,
}) => {
  await waypost.open(SAMPLE)
  await expect(waypost.carrierField).toHaveValue('J&T Express (MY)')
  await waypost.waybillField.press('ControlOrMeta+a')
  await paste(page, 'CP093369382GB')
  await expect(waypost.carrierField).toHaveValue('')
  await expect(page.getByText(/^Looks like Parcelforce/)).toBeVisible()
})

test('a link to a tracking page gives its number and its carrier', async ({ waypost, page }) => {
  await paste(page, 'https://www.ninjavan.co/en-my/tracking?id=SHOP-991288123')
  await expect(waypost.waybillField).toHaveValue('SHOP-991288123')
  await expect(waypost.carrierField).toHaveValue('Ninjavan (MY)')
  await expect(page.getByText('Ninjavan (MY): from a link to ninjavan.co')).toBeVisible()
})

test('a text without a number stays in the field and is told', async ({ waypost, page }) => {
  await paste(page, 'where is my parcel, please call +60 12-345 6789')
  await expect(page.getByRole('alert')).toHaveText('There is no waybill number in that text.')
  await expect(waypost.waybillField).toHaveValue('where is my parcel, please call +60 12-345 6789')
})

test('a number that its carrier does not know is asked of the next one, by name and country', async ({
  waypost,
  page,
}) => {
  await waypost.open('CP093369382GB', 11033)
  await expect(waypost.status).toHaveText('Not found')
  await page
    .getByRole('list', { name: 'Other carriers with such numbers' })
    .getByRole('link', { name: 'Try Royal Mail (United Kingdom)' })
    .click()
  await expect(page).toHaveURL('/track/11031/CP093369382GB')
})

test('several numbers open the batch at once', async ({ waypost, page }) => {
  await paste(page, `${SAMPLE}\nNVMYA001951120`)
  await expect(page).toHaveURL(/\/batch#.+/)
  await expect(waypost.waybillField).toHaveValue('')
  await expect(page.getByText('NVMYA001951120').first()).toBeVisible()
})
