import AxeBuilder from '@axe-core/playwright'
import type { BrowserContext, CDPSession, Page } from '@playwright/test'
import { expect, JT_MY, SAMPLE, test, untilPrepared, Waypost } from './driver.ts'

const DELIVERED = '601609755108'
// Several tabs, reloads and crashes each.
test.describe.configure({ timeout: 60_000 })

const openRecent = async (page: Page) => {
  await page.getByRole('button', { name: /^Recent/ }).click()
  return page.getByRole('dialog', { name: 'Watched and recent parcels' })
}
const watchButton = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Watch', exact: true })
const watchIt = async (page: Page) => {
  await watchButton(page).click()
  await expect(watchButton(page)).toHaveAttribute('aria-pressed', 'true')
}
const noteField = (page: Page) => page.getByRole('textbox', { name: 'Note' })
/** Another program has taken all the room of the first storage. */
const fillStorage = (page: Page) =>
  page.evaluate(() => {
    let chunk = 'x'.repeat(1_000_000)
    for (let n = 0; chunk !== ''; n += 1)
      try {
        localStorage.setItem(`other-program.${n}`, chunk)
      } catch {
        chunk = chunk.slice(0, chunk.length >> 1)
      }
  })
const inSecondStorage = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('waypost')
        opening.addEventListener('success', () => {
          const all = opening.result.transaction('answers').objectStore('answers').getAll()
          all.addEventListener('success', () => resolve(JSON.stringify(all.result)))
        })
      }),
  )
const openNote = async (page: Page) => {
  await page.getByRole('button', { name: 'Add a note' }).click()
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused()
}

/** Kills the tab's process, as the browser does when it runs out of memory. */
async function crash(page: Page, context: BrowserContext): Promise<CDPSession> {
  const devtools = await context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  void devtools.send('Page.crash').catch(() => undefined)
  await crashed
  return devtools
}

