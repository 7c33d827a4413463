import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { parcelSchema, type Parcel } from '../parcel/parcel.ts'
import { toParcel } from './convert.ts'
import { readUpstream } from './read.ts'
import { redactUpstream } from './redact.ts'

const ASKED = { waybill: '601609743303', carrier: 100079 }
const SAMPLE = readFileSync(new URL('../emulator/sample.json', import.meta.url), 'utf8')

/** Reads and converts as the proxy does, and holds the result to everything the public contract promises. */
function check(json: unknown): void {
  redactUpstream(json)
  const reading = readUpstream(json, ASKED)
  if (!reading.ok) {
    expect(reading.failure.detail).not.toBe('')
    return
  }
  const parcel = toParcel(reading.answer, ASKED, new Date('2025-01-20T05:47:00Z'), () => null)
  const issues = v.safeParse(parcelSchema, parcel).issues
  expect(issues).toBeUndefined()
  // NaN and the infinities are numbers to the schema, and null on the wire.
  expect(JSON.parse(JSON.stringify(parcel))).toEqual(parcel)
  expect(new Set(parcel.events.map(({ id }) => id)).size).toBe(parcel.events.length)
  checkOrder(parcel)
}

function checkOrder({ events }: Parcel): void {
  const dated = events.findIndex(({ time }) => time === null)
  expect(events.slice(dated === -1 ? events.length : dated).every(({ time }) => time === null)).toBe(true)
  const instants = events.flatMap(({ timeUtc }) => (timeUtc === null ? [] : Date.parse(timeUtc)))
  expect(instants).toEqual(instants.toSorted((one, other) => other - one))
}

const KEYS = [
  'code', 'data', 'number', 'carrier', 'track_info', 'latest_status', 'status', 'sub_status', 'tracking',
  'providers', 'provider', 'key', 'name', 'tel', 'homepage', 'country', 'events', 'latest_event', 'time_iso',
  'time_utc', 'time_raw', 'date', 'time', 'timezone', 'description', 'location', 'stage', 'address', 'city',
  'state', 'coordinates', 'longitude', 'latitude', 'error', 'errors', 'accepted', 'rejected', 'message',
  'time_metrics', 'estimated_delivery_date', 'from', 'to', 'source', '__proto__', 'constructor', 'toString',
] // prettier-ignore

const leaf = fc.oneof(
  fc.constantFrom<unknown>(
    null, '', 'null', 0, '0', 200, -18019902, '2025-01-20', '2025-01-20T11:35:00+08:00', '2025-01-20T23:59:59',
    '2025-01-20T03:35:00Z', 'Asia/Shanghai', '+08:00', 'Europe/Nowhere', '102.5', 5.7, 95, -181, '48.2', Number.POSITIVE_INFINITY, -0,
    Number.MAX_SAFE_INTEGER, 1737344100, '601609743303', 'MY', 'javascript:alert(1)', '\uD800', '\u0000', '1'.repeat(400),
  ), // prettier-ignore
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.double(),
  fc.boolean(),
)

/** JSON whose keys are the upstream's, so that damage reaches every branch. */
const familiar = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 9, withCrossShrink: true },
    leaf,
    fc.array(tie('json'), { maxLength: 3 }),
    // From pairs, because that makes `__proto__` a key like any other, as JSON.parse does.
    fc.array(fc.tuple(fc.constantFrom(...KEYS), tie('json')), { maxLength: 6 }).map(Object.fromEntries),
  ),
})).json

type Site = { holder: Record<string, unknown>; key: string }

/** Every place in a JSON value where a member can be damaged. */
function sitesOf(value: unknown): Site[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...sitesOf(holder[key])])
}

const damage = fc.record({
  at: fc.nat(),
  other: fc.nat(),
  way: fc.constantFrom('delete', 'replace', 'move', 'duplicate', 'wrap', 'unwrap'),
  value: familiar,
})

