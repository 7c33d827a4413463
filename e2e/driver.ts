import { test as base, expect, type Locator, type Page } from '@playwright/test'

export { expect }

/** J&T Express (MY), the carrier of the documented sample. */
export const JT_MY = 100079
export const SAMPLE = '601609743303'

/** What a person does with the product, in its own words. */
export class Waypost {
  constructor(readonly page: Page) {}

  open = (waybill: string, carrier = JT_MY, fragment = '') =>
    this.page.goto(`/track/${carrier}/${waybill}${fragment}`)
  home = () => this.page.goto('/')

  get waybillField(): Locator {
    return this.page.getByRole('textbox', { name: 'Waybill' })
  }
  get carrierField(): Locator {
    return this.page.getByRole('combobox', { name: 'Carrier' })
  }
  get status(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }
  get map(): Locator {
    return this.page.getByRole('region', { name: /^Map of|^Map$/ })
  }
  /** Rows of stops in the timeline; a stop that spans days has one on each. */
  get stops(): Locator {
    return this.page.getByRole('main').getByRole('button', { name: /^Stop \d+ of \d+/ })
  }
  get markers(): Locator {
    return this.page
      .getByRole('region', { name: 'Map and carrier' })
      .getByRole('button', { name: /^Stops? \d+/ })
  }

  async track(waybill: string, carrier: string) {
    await this.waybillField.fill(waybill)
    await this.carrierField.click()
    await this.carrierField.fill(carrier)
    await this.page.getByRole('option').first().click()
    await this.page.getByRole('button', { name: 'Track' }).click()
  }
  more = async (action: string) => {
    await this.page.getByRole('button', { name: 'More actions' }).click()
    await this.page.getByRole('menuitem', { name: action }).click()
  }
  clipboard = () => this.page.evaluate(() => navigator.clipboard.readText())
}

/** Every test also proves that the page asks no other host, breaks no rule of its own policy and throws nothing. */
export const test = base.extend<{ waypost: Waypost; innocence: void }>({
  waypost: async ({ page }, use) => use(new Waypost(page)),
  innocence: [
    async ({ page, baseURL }, use) => {
      const offences: string[] = []
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url())
        if (protocol.startsWith('http') && origin !== baseURL) offences.push(`asked ${origin}`)
      })
      page.on('pageerror', (error) => offences.push(`threw ${error.message}`))
      page.on('console', (message) => {
        if (/content security policy|hydrat|Warning:/i.test(message.text())) offences.push(message.text())
      })
      await use()
      expect(offences).toEqual([])
    },
    { auto: true },
  ],
})
