import { expect, SAMPLE, test } from './driver.ts'

test('on a phone the answer comes first and its actions stay at hand', async ({ waypost, page }) => {
  await waypost.open(SAMPLE)
  await expect(waypost.status).toBeInViewport()
  await expect(page.getByText(/^Left Besut with the courier/)).toBeInViewport()
  await expect(page.getByRole('button', { name: 'Copy update' })).toBeInViewport()
  await page.mouse.wheel(0, 4000)
  await expect(page.getByRole('button', { name: 'Copy update' })).toBeInViewport()
})

test('on a phone the question folds away and comes back', async ({ waypost, page }) => {
  await waypost.open(SAMPLE)
  await expect(waypost.waybillField).toBeHidden()
  await page.getByRole('button', { name: 'Find a parcel' }).tap()
  await waypost.waybillField.fill('601609755108')
  await page.getByRole('button', { name: 'Track' }).tap()
  await expect(waypost.status).toHaveText('Delivered')
})

test('on a phone every target is large enough for a thumb', async ({ waypost, page }) => {
  await waypost.open(SAMPLE)
  await expect(waypost.map).toBeVisible()
  const small = await page.getByRole('button').evaluateAll((buttons) =>
    buttons.flatMap((button) => {
      const box = button.getBoundingClientRect()
      const after = getComputedStyle(button, '::after')
      const grown = after.position === 'absolute' ? -2 * Number.parseFloat(after.top) : 0
      const size = Math.min(box.width, box.height) + grown
      return box.width > 0 && size < 24 ? [`${button.ariaLabel ?? button.textContent}: ${size}`] : []
    }),
  )
  expect(small).toEqual([])
})
