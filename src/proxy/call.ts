import { randomBytes } from 'node:crypto'
import { Pool } from 'undici'
import { BODY_CAP, checkAnnounced, readJsonBody } from './call-body.ts'
import { isLostConnection, toCallProblem } from './call-failure.ts'
import { toRefusal } from './call-refusal.ts'
import { createSecretHider } from './hide-secrets.ts'
import { ProblemError } from './problem.ts'
import type { Upstream } from './settings-upstream.ts'
import { sign } from './sign.ts'

/** One parcel asked for. `waybill` is upper case; `param` is the carrier's extra value, where one was given. */
export type Asked = { carrier: number; waybill: string; param: string | null }

/** The upstream's JSON as parsed, with our own secrets taken out, and when it had arrived (Unix ms). */
export type Called = { json: unknown; answeredAtMs: number }

export type Call = (asked: Asked) => Promise<Called>

const ENDPOINT = '/api/v1/airudder/track'
const CONNECT_TIMEOUT_MS = 1000
const CONNECTIONS = 64

type CallParts = { timeoutMs: number; now?: () => number; nonce?: () => string }

/**
 * Makes the one function that talks to the upstream. Undici's pool follows no redirect and unpacks nothing,
 * so neither our signature nor our memory is at the mercy of an answer.
 *
 * The returned function throws only ProblemError: `upstream-timeout` when no complete answer came within
 * `timeoutMs` (body included), `upstream-down`, `upstream-refused`, `upstream-unreadable` or `busy`.
 */
export function createCall(upstream: Upstream, parts: CallParts): Call {
  const { timeoutMs, now = Date.now, nonce = () => randomBytes(16).toString('hex') } = parts
  const { origin, host, pathname } = new URL(upstream.url)
  const path = `${pathname.replace(/\/+$/, '')}${ENDPOINT}`
  const pool = new Pool(origin, {
    connections: CONNECTIONS,
    connect: { timeout: CONNECT_TIMEOUT_MS },
    // Our own limit covers headers and body as one; these would only cover the silence between two bytes.
    headersTimeout: 0,
    bodyTimeout: 0,
  })

  const send = async ({ carrier, waybill, param }: Asked, signal: AbortSignal): Promise<Called> => {
    const body = Buffer.from(JSON.stringify({ number: waybill, carrier, ...(param !== null && { param }) }))
    const { key, secret, signer } = upstream
    const signed = sign(signer, { method: 'POST', path, body, nowMs: now(), nonce: nonce(), key, secret })
    const answer = await once(pool, path, body, signed, signal)
    // Without a listener, a connection that breaks after we lost interest would end the process.
    answer.body.on('error', () => {})
    try {
      const hide = createSecretHider([key, secret, signed.sign, host])
      if (answer.statusCode < 200 || answer.statusCode > 299) {
        const retryAfter = answer.headers['retry-after']
        throw await toRefusal({
          status: answer.statusCode,
          retryAfter: typeof retryAfter === 'string' ? retryAfter : null,
          body: answer.body,
          hide,
          nowMs: now(),
        })
      }
      checkAnnounced(answer.headers)
      const { text, json } = await readJsonBody(answer.body, BODY_CAP)
      return { json: hide.inJson(text, json), answeredAtMs: now() }
    } finally {
      answer.body.destroy()
    }
  }

  return async (asked) => {
    const deadline = new AbortController()
    const timer = setTimeout(() => deadline.abort(), timeoutMs)
    try {
      return await send(asked, deadline.signal)
    } catch (error) {
      if (deadline.signal.aborted) {
        throw new ProblemError(
          'upstream-timeout',
          `The tracking service gave no complete answer within ${timeoutMs / 1000} seconds.`,
        )
      }
      throw toCallProblem(error)
    } finally {
      clearTimeout(timer)
    }
  }
}

type Signed = { signKey: string; sign: string }

async function once(pool: Pool, path: string, body: Buffer, signed: Signed, signal: AbortSignal) {
  const ask = () =>
    pool.request({
      method: 'POST',
      path,
      body,
      signal,
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        'Accept-Encoding': 'identity',
        'X-AIRudder-Sign-Key': signed.signKey,
        'X-AIRudder-Sign': signed.sign,
      },
    })
  try {
    return await ask()
  } catch (error) {
    if (signal.aborted || !isLostConnection(error)) throw error
    return ask()
  }
}
