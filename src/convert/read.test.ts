import { describe, expect, it } from 'vitest'
import { readUpstream } from './read.ts'

const TRACK = { latest_status: { status: 'InTransit' } }
const DATA = { number: 'ABC12345', carrier: 100079, track_info: TRACK }

const kindOf = (json: unknown) => {
  const reading = readUpstream(json, { waybill: 'ABC12345' })
  return reading.ok ? (reading.answer.isEmpty ? 'empty' : 'parcel') : reading.failure.kind
}

describe('the code of an answer', () => {
  it.each([
    [0, 'parcel'],
    ['0', 'parcel'],
    [200, 'parcel'],
    ['200', 'parcel'],
    [null, 'upstream-unreadable'],
    ['OK', 'upstream-unreadable'],
    [true, 'upstream-unreadable'],
    [{}, 'upstream-unreadable'],
    [1, 'upstream-refused'],
    [401, 'upstream-refused'],
    ['500', 'upstream-refused'],
    [-18_010_002, 'upstream-refused'],
    [-18_019_903, 'upstream-refused'],
    [-18_019_902, 'empty'],
    ['-18019909', 'empty'],
    [-18_010_018, 'bad-param'],
    [-18_010_019, 'bad-param'],
    ['-18010020', 'bad-param'],
    [-18_010_022, 'bad-param'],
    [-18_019_815, 'upstream-down'],
    [-18_019_816, 'upstream-down'],
    [-18_010_003, 'upstream-down'],
    [-18_019_907, 'busy'],
    [-18_019_908, 'busy'],
    [429, 'busy'],
  ])('%j makes it %s', (code, kind) => {
    expect(kindOf({ code, data: DATA })).toBe(kind)
  })

  it.each([
    ['error beside code', { code: 0, error: { code: -18_019_907 }, data: null }, 'busy'],
    ['error alone', { error: { code: '-18010018' } }, 'bad-param'],
    ['a list of errors in data', { code: 0, data: { errors: [{ code: -18_010_002 }] } }, 'upstream-refused'],
    [
      'an empty result in data',
      { code: 0, data: { number: 'ABC12345', error: { code: -18_019_909 } } },
      'empty',
    ],
    [
      'a general code around a telling one',
      { code: 500, data: { errors: [{ code: -18_019_815 }] } },
      'upstream-down',
    ],
    ['a telling code around a general one', { code: 429, error: { code: 1 } }, 'busy'],
    [
      'another number of the batch',
      { code: 0, data: { accepted: [DATA], rejected: [{ error: { code: -1 } }] } },
      'parcel',
    ],
    ['no error at all', { code: 0, error: { code: 0 }, data: { ...DATA, errors: [] } }, 'parcel'],
  ])('is looked for in %s', (_, json, kind) => {
    expect(kindOf(json)).toBe(kind)
  })
})

describe('tracking data on another level', () => {
  const status = { status: 'InTransit' }
  it.each([
    ['beside code', { code: 0, number: 'ABC12345', latest_status: status }],
    ['beside data', { code: 0, data: { number: 'ABC12345' }, track_info: { latest_status: status } }],
    ['beside an unknown data', { code: 0, data: { balance: 12 }, track_info: { latest_status: status } }],
    ['in data', { code: 0, data: { latest_status: status } }],
    ['in data, as a word', { code: 0, data: { track_info: { status: 'InTransit' } } }],
    ['in a list of one', { code: 0, data: [{ track_info: [{ latest_status: [status] }] }] }],
  ])('is found %s', (_, json) => {
    const reading = readUpstream(json)
    expect(reading.ok && reading.answer.latest_status?.status).toBe('InTransit')
  })

  it.each([
    ['providers beside code', { code: 0, providers: [{ events: [{}] }] }],
    ['providers in place of tracking', { code: 0, data: { track_info: { tracking: [{ events: [{}] }] } } }],
    ['tracking in a list of one', { code: 0, data: { tracking: [{ providers: [{ events: [{}] }] }] } }],
    ['events in data', { code: 0, data: { events: [{}] } }],
    [
      'events in track_info',
      { code: 0, data: { track_info: { events: {}, providers: { events: { stage: 'x' } } } } },
    ],
  ])('is found as %s', (_, json) => {
    const reading = readUpstream(json)
    expect(reading.ok && reading.answer.providers.flatMap(({ events }) => events)).toHaveLength(1)
  })
})

