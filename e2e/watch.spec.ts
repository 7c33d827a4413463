import { expect, SAMPLE, test } from './driver.ts'

test('a number half typed outlives a reload and a crash of the tab, and is gone once it is used', async ({
  waypost,
  page,
  context,
}) => {
  await waypost.home()
  await waypost.waybillField.pressSequentially('6016097')
  await page.reload()
  await expect(waypost.waybillField).toHaveValue('6016097')
  await waypost.waybillField.press('End')
  await waypost.waybillField.pressSequentially('43303')

  const devtools = await context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  void devtools.send('Page.crash').catch(() => undefined)
  await crashed
  await page.reload()
  await expect(waypost.waybillField).toHaveValue(SAMPLE)

  await waypost.track(SAMPLE, '100079')
  await expect(waypost.status).toHaveText('Out for delivery')
  await page.goBack()
  await expect(waypost.waybillField).toHaveValue('')
})
