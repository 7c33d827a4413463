import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser } from '@playwright/test'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'
import type { Frames } from './map-page/frames.ts'
import type { MapBench } from './map-page/page.tsx'
import { median } from './measure.ts'

declare global {
  // What the page that is measured offers.
  var mapBench: MapBench
}

const COUNTS = [1000, 10_000] as const
type Count = (typeof COUNTS)[number]
const MAPS = ['empty', 'ours', 'circle-markers', 'markercluster', 'marker-each'] as const
type MapName = (typeof MAPS)[number]
type Run = { mountMs: number; pan: Frames; zoom: Frames }
type Runs = Map<string, Run[]>

const MOST_OF_A_MARKER_EACH = 0.02
/** The land comes after the journey; it is painted in these. */
const SETTLED_MS = 1500

/**
 * Our map beside Leaflet with nothing on it and three usual ways to draw many positions, in rounds of one run, in
 * the same headless browser. Answers whether every bar was met.
 */
export async function benchMap(rounds: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'waypost-bench-map-'))
  const options = {
    root: fileURLToPath(new URL('./map-page', import.meta.url)),
    configFile: false as const,
    logLevel: 'error' as const,
    publicDir: fileURLToPath(new URL('../../public', import.meta.url)),
    build: { outDir: folder, emptyOutDir: true },
  }
  await build({ ...options, plugins: [react(), tailwindcss()] })
  const server = await preview({ ...options, preview: { host: '127.0.0.1', port: 0 } })
  const browser = await chromium.launch({
    executablePath: process.env['E2E_CHROMIUM'] ?? '',
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
  try {
    const url = server.resolvedUrls?.local[0] ?? ''
    console.log(`load of this machine now: ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`)
    const runs: Runs = new Map()
    for (let round = 1; round <= rounds; round += 1) {
      console.log(`round ${round} of ${rounds}`)
      for (const count of COUNTS)
        for (const map of MAPS) {
          const key = `${map} ${count}`
          runs.set(key, [...(runs.get(key) ?? []), await measure(browser, url, map, count)])
        }
    }
    print(runs)
    return judge(runs)
  } finally {
    await browser.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(browser: Browser, url: string, map: MapName, count: Count): Promise<Run> {
  const page = await browser.newPage({ viewport: { width: 940, height: 840 } })
  // A map that breaks never gets mounted.
  const broken = new Promise<never>((_, reject) => page.on('pageerror', reject))
  try {
    return await Promise.race([broken, run()])
  } finally {
    await page.close()
  }

  async function run(): Promise<Run> {
    await page.goto(url)
    const mountMs = await page.evaluate(([map, count]) => mapBench.mount(map, count), [map, count] as const)
    await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), SETTLED_MS)
    const pan = await page.evaluate(() => mapBench.pan())
    const zoom = await page.evaluate(() => mapBench.zoom())
    return { mountMs, pan, zoom }
  }
}

const of = (runs: Runs, map: MapName, count: Count): Run[] => runs.get(`${map} ${count}`) ?? []

function print(runs: Runs): void {
  console.log(
    `\n${'medians'.padEnd(16)} positions   mount ms   pan: late  of  median ms   zoom: late  of  longest ms`,
  )
  for (const count of COUNTS)
    for (const map of MAPS) {
      const middle = (pick: (run: Run) => number, digits = 0) =>
        median(of(runs, map, count).map(pick)).toFixed(digits)
      console.log(
        [
          map.padEnd(16),
          String(count).padStart(9),
          middle(({ mountMs }) => mountMs).padStart(10),
          middle(({ pan }) => pan.late).padStart(11),
          middle(({ pan }) => pan.count).padStart(4),
          middle(({ pan }) => pan.medianMs, 1).padStart(10),
          middle(({ zoom }) => zoom.late).padStart(12),
          middle(({ zoom }) => zoom.count).padStart(4),
          middle(({ zoom }) => zoom.longestMs).padStart(10),
        ].join(' '),
      )
    }
  console.log()
}

/** Within a round both met the same machine, so the bars are judged on the median of the rounds' own comparisons. */
function judge(runs: Runs): boolean {
  const compare = (peer: MapName, count: Count, by: (mine: Run, theirs: Run) => number) => {
    const theirs = of(runs, peer, count)
    return median(of(runs, 'ours', count).map((mine, round) => by(mine, theirs[round] ?? mine)))
  }
  const bars = COUNTS.flatMap((count) => [
    {
      what: `${count} positions, late frames while panning, more than an empty map's`,
      value: compare('empty', count, (mine, empty) => mine.pan.late - empty.pan.late),
      most: 0,
    },
    {
      what: `${count} positions, late frames while zooming, more than an empty map's`,
      value: compare('empty', count, (mine, empty) => mine.zoom.late - empty.zoom.late),
      most: 0,
    },
  ])
  bars.push({
    what: '10000 positions, mount over a Marker each',
    value: compare('marker-each', 10_000, (mine, each) => mine.mountMs / each.mountMs),
    most: MOST_OF_A_MARKER_EACH,
  })
  for (const { what, value, most } of bars)
    console.log(`${value <= most ? 'pass' : 'FAIL'}  ${what}: ${Number(value.toFixed(3))}, at most ${most}`)
  return bars.every(({ value, most }) => value <= most)
}