describe('an answer without tracking data', () => {
  it.each([
    ['null', null],
    ['a text', 'not json'],
    ['a number', 7],
    ['a list', [{ code: 0, data: DATA }]],
    ['an empty object', {}],
    ['data null', { code: 0, data: null }],
    ['data missing', { code: 0 }],
    ['data empty', { code: 0, data: {} }],
    ['data a text', { code: 0, data: 'none' }],
    ['data a list of nothing', { code: 0, data: [null] }],
    ['a batch that holds nobody', { code: 0, data: { accepted: [], rejected: [] } }],
    ['data of something else', { code: 0, data: { balance: 12 } }],
    ['another waybill in the batch', { code: 0, data: [{ ...DATA, number: 'ZZZ99999' }] }],
  ])('is unreadable: %s', (_, json) => {
    expect(kindOf(json)).toBe('upstream-unreadable')
  })
})

describe('the echoed number', () => {
  it.each([
    ['abc-12345', 'ABC12345'],
    [' abc 123 45', 'ABC12345'],
    [12345, '0012345'],
    [null, 'ABC12345'],
    ['null', 'ABC12345'],
    [9007199254740993n.toString(), '9007199254740993'],
  ])('%j is that of %s', (number, waybill) => {
    expect(readUpstream({ code: 0, data: { ...DATA, number } }, { waybill }).ok).toBe(true)
  })

  it.each([
    ['ABC12346', 'ABC12345'],
    [12346, '0012345'],
    ['12345', '0012345'],
  ])('%j is not that of %s', (number, waybill) => {
    expect(readUpstream({ code: 0, data: { ...DATA, number } }, { waybill }).ok).toBe(false)
  })

  it('chooses among several numbers of one answer', () => {
    const json = {
      code: 0,
      data: {
        accepted: [
          { ...DATA, number: 'ZZZ99999' },
          { ...DATA, number: 'abc12345' },
        ],
      },
    }
    const reading = readUpstream(json, { waybill: 'ABC12345' })
    expect(reading.ok && reading.answer.number).toBe('abc12345')
  })
})

const detailOf = (message: unknown) => {
  const reading = readUpstream({ code: -1, message })
  return reading.ok ? '' : reading.failure.detail.replace('The tracking service answered with code -1', '')
}

describe('the upstream’s own message', () => {
  it.each([
    ['plain words', 'Wrong key.', ': Wrong key.'],
    ['markup and line breaks', '<h1>Bad</h1>\r\n\u0000<p>gateway</p>', ': Bad gateway'],
    ['nothing', '', '.'],
    ['no text', { text: 'x' }, '.'],
    ['a header', 'X-AIRudder-Sign-Key: ab12 is unknown', ': X-AIRudder-Sign-Key … is unknown'],
    ['a script', '<script>alert(1)</script>Bad <style>b{}</style>gateway', ': Bad gateway'],
    ['a stack', 'TypeError: x\n    at foo (/srv/app/a.js:10:5)\n    at /srv/app/b.js:1', ': TypeError: x'],
    ['a stack of one line', 'Fault at com.x.Y.z(Y.java:12) at com.x.A.b(A.java:3)', ': Fault'],
    [
      'hosts',
      'No route to 10.0.0.5:5432, db-1.example.org:80, http://x/y?z or [::1]:80',
      ': No route to …, …, … or …',
    ],
    ['paths', 'In /var/www/x.php line 3 and/or more', ': In … line 3 and/or more'],
    ['nothing that only looks so', 'Retry at 10:30 (local) or v1.2.3', ': Retry at 10:30 (local) or v1.2.3'],
    ['a signature', 'sign mismatch 6f1ed002ab5595859014ebf0951522d9 got', ': sign mismatch … got'],
  ])('is cleaned of %s', (_, sent, shown) => {
    expect(detailOf(sent)).toBe(shown)
  })

  it.each([
    ['beside a list of errors', { code: 1, msg: 'Wrong', data: { errors: [{ message: 'Other' }] } }],
    ['in an error without a code', { code: 1, data: { errors: [{}, { message: 'Wrong' }] } }],
    ['in an error that is a text', { code: 1, data: { errors: ['', 'Wrong'] } }],
    ['in data', { code: 1, data: { message: 'Wrong' } }],
  ])('is found %s', (_, json) => {
    const reading = readUpstream(json)
    expect(!reading.ok && reading.failure.detail).toBe('The tracking service answered with code 1: Wrong')
  })

  it('has at most 200 characters, even where it is a book', () => {
    expect(detailOf('word '.repeat(100_000)).length).toBeLessThanOrEqual(': '.length + 200)
  })
})

it('an answer with more scans than any parcel has is refused before it costs seconds', () => {
  const events = Array.from({ length: 30_000 }, () => ({ description: 'd' }))
  const sent = { code: 0, data: { number: 'A1', track_info: { tracking: { providers: [{ events }] } } } }
  expect(readUpstream(sent)).toMatchObject({ ok: false, failure: { kind: 'upstream-unreadable' } })
})
