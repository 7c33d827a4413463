import { createHash, createHmac } from 'node:crypto'

export const SIGN_ALGORITHMS = ['hmac-sha256', 'sha256', 'sha1', 'md5'] as const
export const SIGN_ENCODINGS = ['hex', 'HEX', 'base64'] as const

type Algorithm = (typeof SIGN_ALGORITHMS)[number]
type Encoding = (typeof SIGN_ENCODINGS)[number]

/**
 * How the two headers are made. The vendor does not document its rule: `hmac-body` is an assumption,
 * `template` covers most other rules, `static` sends the secret as it is.
 */
export type Signer =
  | { kind: 'hmac-body' }
  | { kind: 'static' }
  | { kind: 'template'; template: string; algorithm: Algorithm; encoding: Encoding }

/** What is signed. `body` is the exact bytes that are sent; `nowMs` is Unix time in milliseconds. */
export type Signable = {
  method: string
  path: string
  body: Uint8Array
  nowMs: number
  nonce: string
  key: string
  secret: string
}

/** The values of `X-AIRudder-Sign-Key` and `X-AIRudder-Sign`. */
export type Signature = { signKey: string; sign: string }

const PLACEHOLDER = /\{([a-z]+)\}/gi
const PLACEHOLDERS = new Set(['key', 'secret', 'body', 'timestamp', 'nonce', 'method', 'path'])

/** The names in a template that stand for nothing. */
export function unknownPlaceholders(template: string): string[] {
  return [...template.matchAll(PLACEHOLDER)]
    .map((found) => found[1] ?? '')
    .filter((name) => !PLACEHOLDERS.has(name))
}

/** Signs one request. Pure: the clock and the nonce are part of what is signed. */
export function sign(signer: Signer, request: Signable): Signature {
  const { key, secret } = request
  if (signer.kind === 'static') return { signKey: key, sign: secret }
  if (signer.kind === 'hmac-body')
    return { signKey: key, sign: digest('hmac-sha256', 'hex', secret, request.body) }
  const text = fill(signer.template, request)
  return { signKey: key, sign: digest(signer.algorithm, signer.encoding, secret, text) }
}

function fill(template: string, request: Signable): string {
  const values = new Map([
    ['key', request.key],
    ['secret', request.secret],
    ['body', new TextDecoder().decode(request.body)],
    ['timestamp', String(Math.floor(request.nowMs / 1000))],
    ['nonce', request.nonce],
    ['method', request.method],
    ['path', request.path],
  ])
  return template.replace(PLACEHOLDER, (asWritten, name: string) => values.get(name) ?? asWritten)
}

function digest(
  algorithm: Algorithm,
  encoding: Encoding,
  secret: string,
  signed: Uint8Array | string,
): string {
  const hash = algorithm === 'hmac-sha256' ? createHmac('sha256', secret) : createHash(algorithm)
  const bytes = hash.update(signed).digest()
  if (encoding === 'base64') return bytes.toString('base64')
  const hex = bytes.toString('hex')
  return encoding === 'HEX' ? hex.toUpperCase() : hex
}
