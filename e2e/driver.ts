import { test as base, expect, type Locator, type Page, type Request } from '@playwright/test'
import { createConformity, type OpenApi, type Seen } from './conforms.ts'

export { expect }

/** J&T Express (MY), the carrier of the documented sample. */
export const JT_MY = 100079
export const SAMPLE = '601609743303'

/** What a person does with the product, in its own words. */
export class Waypost {
  constructor(readonly page: Page) {}

  open = (waybill: string, carrier = JT_MY, fragment = '') =>
    this.visit(`/track/${carrier}/${waybill}${fragment}`)
  home = () => this.visit('/')
  /** Until the page is seen nobody presses a key on it. */
  private async visit(address: string) {
    await this.page.goto(address)
    await this.page.getByRole('banner').waitFor()
  }

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

/** Until what tells of a failure is here, with all that it imports: a page fetches it while all is well. Called before it opens. */
export async function untilPrepared(page: Page) {
  const response = await page.waitForResponse(/\/Banner-/)
  await page.evaluate((url) => import(url), response.url())
}

type Offence = (seen: Seen) => string | null

/**
 * Every test also proves that the page asks no other host, breaks no rule of its own policy and throws nothing, and
 * that each answer of the API it saw is what the served OpenAPI document says.
 */
export const test = base.extend<
  { waypost: Waypost; innocence: void; contract: void },
  { conformity: Offence }
>({
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
  conformity: [
    async ({ playwright }, use, { project }) => {
      const asking = await playwright.request.newContext({ baseURL: project.use.baseURL ?? '' })
      const answer = await asking.get('/api/openapi.json')
      await use(createConformity((await answer.json()) as OpenApi))
      await asking.dispose()
    },
    { scope: 'worker' },
  ],
  contract: [
    async ({ page, conformity }, use) => {
      const checks: Promise<string | null>[] = []
      // An aborted request never finishes, so it is not looked at.
      page.on('requestfinished', (request) => {
        if (isOfApi(request)) checks.push(seenOf(request).then((seen) => seen && conformity(seen)))
      })
      await use()
      expect((await Promise.all(checks)).filter(Boolean)).toEqual([])
    },
    { auto: true },
  ],
})

const isOfApi = (request: Request) => new URL(request.url()).pathname.startsWith('/api/')

async function seenOf(request: Request): Promise<Seen | null> {
  const response = await request.response()
  if (response === null) return null
  return {
    method: request.method(),
    path: new URL(request.url()).pathname,
    status: response.status(),
    contentType: response.headers()['content-type'],
    // The browser forgets it when the page goes elsewhere; the head is checked all the same.
    body: await response.text().catch(() => null),
  }
}