test.describe('nothing is lost', () => {
  test('a number half typed outlives a reload and a crash of the tab', async ({ waypost, page, context }) => {
    await waypost.home()
    await waypost.waybillField.pressSequentially('6016097')
    await page.reload()
    await expect(waypost.waybillField).toHaveValue('6016097')
    await waypost.waybillField.press('End')
    await waypost.waybillField.pressSequentially('43303')
    // The page object is of no use after a crash: the tab itself is asked.
    const tab = await crash(page, context)
    await tab.send('Page.reload')
    const expression = `document.querySelector('[role=search] input')?.value`
    await expect
      .poll(async () => (await tab.send('Runtime.evaluate', { expression })).result.value as unknown)
      .toBe(SAMPLE)
  })

  test('a number that was used is not typed again on the way back', async ({ waypost, page }) => {
    await waypost.home()
    await waypost.track(SAMPLE, '100079')
    await expect(waypost.status).toHaveText('Out for delivery')
    await page.goBack()
    await expect(waypost.waybillField).toHaveValue('')
  })

  test('a text pasted for many parcels outlives a reload until it is used', async ({ page }) => {
    await page.goto('/batch')
    const field = page.getByRole('main').getByRole('textbox').first()
    await field.fill('nothing yet, then 6016097')
    await page.reload()
    await expect(field).toHaveValue('nothing yet, then 6016097')
    await field.fill(`${SAMPLE} ${DELIVERED}`)
    await field.press('Control+Enter')
    await expect(page).toHaveURL(/\/batch#./)
    await page.goto('/batch')
    await expect(field).toHaveValue('')
  })

  test('what is pinned and noted outlives a reload and a crash of the tab', async ({
    waypost,
    page,
    context,
  }) => {
    await waypost.open(SAMPLE)
    await watchIt(page)
    await openNote(page)
    await page.getByRole('textbox', { name: 'Label' }).fill('VIP')
    await noteField(page).pressSequentially('call')
    await page.reload()
    await expect(noteField(page)).toHaveValue('call')
    await expect(watchButton(page)).toHaveAttribute('aria-pressed', 'true')
    await noteField(page).press('End')
    await noteField(page).pressSequentially(' her back')
    await crash(page, context)

    const next = await context.newPage()
    await new Waypost(next).open(SAMPLE)
    await expect(noteField(next)).toHaveValue('call her back')
    await expect(next.getByRole('textbox', { name: 'Label' })).toHaveValue('VIP')
  })

  test('a tab that is closed without warning loses nothing', async ({ waypost, page, context }) => {
    await waypost.open(SAMPLE)
    await openNote(page)
    await noteField(page).pressSequentially('call her back')
    await page.close({ runBeforeUnload: false })
    const next = await context.newPage()
    await new Waypost(next).open(SAMPLE)
    await expect(noteField(next)).toHaveValue('call her back')
  })

  test('what finds no room in a full storage is there after a reload all the same', async ({
    waypost,
    page,
  }) => {
    await waypost.open(SAMPLE)
    await openNote(page)
    await noteField(page).pressSequentially('call')
    await fillStorage(page)
    await noteField(page).pressSequentially(' her back')
    // The second storage takes some milliseconds, unlike the first.
    await expect.poll(() => inSecondStorage(page)).toContain('call her back')
    await page.reload()
    await expect(noteField(page)).toHaveValue('call her back')
  })

  test('where there is no room anywhere it is told once, and what is typed stays for the visit', async ({
    waypost,
    page,
    context,
    baseURL,
  }) => {
    const devtools = await context.newCDPSession(page)
    await waypost.home()
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: baseURL ?? '', quotaSize: 1 })
    await waypost.open(SAMPLE)
    await openNote(page)
    await noteField(page).pressSequentially('call')
    await fillStorage(page)
    await noteField(page).pressSequentially(' her back')
    const told = page.getByRole('alert').filter({ hasText: 'This browser has no room left' })
    await expect(page.getByText('Kept only until this page is closed. Not sent to anybody.')).toBeVisible()
    await expect(told).toContainText(
      /Kept only until this page is closed: .*the watch list, recent parcels, labels and notes/,
    )
    await expect(noteField(page)).toHaveValue('call her back')
    const download = page.waitForEvent('download')
    await told.getByRole('button', { name: 'Export a copy' }).click()
    expect((await download).suggestedFilename()).toMatch(/^waypost-.*\.json$/)
    await told.getByRole('button', { name: 'Close' }).click()
    await noteField(page).pressSequentially(' today')
    await expect(told).toHaveCount(0)
    // Other pages of this visit have it too.
    await waypost.waybillField.fill(DELIVERED)
    await page.keyboard.press('Enter')
    await expect(waypost.status).toHaveText('Delivered')
    await page.goBack()
    await expect(noteField(page)).toHaveValue('call her back today')
    // Once there is room it is written again.
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage))
        if (key.startsWith('other-program')) localStorage.removeItem(key)
    })
    await noteField(page).press('End')
    await noteField(page).pressSequentially('!')
    await expect(page.getByText('Kept in this browser as you type. Not sent to anybody.')).toBeVisible()
    await page.reload()
    await expect(noteField(page)).toHaveValue('call her back today!')
  })

  test('where there is no room for answers the look-ups go on, and it is told', async ({
    waypost,
    page,
    context,
    baseURL,
  }) => {
    const devtools = await context.newCDPSession(page)
    await waypost.home()
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: baseURL ?? '', quotaSize: 1 })
    await waypost.open(SAMPLE)
    await expect(waypost.status).toHaveText('Out for delivery')
    await expect(page.getByRole('alert').filter({ hasText: 'saved answers' })).toBeVisible()
    await waypost.open(DELIVERED)
    await expect(waypost.status).toHaveText('Delivered')
  })

  test('what a newer version keeps is shown as far as it is understood, and stays as it is', async ({
    waypost,
    page,
  }) => {
    const key = 'waypost.parcel.2.100079.601609743303'
    const text = JSON.stringify({ note: ['of tomorrow', 5], pinned: [true, 5], colour: [{ name: 'red' }, 5] })
    await page.addInitScript(([name = '', value = '']) => localStorage.setItem(name, value), [key, text])
    await waypost.open(SAMPLE)
    await expect(noteField(page)).toHaveValue('of tomorrow')
    await expect(watchButton(page)).toHaveAttribute('aria-pressed', 'true')
    await noteField(page).fill('of today')
    await page.reload()
    await expect(noteField(page)).toHaveValue('of today')
    expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBe(text)
  })

  test('what the version before this one kept is still there', async ({ waypost, page }) => {
    await page.addInitScript((waybill) => {
      const recents = [{ waybill, carrier: 100079, name: 'J&T Express (MY)' }]
      if (!localStorage.getItem('waypost.recents'))
        localStorage.setItem('waypost.recents', JSON.stringify(recents))
    }, SAMPLE)
    await waypost.home()
    await expect(
      page.getByRole('region', { name: 'Recent' }).getByRole('link', { name: SAMPLE }),
    ).toBeVisible()
  })
})

