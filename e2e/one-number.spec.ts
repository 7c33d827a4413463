import { expect, SAMPLE, test, type Waypost } from './driver.ts'

/** Puts a text into the clipboard, as a person does who copies it elsewhere. */
const copyElsewhere = (waypost: Waypost, text: string) =>
  waypost.page.evaluate((written) => navigator.clipboard.writeText(written), text)

/** How many keys a person presses; one held down with another is one press. */
async function presses(waypost: Waypost, keys: readonly (string | (() => Promise<unknown>))[]) {
  let count = 0
  for (const key of keys) {
    if (typeof key !== 'string') await key()
    else {
      await waypost.page.keyboard.press(key)
      count++
    }
  }
  return count
}

for (const [from, open, carrier] of [
  ['the start page', (waypost: Waypost) => waypost.home(), 'Looks like J&T Express (MY)'],
  // The carrier in the field can have this number too: it stays, and nothing needs to be offered.
  ['the page of another parcel', (waypost: Waypost) => waypost.open('601609680317'), null],
] as const) {
  test(`from a number in the clipboard to a reply in it takes three keys, on ${from}`, async ({
    waypost,
    page,
  }) => {
    await open(waypost)
    await expect(waypost.status).toBeVisible()
    await copyElsewhere(waypost, SAMPLE)
    const count = await presses(waypost, [
      'ControlOrMeta+v',
      () =>
        carrier
          ? expect(page.getByText(carrier)).toBeVisible()
          : expect(waypost.waybillField).toHaveValue(SAMPLE),
      'Enter',
      () => expect(waypost.status).toHaveText('Out for delivery'),
      'c',
      () => expect(page.getByRole('status').filter({ hasText: 'Update copied' })).toBeAttached(),
    ])
    expect(count).toBeLessThanOrEqual(3)
    expect(await waypost.clipboard()).toMatch(
      /^Your parcel 601609743303 (is|was last reported) out for delivery\./,
    )
  })
}
