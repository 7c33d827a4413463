import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
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
/** These are compared frame by frame, in every round; the journey alone tells what of ours is not the land's. */
const COMPARED = ['empty', 'ours', 'journey-no-land'] as const
/** The usual ways, some of them slow: measured once. */
const PEERS = ['circle-markers', 'markercluster', 'marker-each'] as const
const MAPS = [...COMPARED, ...PEERS] as const
type MapName = (typeof MAPS)[number]
/** `frames` is null where the map did not answer in time; `mountMs` is then what it was waited for, or less than it took. */
type Run = { mountMs: number; isMounted: boolean; pan: Frames | null; zoom: Frames | null }
type Runs = Map<string, Run[]>

const MOST_OF_A_MARKER_EACH = 0.02
/** A browser that has just opened is busy with itself for so long. */
const OPENED_MS = 2000
/** The land comes after the journey; it is painted in these. */
const SETTLED_MS = 1500
/** Longer than this nobody waits for a map to be drawn, or to be moved. */
const MOUNT_LIMIT_MS = 60_000
const FRAMES_LIMIT_MS = 30_000

/**
 * Our map beside Leaflet with nothing on it and three usual ways to draw many positions, in rounds of one run, in
 * headless browsers of one kind. Answers whether every bar was met.
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
  try {
    const url = server.resolvedUrls?.local[0] ?? ''
    console.log(`load of this machine now: ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`)
    const runs: Runs = new Map()
    const take = async (map: MapName, count: Count) => {
      const key = `${map} ${count}`
      runs.set(key, [...(runs.get(key) ?? []), await measure(url, map, count)])
    }
    for (let round = 1; round <= rounds; round += 1) {
      console.log(`round ${round} of ${rounds}`)
      for (const count of COUNTS) for (const map of COMPARED) await take(map, count)
    }
    console.log('the other ways, once')
    for (const count of COUNTS) for (const map of PEERS) await take(map, count)
    print(runs)
    return judge(runs)
  } finally {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A browser for each, so that a map that hangs takes nobody with it. */
async function measure(url: string, map: MapName, count: Count): Promise<Run> {
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
    // Wide enough that ours is as high as the others: beside a narrow page it would be lower.
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    // A map that breaks never gets mounted.
    const broken = new Promise<never>((_, reject) => page.on('pageerror', reject))
    return await Promise.race([broken, run(page, `${map}, ${count} positions`)])
  } finally {
    await browser.close()
  }

  async function run(page: Page, name: string): Promise<Run> {
    // Without its outlines our map stays a plain ground.
    if (map === 'journey-no-land') await page.route('**/basemap/**', (route) => route.abort())
    await page.goto(url)
    await page.waitForTimeout(OPENED_MS)
    const mounting = page.evaluate(([map, count]) => mapBench.mount(map, count), [map, count] as const)
    const mountMs = await inTime(mounting, MOUNT_LIMIT_MS, `${name}: mounting`)
    if (mountMs === null) return { mountMs: MOUNT_LIMIT_MS, isMounted: false, pan: null, zoom: null }
    await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), SETTLED_MS)
    const panning = page.evaluate(() => mapBench.pan())
    const pan = await inTime(panning, FRAMES_LIMIT_MS, `${name}: panning`)
    // What still pans does not zoom.
    if (pan === null) return { mountMs, isMounted: true, pan, zoom: null }
    const zooming = page.evaluate(() => mapBench.zoom())
    const zoom = await inTime(zooming, FRAMES_LIMIT_MS, `${name}: zooming`)
    return { mountMs, isMounted: true, pan, zoom }
  }
}

/** What a map answers, or null, with a loud line, where it does not in time. */
async function inTime<T>(answer: Promise<T>, limitMs: number, what: string): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => (timer = setTimeout(resolve, limitMs, null)))
  const answered = await Promise.race([answer, late])
  clearTimeout(timer)
  if (answered !== null) return answered
  // The browser is closed under it.
  answer.catch(() => undefined)
  console.log(`DID NOT FINISH  ${what} took longer than ${limitMs / 1000} s, which is used as a lower bound`)
  return null
}

const of = (runs: Runs, map: MapName, count: Count): Run[] => runs.get(`${map} ${count}`) ?? []

function print(runs: Runs): void {
  console.log(
    `\n${'medians'.padEnd(16)} positions   mount ms   pan: late  of  median ms   zoom: late  of  longest ms`,
  )
  for (const count of COUNTS)
    for (const map of MAPS) {
      const all = of(runs, map, count)
      const middle = (values: (number | undefined)[], digits = 0) => {
        const known = values.filter((value) => value !== undefined)
        return known.length === 0 ? '-' : median(known).toFixed(digits)
      }
      const mount = middle(all.map(({ mountMs }) => mountMs))
      console.log(
        [
          map.padEnd(16),
          String(count).padStart(9),
          (all.every(({ isMounted }) => isMounted) ? mount : `> ${mount}`).padStart(10),
          middle(all.map(({ pan }) => pan?.late)).padStart(11),
          middle(all.map(({ pan }) => pan?.count)).padStart(4),
          middle(
            all.map(({ pan }) => pan?.medianMs),
            1,
          ).padStart(10),
          middle(all.map(({ zoom }) => zoom?.late)).padStart(12),
          middle(all.map(({ zoom }) => zoom?.count)).padStart(4),
          middle(all.map(({ zoom }) => zoom?.longestMs)).padStart(10),
        ].join(' '),
      )
    }
  console.log()
}

/** Within a round both met the same machine, so the frames are judged on the median of the rounds' own comparisons. */
function judge(runs: Runs): boolean {
  // A map that hung has lost.
  const lateIn = (frames: Frames | null, otherwise: number) => frames?.late ?? otherwise
  const moreLate = (count: Count, frames: (run: Run) => Frames | null) => {
    const empty = of(runs, 'empty', count).map((run) => lateIn(frames(run), 0))
    return of(runs, 'ours', count).map((run, round) => lateIn(frames(run), Infinity) - (empty[round] ?? 0))
  }
  const each = of(runs, 'marker-each', 10_000)[0]
  const bars = [
    ...COUNTS.flatMap((count) => [
      {
        what: `${count} positions, late frames while panning, more than an empty map's`,
        rounds: moreLate(count, ({ pan }) => pan),
        most: 0,
      },
      {
        what: `${count} positions, late frames while zooming, more than an empty map's`,
        rounds: moreLate(count, ({ zoom }) => zoom),
        most: 0,
      },
    ]),
    {
      what: '10000 positions, mount over a Marker each',
      rounds: of(runs, 'ours', 10_000).map(({ mountMs }) => mountMs / (each?.mountMs ?? Number.NaN)),
      most: MOST_OF_A_MARKER_EACH,
    },
  ]
  const isMet = ({ rounds, most }: (typeof bars)[number]) => median(rounds) <= most
  for (const bar of bars) {
    const [low, high] = [Math.min(...bar.rounds), Math.max(...bar.rounds)].map((value) =>
      Number(value.toFixed(3)),
    )
    const value = Number(median(bar.rounds).toFixed(3))
    console.log(
      `${isMet(bar) ? 'pass' : 'FAIL'}  ${bar.what}: ${value}, at most ${bar.most} (rounds: ${low} to ${high})`,
    )
  }
  return bars.every(isMet)
}
