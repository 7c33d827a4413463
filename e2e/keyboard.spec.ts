import { expect, SAMPLE, test } from './driver.ts'

test('the list of keys holds those that act on this page, and no others', async ({ waypost, page }) => {
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByRole('term')
  await waypost.home()
  await expect(waypost.status).toBeVisible()
  await page.keyboard.press('?')
  await expect(keys).toHaveText(['/', 'CtrlK', '?', 'Esc'])
  await page.keyboard.press('Escape')

  await waypost.open(SAMPLE)
  await expect(waypost.markers).toHaveCount(5)
  await page.keyboard.press('?')
  await expect(keys).toHaveText(['C', 'R', 'J', 'N', 'B', 'F', '/', 'CtrlK', '?', 'Esc'])
})
