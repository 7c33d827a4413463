import type { Page } from '@playwright/test'
import { expect, JT_MY, SAMPLE, test, type Waypost } from './driver.ts'

const opened = async (waypost: Waypost) => {
  await waypost.open(SAMPLE)
  // On a phone some lie on each other.
  await expect(waypost.markers.first()).toBeVisible()
  await expect(waypost.page.getByRole('button', { name: 'More actions' })).toBeVisible()
}

/** Presses Tab until the focus has been everywhere: what had it, in order, and what did not show it. */
async function tabThrough(page: Page) {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  const order: string[] = []
  const unseen: string[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return null
      const name =
        element.ariaLabel ??
        (element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element.textContent)
      // The ring may be the frame’s, where the field is only a part of it.
      const rings = [element, element.parentElement, element.parentElement?.parentElement].map(
        (one) => one && getComputedStyle(one),
      )
      const isSeen = rings.some(
        (style) => style && style.outlineStyle !== 'none' && style.outlineWidth !== '0px',
      )
      return { name: name?.trim() ?? '', isSeen }
    })
    if (at === null || at.name === order[0] || order.length > 60) return { order, unseen }
    order.push(at.name)
    if (!at.isSeen) unseen.push(at.name)
  }
}

test('the list of keys holds those that act on this page, and no others', async ({ waypost, page }) => {
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByRole('term')
  await waypost.home()
  await expect(waypost.status).toBeVisible()
  await page.keyboard.press('?')
  await expect(keys).toHaveText(['/', 'CtrlK', '?', 'Esc'])
  await page.keyboard.press('Escape')

  await opened(waypost)
  await page.keyboard.press('?')
  await expect(keys).toHaveText(['C', 'R', 'J', 'P', 'CtrlP', 'T', 'N', 'B', 'F', '/', 'CtrlK', '?', 'Esc'])
})

for (const width of [1440, 390])
  test.describe(`by keyboard alone, ${width} px wide`, () => {
    test.use({ viewport: { width, height: 900 } })

    test('a parcel is asked for and answered', async ({ waypost, page }) => {
      await waypost.home()
      await expect(waypost.status).toBeVisible()
      await page.keyboard.press('/')
      await page.keyboard.type(SAMPLE)
      await page.keyboard.press('Tab')
      await page.keyboard.type('j&t express my')
      await expect(page.getByRole('option').first()).toContainText('J&T Express (MY)')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('option')).toHaveCount(0)
      while (
        !(await page.getByRole('button', { name: 'Track' }).evaluate((one) => one === document.activeElement))
      )
        await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(`/track/${JT_MY}/${SAMPLE}`)
      await expect(waypost.status).toBeFocused()
    })

    test('the focus goes through all parts in order, is seen everywhere and is caught nowhere', async ({
      waypost,
      page,
    }) => {
      await opened(waypost)
      const { order, unseen } = await tabThrough(page)
      expect(unseen).toEqual([])
      expect(order.length).toBeLessThan(60)
      const parts = [
        /^Skip to status/,
        /^Waypost, start page/,
        width > 768 ? /^Waybill/ : /^Find a parcel/,
        /^Theme/,
        /^Copy the number/,
        /^Copy update/,
        /^Refresh/,
        /^More actions/,
        /^1 note/,
        /^Stop 5 of 5/,
        /^Zoom in/,
        /^Fit all stops/,
        /^Stops? \d/,
        /^jtexpress/,
      ]
      let from = -1
      for (const part of parts) {
        const at = order.findIndex((name, index) => index > from && part.test(name))
        expect(at, `${part} behind ${order[from] ?? 'the start'} in ${order.join(' | ')}`).toBeGreaterThan(
          from,
        )
        from = at
      }
    })

    test('each popup opens, closes with Esc and gives the focus back', async ({ waypost, page }) => {
      await opened(waypost)
      for (const [name, popup] of [
        ['Copy update', page.getByRole('dialog', { name: 'Copy update' })],
        ['More actions', page.getByRole('menu', { name: 'More actions' })],
      ] as const) {
        const opener = page.getByRole('button', { name })
        await opener.focus()
        await page.keyboard.press('Enter')
        await expect(popup).toBeVisible()
        await page.keyboard.press('Escape')
        await expect(popup).toHaveCount(0)
        await expect(opener).toBeFocused()
      }
      const refresh = page.getByRole('button', { name: 'Refresh' })
      await refresh.focus()
      for (const [key, name] of [
        ['j', 'Raw data'],
        ['?', 'Keyboard shortcuts'],
        ['Control+k', 'Command palette'],
      ] as const) {
        await page.keyboard.press(key)
        await expect(page.getByRole('dialog', { name })).toBeVisible()
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog', { name })).toHaveCount(0)
        await expect(refresh).toBeFocused()
      }
    })

    test('stops are selected one after the other, and let go', async ({ waypost, page }) => {
      await opened(waypost)
      const selected = page.getByRole('main').locator('[aria-current=true]')
      await page.keyboard.press('n')
      await expect(selected.getByRole('button').first()).toHaveAccessibleName(/^Stop 1 of 5/)
      await page.keyboard.press('n')
      await expect(selected.getByRole('button').first()).toHaveAccessibleName(/^Stop 2 of 5/)
      await page.keyboard.press('b')
      await page.keyboard.press('b')
      await expect(selected.getByRole('button').first()).toHaveAccessibleName(/^Stop 1 of 5/)
      await waypost.stops.last().focus()
      await page.keyboard.press('Escape')
      await expect(selected).toHaveCount(0)
    })
  })

// 720 px is what a window of 1440 has at 200 % zoom.
for (const width of [320, 360, 720])
  test(`palette and list of keys fit ${width} px`, async ({ waypost, page }) => {
    await page.setViewportSize({ width, height: 450 })
    await opened(waypost)
    for (const [key, name] of [
      ['?', 'Keyboard shortcuts'],
      ['Control+k', 'Command palette'],
    ] as const) {
      await page.keyboard.press(key)
      const dialog = page.getByRole('dialog', { name })
      await expect(dialog).toBeInViewport({ ratio: 1 })
      const wider = await page.evaluate(() => {
        const all = [document.documentElement, ...document.querySelectorAll('dialog, dialog [role=listbox]')]
        return all.some((one) => one.scrollWidth > one.clientWidth)
      })
      expect(wider).toBe(false)
      await page.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
    }
  })