test('a watched parcel opens at once from what was saved, offline too, marked with its age', async ({
  waypost,
  page,
  context,
}) => {
  const prepared = untilPrepared(page)
  await waypost.open(SAMPLE)
  await watchIt(page)
  await expect(waypost.markers).toHaveCount(5)
  await prepared
  await waypost.home()
  const panel = await openRecent(page)
  await expect(panel.getByRole('link', { name: SAMPLE })).toContainText('Out for delivery')
  await context.setOffline(true)
  await panel.getByRole('link', { name: SAMPLE }).click()
  await expect(waypost.status).toHaveText('Out for delivery')
  await expect(page.getByRole('alert')).toContainText(/^Offline\. Saved result from \d\d:\d\d/)
  await expect(waypost.status).toBeFocused()
})

test('an answer to a look-up with an extra value is never saved, and the value is nowhere', async ({
  waypost,
  page,
}) => {
  await waypost.open(SAMPLE, 100074, '#param=48337')
  await expect(waypost.status).toHaveText('Out for delivery')
  await watchIt(page)
  await page.reload()
  await expect(waypost.status).toHaveText('Out for delivery')
  const kept = await page.evaluate(async () => {
    const databases = await indexedDB.databases()
    const read = (name: string) =>
      new Promise<unknown[]>((resolve) => {
        const opening = indexedDB.open(name)
        opening.addEventListener('success', () => {
          const all = opening.result.transaction('answers').objectStore('answers').getAll()
          all.addEventListener('success', () => resolve(all.result as unknown[]))
        })
      })
    const answers = await Promise.all(databases.map(({ name = '' }) => read(name)))
    return { answers: answers.flat(), storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]) }
  })
  expect(kept.answers).toEqual([])
  expect(kept.storage).toContain(SAMPLE)
  expect(kept.storage).not.toContain('48337')
})

/** A number that begins anew, so that tests do not share its story. */
const moving = () => `MOVES-WHEN-POLLED-${Math.floor(Math.random() * 1e9)}`

test('two tabs agree: a pin, a label and a note in one are in the other at once, and edits of both stay', async ({
  waypost,
  page,
  context,
}) => {
  const other = await context.newPage()
  await waypost.open(SAMPLE)
  await new Waypost(other).open(SAMPLE)
  await watchIt(page)
  await expect(watchButton(other)).toHaveAttribute('aria-pressed', 'true')
  await openNote(page)
  await openNote(other)
  await Promise.all([
    noteField(page).pressSequentially('call her back'),
    other.getByRole('textbox', { name: 'Label' }).pressSequentially('VIP'),
  ])
  for (const tab of [page, other]) {
    await expect(noteField(tab)).toHaveValue('call her back')
    await expect(tab.getByRole('textbox', { name: 'Label' })).toHaveValue('VIP')
  }
  await watchButton(other).click()
  await expect(watchButton(page)).toHaveAttribute('aria-pressed', 'false')
})

