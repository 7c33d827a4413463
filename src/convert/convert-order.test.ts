import { expect, it } from 'vitest'
import { newestFirst, withIds, type Timed } from './convert-order.ts'
import { toEventTime } from './event-time.ts'

/** A scan that is known by its words; `iso` as `time_iso` would hold it. */
function scan(iso: string | null, text = iso ?? 'undated', provider = 1): Timed {
  const time = toEventTime({ time_iso: iso, time_utc: null, time_raw: null })
  const event = {
    id: '',
    time: time.time,
    timeUtc: time.timeUtc,
    zoneInferred: time.zoneInferred,
    text,
    translation: null,
    status: 'InTransit' as const,
    subStatus: null,
    milestone: null,
    place: null,
    provider,
  }
  return { event, time, rawLocation: '', hasNoPosition: true }
}

const order = (...blocks: Timed[][]) => newestFirst(blocks).map(({ timed }) => timed.event.text)
const AT = (clock: string, offset = '') => `2025-01-20T${clock}:00${offset}`

it('sorts instants, not clocks', () => {
  const [east, west, utc] = [AT('12:00', '+09:00'), AT('00:30', '-05:00'), AT('04:00', 'Z')]
  expect(order([scan(east), scan(west), scan(utc)])).toEqual([west, utc, east])
})

it('keeps the given order of equal times, and of scans without a date, across providers', () => {
  const blocks = [
    [scan(null, 'c'), scan(AT('12:00', 'Z'), 'a')],
    [scan(AT('13:00', '+01:00'), 'b'), scan(null, 'd')],
  ]
  expect(order(...blocks)).toEqual(['a', 'b', 'c', 'd'])
})

it('places a clock without an offset by the nearest known one of its own provider', () => {
  const own = [scan(AT('12:00', '+09:00')), scan(AT('10:00')), scan(AT('09:30')), scan(AT('01:00', 'Z'))]
  // 10:00 is nearest to +09:00, 09:30 to Z.
  expect(order(own)).toEqual([AT('09:30'), AT('12:00', '+09:00'), AT('10:00'), AT('01:00', 'Z')])
})

it('takes the offset of the older scan where two are equally near in a list that begins with the newest', () => {
  const own = [scan(AT('12:00', '+09:00')), scan(AT('03:30')), scan(AT('01:00', 'Z'))]
  expect(order(own)).toEqual([AT('03:30'), AT('12:00', '+09:00'), AT('01:00', 'Z')])
})

it('falls back to the offset that most scans of the parcel have, then to UTC', () => {
  const others = [scan(AT('12:00', '+08:00')), scan(AT('11:00', '+08:00')), scan(AT('02:00', 'Z'))]
  expect(order([scan(AT('11:30'))], others)).toEqual([
    AT('12:00', '+08:00'),
    AT('11:30'),
    AT('11:00', '+08:00'),
    AT('02:00', 'Z'),
  ])
  expect(order([scan(AT('11:30'))], [scan('2025-01-20'), scan('2025-01-21')])).toEqual([
    '2025-01-21',
    AT('11:30'),
    '2025-01-20',
  ])
})

it('gives scans that differ in provider, time, words or place different ids', () => {
  const scans = [scan(AT('12:00')), scan(AT('12:00'), 'x'), scan(AT('12:01'), 'x'), scan(AT('12:01'), 'x', 2)]
  const elsewhere = { ...scan(AT('12:01'), 'x', 2), rawLocation: 'BESUT' }
  const ids = withIds([...scans, elsewhere]).map(({ id }) => id)
  expect(new Set(ids.map((id) => id.split('-')[0])).size).toBe(5)
})
