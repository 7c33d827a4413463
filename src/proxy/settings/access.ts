import { BlockList, isIP } from 'node:net'
import { isLoopbackName } from '../access/client-address.ts'
import type { VariableReader } from './variables.ts'

/** Who may ask. */
export type Access =
  /** Everybody on this machine: nothing is set, and the address is a loopback one. */
  | { kind: 'local' }
  /** Everybody who reaches the address: the operator says so. */
  | { kind: 'open' }
  /** Who signs in with the key; sessions are signed with the secret. */
  | { kind: 'key'; key: string; sessionSecret: string }
  /** Whom a proxy that is trusted names in this header (lower case). */
  | { kind: 'header'; header: string }

const LEAST_KEY_LENGTH = 16
const LEAST_SECRET_LENGTH = 32

/** Browsers and plain proxies send these themselves: they would sign everybody in. */
const SENT_BY_ANYBODY =
  /^(?:accept.*|connection|content-.*|cookie|forwarded|host|origin|referer|sec-.*|user-agent|via|x-forwarded-(?:for|host|port|proto)|x-real-ip)$/i

/** Faults are left with the reader; what is returned beside a fault is never used. */
export function readAccess(read: VariableReader, host: string): Access {
  const key = read.text('ACCESS_KEY')
  const header = read.text('ACCESS_HEADER')
  const open = read.oneOf('ACCESS_OPEN', ['true', 'false'], 'false') === 'true'
  const sessionSecret = read.text('SESSION_SECRET')
  const ways = [key !== null, header !== null, open].filter(Boolean).length
  if (ways > 1) read.faults.push('ACCESS_KEY, ACCESS_HEADER and ACCESS_OPEN exclude each other: set one.')
  if (ways === 0 && !isLoopbackName(host)) {
    read.faults.push(
      'HOST is not a loopback address, so say who may ask: set ACCESS_KEY, or ACCESS_HEADER with TRUSTED_PROXIES, or ACCESS_OPEN=true.',
    )
  }
  if (key !== null && key.length < LEAST_KEY_LENGTH)
    read.faults.push(`ACCESS_KEY must have at least ${LEAST_KEY_LENGTH} characters.`)
  if (sessionSecret !== null && sessionSecret.length < LEAST_SECRET_LENGTH)
    read.faults.push(`SESSION_SECRET must have at least ${LEAST_SECRET_LENGTH} characters.`)
  if (header !== null && !/^[A-Za-z][A-Za-z0-9-]*$/.test(header))
    read.faults.push('ACCESS_HEADER must be the name of a header, such as X-Forwarded-Email.')
  if (header !== null && SENT_BY_ANYBODY.test(header))
    read.faults.push(
      'ACCESS_HEADER must be a header that only the sign-in proxy sends, not one of every request.',
    )
  if (header !== null && read.text('TRUSTED_PROXIES') === null)
    read.faults.push('TRUSTED_PROXIES is missing: ACCESS_HEADER is believed from these addresses alone.')
  // Either one changed ends every session.
  if (key !== null) return { kind: 'key', key, sessionSecret: `${sessionSecret ?? ''}\n${key}` }
  if (header !== null) return { kind: 'header', header: header.toLowerCase() }
  return { kind: open ? 'open' : 'local' }
}

/** `TRUSTED_PROXIES`: addresses and networks (`10.0.0.0/8`), parted by commas or spaces. */
export function readTrustedProxies(read: VariableReader): BlockList {
  const trusted = new BlockList()
  for (const entry of (read.text('TRUSTED_PROXIES') ?? '').split(/[\s,]+/).filter(Boolean)) {
    const [address = '', bits, ...more] = entry.split('/')
    const family = isIP(address)
    const most = family === 6 ? 128 : 32
    const length = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN
    if (family === 0 || more.length > 0 || !(length <= most)) {
      read.faults.push(
        'TRUSTED_PROXIES must list addresses or networks, such as 127.0.0.1, 10.0.0.0/8, fd00::/8.',
      )
      break
    }
    if (length === 0) {
      read.faults.push('TRUSTED_PROXIES must not trust every address: anybody could then say who they are.')
      break
    }
    trusted.addSubnet(address, length, family === 6 ? 'ipv6' : 'ipv4')
  }
  return trusted
}
