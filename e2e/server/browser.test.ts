import { createServer } from 'node:http'
import { chromium, type Browser } from '@playwright/test'
import NAUGHTY from 'big-list-of-naughty-strings/blns.json'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { bytesOf, JSON_TYPE, listen, type Play } from './raw-upstream.ts'
import { row } from './table.ts'
import { startWorld } from './world.ts'

const EVIL_LINKS = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'https://evil.example/" onclick="alert(1)',
  'https://carrier.example/',
]

let browser: Browser
beforeAll(async () => {
  const executablePath = process.env['E2E_CHROMIUM']
  browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
})
afterAll(() => browser.close())

/** Answers `NAUGHTY-3` with the third of these hundreds of strings, each in every place that a person reads. */
const naughty: Play = ({ socket, number }) => {
  const part = Number(number.split('-')[1])
  const events = NAUGHTY.slice(part * 60, part * 60 + 60).map((text, index) => ({
    time_iso: `2026-01-${String((index % 28) + 1).padStart(2, '0')}T00:00:00+00:00`,
    description: text,
    location: text,
    stage: text,
    address: { city: text, country: text, coordinates: { latitude: text, longitude: text } },
  }))
  const provider = {
    key: 100079,
    name: NAUGHTY[part * 60],
    homepage: EVIL_LINKS[part % EVIL_LINKS.length],
    tel: NAUGHTY[part * 60 + 1],
  }
  const track_info = {
    latest_status: { status: NAUGHTY[part], sub_status_descr: NAUGHTY[part * 60 + 2] },
    tracking: { providers: [{ provider, events }] },
  }
  socket.write(bytesOf('200 OK', JSON_TYPE, JSON.stringify({ code: 0, data: { number, track_info } })))
}

describe('in a browser', () => {
  test('A7 naughty strings make nothing but text', { timeout: 120_000 }, async () => {
    const world = await startWorld({ NAUGHTY: naughty }, {}, { isWarm: false })
    const page = await browser.newPage()
    const offences: string[] = []
    page.on('dialog', (dialog) => {
      offences.push(`a dialog said ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('pageerror', (error) => offences.push(`threw ${error.message}`))
    page.on('request', (request) => {
      if (!request.url().startsWith(world.server.url) && request.url().startsWith('http'))
        offences.push(`asked ${request.url()}`)
    })
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) offences.push(message.text())
    })
    const parts = Math.ceil(NAUGHTY.length / 60)
    let links = 0
    for (let part = 0; part < parts; part++) {
      await page.goto(`${world.server.url}/track/100079/NAUGHTY-${part}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      const found = await page.evaluate(() => ({
        handlers: document.querySelectorAll(
          '[onerror],[onload],[onclick],[onmouseover],[onfocus],iframe,object,embed,base,marquee,video,audio',
        ).length,
        inline: [...document.scripts].filter(({ src, type }) => src === '' && type !== 'application/json')
          .length,
        links: [...document.links].map(({ href, rel, protocol, origin }) => ({
          href,
          rel,
          protocol,
          isOwn: origin === location.origin,
        })),
      }))
      if (found.handlers + found.inline > 0)
        offences.push(`NAUGHTY-${part}: ${found.handlers} nodes, ${found.inline} inline scripts`)
      for (const { href, rel, protocol, isOwn } of found.links) {
        links++
        if (!/^(?:https?|tel|mailto):$/.test(protocol)) offences.push(`a link to ${href}`)
        if (!isOwn && /^https?:$/.test(protocol) && !(rel.includes('noopener') && rel.includes('noreferrer')))
          offences.push(`${href} without rel`)
      }
    }
    await page.close()
    await world.close()
    row(
      'A7',
      `${NAUGHTY.length} naughty strings on the page`,
      [`${offences.length} offences, ${links} links`, ...new Set(offences)].join('; '),
      offences.length === 0,
    )
  })

  test('A10 the tile server does not learn the waybill', { timeout: 60_000 }, async () => {
    const asked: string[] = []
    const tiles = createServer((request, response) => {
      asked.push(`${request.url} ${JSON.stringify(request.headers)}`)
      response.writeHead(404).end()
    })
    const port = await listen(tiles)
    const world = await startWorld(
      {},
      { TILE_URL: `http://127.0.0.1:${port}/{z}/{x}/{y}.png` },
      { isWarm: false },
    )
    world.upstream.plays.set('*', ({ socket }) => {
      const events = [
        {
          time_iso: '2026-01-01T00:00:00+08:00',
          description: 'Arrived',
          location: 'Kuala Lumpur',
          address: { coordinates: { latitude: '3.139', longitude: '101.686' } },
        },
      ]
      socket.write(
        bytesOf(
          '200 OK',
          JSON_TYPE,
          JSON.stringify({ code: 0, data: { track_info: { tracking: { providers: [{ events }] } } } }),
        ),
      )
    })
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(`${world.server.url}/track/100079/SECRETWAYBILL9#param=PRIVATE4711`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForResponse((response) => response.url().includes(`:${port}/`))
    await page.close()
    await world.close()
    tiles.close()
    const hits = asked.filter((line) => /SECRETWAYBILL9|PRIVATE4711/i.test(line))
    row(
      'A10',
      'the waybill in the log of the tile server',
      `${hits.length} hits in ${asked.length} requests`,
      hits.length === 0 && asked.length > 0,
    )
  })
})
