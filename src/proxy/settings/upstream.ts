import { SIGN_ALGORITHMS, SIGN_ENCODINGS, unknownPlaceholders, type Signer } from '../call/sign.ts'
import type { VariableReader } from './variables.ts'

/** Where the parcels come from, and how to sign for it. */
export type Upstream = {
  /** The address without the path of the endpoint: `https://api.airudder.com`. */
  url: string
  key: string
  secret: string
  signer: Signer
}

const VENDOR_URL = 'https://api.airudder.com'
// Both can end up in a header, where anything else would be refused by the client or split the header.
const HEADER_SAFE = /^[\x21-\x7e]+$/

/** Null where neither an address nor keys are set; faults are left with the reader. */
export function readUpstreamSettings(read: VariableReader): Upstream | null {
  const url = read.text('AIRUDDER_URL')
  const key = read.text('AIRUDDER_SIGN_KEY')
  const secret = read.text('AIRUDDER_SIGN_SECRET')
  const signer = readSigner(read)
  if (url !== null) checkUrl(read, url)
  for (const [name, value] of [
    ['AIRUDDER_SIGN_KEY', key],
    ['AIRUDDER_SIGN_SECRET', secret],
  ] as const) {
    if (value !== null && !HEADER_SAFE.test(value)) {
      read.faults.push(`${name} may hold only visible ASCII characters, without spaces.`)
    }
    if (value === null && (url ?? key ?? secret) !== null) {
      read.faults.push(`${name} is missing: set AIRUDDER_SIGN_KEY and AIRUDDER_SIGN_SECRET together.`)
    }
  }
  if (key === null || secret === null) return null
  return { url: (url ?? VENDOR_URL).replace(/\/+$/, ''), key, secret, signer }
}

function checkUrl(read: VariableReader, text: string): void {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !/^https?:$/.test(url.protocol)) {
    read.faults.push('AIRUDDER_URL must be an http or https address, such as https://api.airudder.com.')
  } else if (url.username !== '' || url.password !== '' || /[?#]/.test(text)) {
    read.faults.push('AIRUDDER_URL must not hold a user name, a password, a query or a fragment.')
  }
}

function readSigner(read: VariableReader): Signer {
  const kind = read.oneOf('AIRUDDER_SIGNER', ['hmac-body', 'template', 'static'], 'hmac-body')
  const algorithm = read.oneOf('AIRUDDER_SIGN_ALGORITHM', SIGN_ALGORITHMS, 'hmac-sha256')
  const encoding = read.oneOf('AIRUDDER_SIGN_ENCODING', SIGN_ENCODINGS, 'hex')
  if (kind !== 'template') return { kind }
  const template = read.text('AIRUDDER_SIGN_TEMPLATE')
  if (template === null) {
    read.faults.push('AIRUDDER_SIGN_TEMPLATE is missing: AIRUDDER_SIGNER=template needs it.')
  } else if (unknownPlaceholders(template).length > 0) {
    read.faults.push(
      'AIRUDDER_SIGN_TEMPLATE may use {key} {secret} {body} {timestamp} {nonce} {method} {path} and no other name.',
    )
  }
  return { kind, template: template ?? '', algorithm, encoding }
}
