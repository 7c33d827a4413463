import type { Locator, Page } from '@playwright/test'

/** The emulator's numbers in the order of the table that shows problems first, with two lines more than numbers. */
export const PASTED = `Hello, could you look at these
1ZXW
601609755108
601609812250
NVMYA001948827
601609771845
MYF5520138841
601609680317
1Z999AA10123456784
NVMYA001951120
601609743303
601609790026
MYF5520140007
601609801174
601609798832
NVMYA001950664
601609788410
601609822091
601609829999
RR618402757MY
601609743303`

/** `count` numbers of the emulator's family for batches. */
export const many = (count: number) =>
  Array.from({ length: count }, (_, at) => `60160974${String(5000 + at)}`)

/** What a person does with the page of many parcels. */
export class Batch {
  constructor(readonly page: Page) {}

  open = (fragment = '') => this.page.goto(`/batch${fragment}`)
  async paste(text: string) {
    await this.page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text)
    await this.page.getByRole('textbox', { name: 'Text with waybill numbers' }).focus()
    await this.page.keyboard.press('ControlOrMeta+V')
  }
  clipboard = () => this.page.evaluate(() => navigator.clipboard.readText())

  get grid(): Locator {
    return this.page.getByRole('grid', { name: 'Parcels' })
  }
  get rows(): Locator {
    return this.grid.locator('[data-waybill]')
  }
  row = (waybill: string): Locator => this.grid.getByRole('row', { name: waybill })
  chip = (name: string | RegExp): Locator =>
    this.page.getByRole('group', { name: 'Show' }).getByRole('button', { name })
  panel = (waybill: string): Locator => this.page.getByRole('complementary', { name: `Parcel ${waybill}` })
  checked = (done: number, of: number): Locator =>
    this.page.getByRole('main').getByText(`${done} of ${of} checked`)
  /** Waybills from top to bottom, as they are seen. */
  order = (): Promise<string[]> =>
    this.rows.evaluateAll((rows) =>
      rows
        .toSorted((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
        .map((row) => row.dataset['waybill'] ?? ''),
    )
}