test('what came since the person last looked is told in the list, in the tab and on the page', async ({
  waypost,
  page,
  context,
}) => {
  test.setTimeout(80_000)
  const waybill = moving()
  await waypost.open(waybill)
  await expect(waypost.status).toHaveText('In transit')
  await watchIt(page)
  await waypost.home()
  await expect(page).toHaveTitle('Waypost')
  // The page asks by itself every ten minutes; the proxy by then has a newer answer, as after a look-up of a colleague.
  await page.clock.install()
  const fresh = { headers: { 'Cache-Control': 'no-cache' } }
  await expect(async () => {
    await page.request.get(`/api/parcels/${JT_MY}/${waybill}`, fresh)
    await page.clock.fastForward('11:00')
    await expect(page).toHaveTitle('(1) Waypost', { timeout: 1500 })
  }).toPass({ timeout: 50_000, intervals: [3000] })
  await expect(page.getByRole('button', { name: 'Recent, 1 changed' })).toBeVisible()
  const panel = await openRecent(page)
  const row = panel.getByRole('region', { name: 'Watching' }).getByRole('link', { name: waybill })
  await expect(row).toContainText(/was in transit · [12] new/)
  await row.click()
  await expect(page.getByText(/^[12] new scans? since you last looked$/)).toBeVisible()
  await expect(page.getByText('Was in transit when you last looked.')).toBeVisible()
  await expect(page).toHaveTitle(new RegExp(`^${waybill} · `))
  expect(context.pages()).toHaveLength(1)
})

test('of several tabs one asks for what is watched, and when it goes away another does', async ({
  waypost,
  page,
  context,
}) => {
  test.setTimeout(60_000)
  const asked: Page[] = []
  const listen = (tab: Page) =>
    tab.on('request', (request) => {
      if (request.url().includes('/api/parcels/')) asked.push(tab)
    })
  await waypost.open(SAMPLE)
  await watchIt(page)
  await page.close()
  const tabs = [await context.newPage(), await context.newPage()]
  for (const tab of tabs) {
    await tab.goto('/examples')
    await tab.waitForFunction(async () => {
      const { held = [], pending = [] } = await navigator.locks.query()
      return [...held, ...pending].length >= 1
    })
    await tab.clock.install()
    listen(tab)
  }
  const [first, second] = tabs as [Page, Page]
  const pass = async (until: number) =>
    expect(async () => {
      for (const tab of tabs) if (!tab.isClosed()) await tab.clock.fastForward('11:00')
      expect(asked.length).toBeGreaterThanOrEqual(until)
    }).toPass({ timeout: 20_000, intervals: [500] })
  await pass(3)
  expect(new Set(asked)).toEqual(new Set([first]))
  await first.close()
  asked.length = 0
  await pass(1)
  expect(new Set(asked)).toEqual(new Set([second]))
})