/** The sample after a few accidents. */
const damaged = fc.array(damage, { minLength: 1, maxLength: 12 }).map((damages) => {
  const json = { answer: JSON.parse(SAMPLE) as unknown }
  for (const { at, other, way, value } of damages) {
    const sites = sitesOf(json)
    const [site, target] = [sites[at % sites.length], sites[other % sites.length]]
    if (!site || !target) continue
    const { holder, key } = site
    // Text goes in between, so that no branch holds itself.
    const copy = JSON.parse(JSON.stringify(holder[key] ?? null)) as unknown
    if (way === 'delete') delete holder[key]
    if (way === 'replace') holder[key] = JSON.parse(JSON.stringify(value ?? null))
    if (way === 'wrap') holder[key] = [copy]
    if (way === 'unwrap' && Array.isArray(copy)) [holder[key]] = copy as unknown[]
    if (way === 'move') delete holder[key]
    if (way === 'move' || way === 'duplicate') target.holder[`${way === 'move' ? key : target.key}`] = copy
  }
  return json.answer
})

it('makes a parcel or a problem of any JSON', () => {
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 5 }), check), { numRuns: 300 })
})

it('makes a parcel or a problem of any JSON with the upstream’s keys', () => {
  const answers = familiar.map((data) => ({ code: 0, data: { number: null, track_info: data } }))
  fc.assert(fc.property(fc.oneof(familiar, answers), check), { numRuns: 1000 })
})

it('makes a parcel or a problem of any damaged copy of the sample', () => {
  fc.assert(fc.property(damaged, check), { numRuns: 250 })
})

it('makes parcels of scans with any times and points', () => {
  const event = fc.record(
    {
      time_iso: leaf,
      time_utc: leaf,
      time_raw: fc.oneof(leaf, fc.record({ date: leaf, time: leaf, timezone: leaf })),
      description: leaf,
      location: leaf,
      address: fc.record({
        country: leaf,
        city: leaf,
        coordinates: fc.record({ latitude: leaf, longitude: leaf }),
      }),
    },
    { requiredKeys: [] },
  )
  const providers = fc.array(
    fc.record({ provider: fc.record({ key: leaf, country: leaf }), events: fc.array(event) }),
  )
  const answers = providers.map((sent) => ({
    code: 0,
    data: { track_info: { tracking: { providers: sent } } },
  }))
  fc.assert(fc.property(answers, check), { numRuns: 300 })
})

it.each([
  ['lists', '[', ']'],
  ['objects', '{"provider":', '}'],
])('survives 10,000 levels of %s under every name', (_, open, close) => {
  const deep = `${open.repeat(10_000)}1${close.repeat(10_000)}`
  const names = new Set(sitesOf(JSON.parse(SAMPLE)).map(({ key }) => key))
  for (const key of [...names].filter((name) => name !== 'code' && !/^\d+$/.test(name))) {
    const json = JSON.parse(
      SAMPLE.replace(new RegExp(`"${key}": `), () => `"${key}": ${deep}, "was": `),
    ) as unknown
    readUpstream(json, ASKED)
    expect(() => JSON.stringify(redactUpstream(json))).not.toThrow()
  }
})

it('leaves no trace of __proto__ and constructor keys', () => {
  const hostile = `{"code":0,"data":{"__proto__":{"number":"x"},"constructor":{"prototype":{"polluted":1}},${SAMPLE.slice(SAMPLE.indexOf('"number"'))}`
  check(JSON.parse(hostile))
  expect('polluted' in {}).toBe(false)
  expect(Object.getPrototypeOf(redactUpstream(JSON.parse(hostile)))).toBe(Object.prototype)
})

it('converts 10,000 scans in well under a second', () => {
  const json = JSON.parse(SAMPLE) as {
    data: { track_info: { tracking: { providers: { events: unknown[] }[] } } }
  }
  const [block] = json.data.track_info.tracking.providers
  const [scan] = block?.events ?? []
  if (block)
    block.events = Array.from({ length: 10_000 }, (_, index) => ({
      ...(scan as object),
      description: `Scan ${index}`,
    }))
  const convertOnce = () => {
    const before = process.cpuUsage()
    const reading = readUpstream(json, ASKED)
    const parcel = reading.ok ? toParcel(reading.answer, ASKED, new Date(), () => null) : null
    expect(parcel?.events).toHaveLength(10_000)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  // Processor time, and the best of three: other tests run on the same cores.
  expect(Math.min(convertOnce(), convertOnce(), convertOnce())).toBeLessThan(1000)
})
