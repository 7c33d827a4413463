import { describe, expect, test } from 'vitest'
import { isTrusted } from '../access/client-address.ts'
import { faultsOf } from '../testing/settings-faults.ts'
import { readSettings } from './settings.ts'

const ACCESS_KEY = 'correct-horse-battery'

describe('who may ask', () => {
  test.each(['0.0.0.0', '::', '192.168.1.5', 'fd00::5', 'waypost.example', '128.0.0.1', '127.0.0.1.example'])(
    'must be said where others can reach the address: %s',
    (HOST) => {
      const faults = faultsOf({ HOST })
      expect(faults).toHaveLength(1)
      expect(faults[0]).toMatch(/^HOST .*ACCESS_KEY.*ACCESS_HEADER.*ACCESS_OPEN/)
      for (const said of [
        { ACCESS_KEY },
        { ACCESS_OPEN: 'true' },
        { ACCESS_HEADER: 'Remote-User', TRUSTED_PROXIES: '10.0.0.1' },
      ])
        expect(faultsOf({ HOST, ...said })).toEqual([])
    },
  )

  test.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1'])('is this machine at %s', (HOST) => {
    expect(readSettings({ HOST }).access).toEqual({ kind: 'local' })
  })

  test('is everybody, a holder of the key, or whom the header names', () => {
    expect(readSettings({ ACCESS_OPEN: 'true' }).access).toEqual({ kind: 'open' })
    expect(readSettings({ ACCESS_KEY }).access).toMatchObject({ kind: 'key', key: ACCESS_KEY })
    expect(readSettings({ ACCESS_HEADER: 'Remote-User', TRUSTED_PROXIES: '::1' }).access).toEqual({
      kind: 'header',
      header: 'remote-user',
    })
  })

  test.each([
    [{ ACCESS_KEY: 'short' }, 'ACCESS_KEY'],
    [{ ACCESS_KEY, ACCESS_OPEN: 'true' }, 'ACCESS_KEY'],
    [{ ACCESS_KEY, ACCESS_HEADER: 'Remote-User', TRUSTED_PROXIES: '::1' }, 'ACCESS_KEY'],
    [{ ACCESS_KEY, SESSION_SECRET: 'x'.repeat(31) }, 'SESSION_SECRET'],
    [{ ACCESS_OPEN: 'yes' }, 'ACCESS_OPEN'],
    [{ ACCESS_HEADER: 'Remote-User' }, 'TRUSTED_PROXIES'],
    [{ ACCESS_HEADER: 'Remote User', TRUSTED_PROXIES: '::1' }, 'ACCESS_HEADER'],
  ])('is refused half set or doubly: %o', (environment, name) => {
    const faults = faultsOf(environment)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(new RegExp(`^${name}[ ,][^\\n]*\\.$`))
    expect(faults[0]).not.toMatch(/horse|xxx/)
  })
})

describe('the trusted proxies', () => {
  const trusted = (list: string) => readSettings({ TRUSTED_PROXIES: list }).trustedProxies

  test('are addresses and networks of both kinds, parted by commas or spaces', () => {
    const list = trusted('192.0.2.1, 10.0.0.0/8 fd00::/8,2001:db8::1 ::ffff:198.51.100.1')
    for (const address of [
      '192.0.2.1',
      '10.255.0.1',
      '::ffff:10.0.0.1',
      'fd12::1',
      '2001:db8::1',
      '198.51.100.1',
    ])
      expect([address, isTrusted(address, list)]).toEqual([address, true])
    for (const address of [
      '192.0.2.2',
      '11.0.0.1',
      'fe00::1',
      '2001:db8::2',
      '198.51.100.2',
      '127.0.0.1',
      '',
    ])
      expect([address, isTrusted(address, list)]).toEqual([address, false])
  })

  test('are none where nothing is set', () => {
    expect(isTrusted('127.0.0.1', readSettings({}).trustedProxies)).toBe(false)
  })

  test.each([
    'localhost',
    '10.0.0',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    'fd00::/129',
    '*',
    '10.0.0.1:80',
  ])('are refused where one cannot be read: %s', (list) => {
    const faults = faultsOf({ TRUSTED_PROXIES: `192.0.2.1, ${list}` })
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(/^TRUSTED_PROXIES [^\n]*\.$/)
  })
})

test.each(['0.0.0.0/0', '::/0', '10.0.0.1, 0.0.0.0/0'])(
  'not everybody can be a trusted proxy: %s',
  (list) => {
    expect(faultsOf({ TRUSTED_PROXIES: list })).toEqual([
      'TRUSTED_PROXIES must not trust every address: anybody could then say who they are.',
    ])
  },
)

test.each(['Host', 'cookie', 'User-Agent', 'Sec-Fetch-Site', 'X-Forwarded-For'])(
  'a header that every request has names nobody: %s',
  (ACCESS_HEADER) => {
    const faults = faultsOf({ HOST: '0.0.0.0', ACCESS_HEADER, TRUSTED_PROXIES: '127.0.0.1' })
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(/^ACCESS_HEADER /)
  },
)