test('a new status of a watched parcel is told outside the page, once the person asked for it', async ({
  waypost,
  page,
  context,
}) => {
  test.setTimeout(80_000)
  // What the browser would show is written down: a headless one shows nothing.
  await page.addInitScript(() => {
    const shown: string[] = []
    Object.assign(globalThis, { shown })
    class Written extends EventTarget {
      static permission = 'default'
      static async requestPermission() {
        shown.push('asked for leave')
        Written.permission = 'granted'
        return 'granted'
      }
      constructor(title: string, { body = '' }: NotificationOptions = {}) {
        super()
        shown.push(`${title} ${body}`)
      }
    }
    Object.assign(globalThis, { Notification: Written })
    document.hasFocus = () => false
  })
  const shown = () => page.evaluate(() => (globalThis as unknown as { shown: string[] }).shown)
  const waybill = moving()
  await waypost.open(waybill)
  await expect(waypost.status).toHaveText('In transit')
  await watchIt(page)
  expect(await shown()).toEqual([])
  const panel = await openRecent(page)
  await panel.getByRole('button', { name: 'Notify me' }).click()
  await expect(panel.getByRole('button', { name: 'Notify me' })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Escape')
  await expect(async () => {
    await page.getByRole('button', { name: 'Refresh' }).click()
    await expect(waypost.status).not.toHaveText('In transit', { timeout: 1500 })
  }).toPass({ timeout: 50_000, intervals: [2000] })
  expect(await shown()).toEqual([
    'asked for leave',
    expect.stringMatching(new RegExp(`^${waybill}: (out for delivery|delivered) Was in transit\\.$`)),
  ])
  expect(context.pages()).toHaveLength(1)
})

test.describe('the list', () => {
  test('by keyboard alone: open, search, move, remove, take back, go there', async ({ waypost, page }) => {
    await waypost.open(DELIVERED)
    await expect(waypost.status).toHaveText('Delivered')
    await expect(watchButton(page)).toBeVisible()
    await waypost.open(SAMPLE)
    await expect(watchButton(page)).toBeVisible()
    await page.keyboard.press('p')
    await expect(watchButton(page)).toHaveAttribute('aria-pressed', 'true')
    await waypost.home()
    await page.getByRole('button', { name: /^Recent/ }).press('Enter')
    const panel = page.getByRole('dialog', { name: 'Watched and recent parcels' })
    await expect(panel.getByRole('searchbox')).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(panel.getByRole('link', { name: SAMPLE })).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(panel.getByRole('link', { name: DELIVERED })).toBeFocused()
    await page.keyboard.press('Delete')
    await expect(panel.getByRole('link', { name: DELIVERED })).toHaveCount(0)
    await expect(panel.getByRole('status')).toHaveText(`Removed ${DELIVERED}.`)
    await expect(panel.getByRole('link', { name: SAMPLE })).toBeFocused()
    await page.keyboard.press('Control+z')
    await expect(panel.getByRole('link', { name: DELIVERED })).toBeVisible()
    await page.keyboard.press('ArrowUp')
    await expect(panel.getByRole('searchbox')).toBeFocused()
    await page.keyboard.type('5108')
    await expect(panel.getByRole('link', { name: SAMPLE })).toHaveCount(0)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(waypost.status).toHaveText('Delivered')
    await expect(waypost.status).toBeFocused()
    await expect(panel).toHaveCount(0)
  })

  test('what is removed is gone after a reload, and comes back with undo, note and all', async ({
    waypost,
    page,
  }) => {
    await waypost.open(SAMPLE)
    await openNote(page)
    await noteField(page).fill('call her back')
    const panel = await openRecent(page)
    await panel.getByRole('button', { name: `Remove ${SAMPLE}` }).click()
    await expect(noteField(page)).toHaveValue('')
    await panel.getByRole('button', { name: 'Undo' }).click()
    await expect(noteField(page)).toHaveValue('call her back')
    await panel.getByRole('button', { name: `Remove ${SAMPLE}` }).click()
    await waypost.home()
    await expect(waypost.status).toHaveText('Where is the parcel?')
    await expect(page.getByRole('region', { name: 'Recent' })).toHaveCount(0)
  })

  test('is exported and imported, and a file that is none of ours changes nothing', async ({
    waypost,
    page,
    browser,
    baseURL,
  }) => {
    await waypost.open(SAMPLE)
    await watchIt(page)
    await openNote(page)
    await page.getByRole('textbox', { name: 'Label' }).fill('VIP')
    const panel = await openRecent(page)
    const download = page.waitForEvent('download')
    await panel.getByRole('button', { name: 'Export' }).click()
    const file = await (await download).path()

    const elsewhere = await browser.newContext({ baseURL })
    const other = await elsewhere.newPage()
    await new Waypost(other).home()
    const otherPanel = await openRecent(other)
    await expect(otherPanel.getByText('Nothing here yet.')).toBeVisible()
    const choose = async (chosen: Parameters<typeof input.setInputFiles>[0]) => input.setInputFiles(chosen)
    const input = otherPanel.locator('input[type=file]')
    await choose({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"waypost":2}') })
    await expect(otherPanel.getByRole('alert')).toHaveText(
      'A newer version of Waypost made that file. Nothing was changed.',
    )
    const half = { waypost: 1, watched: [{ carrier: 100079, waybill: DELIVERED }, { carrier: 100079 }] }
    await choose({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(half)) })
    await expect(otherPanel.getByRole('alert')).toHaveText(
      'Entry 2 of that file names no parcel. Nothing was changed.',
    )
    await expect(otherPanel.getByRole('link')).toHaveCount(0)
    await choose(file)
    await expect(otherPanel.getByRole('region', { name: 'Watching' }).getByRole('link')).toContainText(
      `VIP${SAMPLE}`,
    )
    await elsewhere.close()
  })

  test('everything is cleared, in the other tab too, once the person has read what goes', async ({
    waypost,
    page,
    context,
  }) => {
    await waypost.open(SAMPLE)
    await watchIt(page)
    const other = await context.newPage()
    await new Waypost(other).open(SAMPLE)
    await expect(watchButton(other)).toHaveAttribute('aria-pressed', 'true')
    await page.bringToFront()
    const panel = await openRecent(page)
    await panel.getByRole('button', { name: 'Clear everything' }).click()
    const question = page.getByRole('dialog', { name: 'Clear everything kept in this browser?' })
    await expect(question).toContainText('1 watched parcel and 0 recent ones, with their labels and notes')
    await page.keyboard.press('Escape')
    await expect(question).toHaveCount(0)
    await expect(panel.getByRole('link', { name: SAMPLE })).toBeVisible()
    await panel.getByRole('button', { name: 'Clear everything' }).click()
    await question.getByRole('button', { name: 'Clear everything' }).click()
    await expect(panel.getByText('Nothing here yet.')).toBeVisible()
    await expect(watchButton(other)).toHaveAttribute('aria-pressed', 'false')
  })

  for (const theme of ['light', 'dark'] as const)
    test(`axe finds nothing, ${theme}: in the list, its question, the note and on the start page`, async ({
      waypost,
      page,
    }) => {
      await page.emulateMedia({ colorScheme: theme })
      const faults = async () => {
        const { violations } = await new AxeBuilder({ page }).exclude('.leaflet-container').analyze()
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)
      }
      await waypost.open(DELIVERED)
      await expect(watchButton(page)).toBeVisible()
      await waypost.open(SAMPLE)
      await watchIt(page)
      await openNote(page)
      await noteField(page).fill('call her back')
      const panel = await openRecent(page)
      await expect(panel.getByRole('link', { name: DELIVERED })).toBeVisible()
      expect(await faults()).toEqual([])
      await panel.getByRole('button', { name: 'Clear everything' }).click()
      expect(await faults()).toEqual([])
      await waypost.home()
      await expect(page.getByRole('region', { name: 'Watching' })).toBeVisible()
      expect(await faults()).toEqual([])
    })
})

for (const width of [390, 360])
  test(`at ${width} px the list is a sheet at the bottom, and nothing scrolls sideways`, async ({
    waypost,
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 })
    await waypost.open(SAMPLE)
    await watchIt(page)
    const panel = await openRecent(page)
    await expect(panel.getByRole('link', { name: SAMPLE })).toBeVisible()
    const box = await panel.boundingBox()
    expect(box && [Math.round(box.x), Math.round(box.width), Math.round(box.y + box.height)]).toEqual([
      0,
      width,
      844,
    ])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    await panel.getByRole('button', { name: 'Close' }).click()
    await expect(page.getByRole('button', { name: /^Recent/ })).toBeFocused()
  })
