import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { proxyOn } from '../testing/ask-proxy.ts'
import { answerJson, serveTinyUpstream, trackAnswer } from '../testing/tiny-upstream.ts'
import { createGazetteer } from './gazetteer.ts'

const cleaners: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const clean of cleaners.splice(0)) await clean()
})

const SHENZHEN = { name: '深圳', states: [], leastPeople: 0 }

function folderOf(...countries: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'waypost-gazetteer-'))
  cleaners.push(() => rmSync(folder, { recursive: true }))
  for (const country of countries)
    copyFileSync(`src/convert/gazetteer/${country}.br`, join(folder, `${country}.br`))
  return folder
}

function logged() {
  const lines: unknown[] = []
  return { lines, log: { warn: (...line: unknown[]) => void lines.push(line) } }
}

test('a look-up finds the places that its carrier names without a point', async () => {
  const tiny = await serveTinyUpstream((response) => {
    const answer = trackAnswer('ABC12345', { descriptions: ['Arrival'] })
    const [block] = answer.data.track_info.tracking.providers
    Object.assign(block?.events[0] ?? {}, { address: { country: 'CN', city: '深圳市' } })
    answerJson(response, answer)
  })
  cleaners.push(tiny.close)
  const { events, repairs } = await proxyOn(tiny.upstream).parcel('ABC12345')
  expect(events[0]?.place).toMatchObject({ point: { lat: 22.55, lng: 114.07 }, pointSource: 'gazetteer' })
  expect(repairs.map(({ kind }) => kind)).toEqual(['place-approximate'])
})

test('only what was asked for is at hand, and a country without a file has no places', async () => {
  const { lines, log } = logged()
  const gazetteer = await createGazetteer(log, folderOf('CN'))(['CN', 'BV'])
  expect(gazetteer('CN')?.find(SHENZHEN)?.name).toBe('Shenzhen')
  expect(gazetteer('BV')).toBeNull()
  expect(gazetteer('MY')).toBeNull()
  expect(lines).toEqual([])
})

test('a file that cannot be read is told in the log and costs no more than its places', async () => {
  const folder = folderOf('CN')
  writeFileSync(join(folder, 'MY.br'), 'not packed')
  const { lines, log } = logged()
  const gazetteer = await createGazetteer(log, folder)(['MY', 'CN'])
  expect(gazetteer('MY')).toBeNull()
  expect(gazetteer('CN')?.find(SHENZHEN)?.name).toBe('Shenzhen')
  expect(lines).toHaveLength(1)
})

test('a country is read once while it is kept, however many ask for it', async () => {
  const folder = folderOf('CN', 'SG')
  const open = createGazetteer(logged().log, folder)
  const both = await Promise.all([open(['CN']), open(['CN', 'SG'])])
  expect(both[0]('CN')).toBe(both[1]('CN'))
  rmSync(join(folder, 'CN.br'))
  expect((await open(['CN']))('CN')).toBe(both[0]('CN'))
})

test('what was not asked for in a while makes room for the rest', async () => {
  const folder = folderOf('SG', 'CN', 'US', 'MX', 'FR', 'DE', 'IT')
  const open = createGazetteer(logged().log, folder)
  const first = (await open(['SG']))('SG')
  for (const country of ['CN', 'US', 'MX', 'FR', 'DE', 'IT']) await open([country])
  expect((await open(['SG']))('SG')).not.toBe(first)
  expect((await open(['SG']))('SG')).not.toBeNull()
})
