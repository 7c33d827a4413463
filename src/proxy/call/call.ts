import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { Client, Pool, type Dispatcher } from 'undici'
import { ProblemError } from '../problem.ts'
import type { Upstream } from '../settings/upstream.ts'
import { BODY_CAP, checkHead, EXPLANATION_CAP, parseBody } from './call-body.ts'
import { createConnector, isLostConnection, toCallProblem, wasIdle } from './call-failure.ts'
import { toRefusal } from './call-refusal.ts'
import { exchange, isSuccessStatus } from './exchange.ts'
import { createSecretHider, spellingsOf, type SecretHider } from './hide-secrets.ts'
import { createRetryBudget } from './retry-budget.ts'
import { sign } from './sign.ts'
import { createTurns } from './turns.ts'

/** One parcel asked for. `waybill` is upper case; `param` is the carrier's extra value, where one was given. */
export type Asked = { carrier: number; waybill: string; param: string | null }

/**
 * The upstream's JSON as parsed, with our own secrets taken out, and when it had arrived (Unix ms). `done` is to be
 * called once nothing of it is needed any more: a big answer makes others wait until then.
 */
export type Called = { json: unknown; answeredAtMs: number; done: () => void }

export type Call = (asked: Asked) => Promise<Called>

const ENDPOINT = '/api/v1/airudder/track'
const CONNECT_TIMEOUT_MS = 1000
/** As many as there are places in the line, so that no call waits for a connection while its time runs. */
const CONNECTIONS = 256
const LONGEST_JITTER_MS = 150

type CallParts = {
  timeoutMs: number
  now?: () => number
  nonce?: () => string
  /** Asked before the one retry of a call that failed, within the budget of retries. */
  mayRetry?: (asked: Asked) => boolean | Promise<boolean>
}

/**
 * Makes the one function that talks to the upstream. Undici's pool follows no redirect and unpacks nothing,
 * so neither our signature nor our memory is at the mercy of an answer.
 *
 * The returned function throws only ProblemError: `upstream-timeout` when no complete answer came within
 * `timeoutMs` (body included), `upstream-down`, `upstream-refused`, `upstream-unreadable` or `busy`.
 */
export function createCall(upstream: Upstream, parts: CallParts): Call {
  const {
    timeoutMs,
    now = Date.now,
    nonce = () => randomBytes(16).toString('hex'),
    mayRetry = () => true,
  } = parts
  const { origin, host, pathname } = new URL(upstream.url)
  const path = `${pathname.replace(/\/+$/, '')}${ENDPOINT}`
  const options = {
    connect: createConnector(CONNECT_TIMEOUT_MS),
    // Our own limit covers headers and body as one; these would only cover the silence between two bytes.
    headersTimeout: 0,
    bodyTimeout: 0,
  }
  const ours = [upstream.key, upstream.secret, host].flatMap(spellingsOf)
  const retries = createRetryBudget()
  const turn = createTurns()
  const pool = new Pool(origin, { ...options, connections: CONNECTIONS })

  const send = async (
    via: Dispatcher,
    { carrier, waybill, param }: Asked,
    attempt: Attempt,
  ): Promise<Called> => {
    const body = Buffer.from(JSON.stringify({ number: waybill, carrier, ...(param !== null && { param }) }))
    const { key, secret, signer } = upstream
    // Only a template can ask for a nonce, and random bytes cost as much as the signature.
    const once = signer.kind === 'template' ? nonce() : ''
    const signed = sign(signer, { method: 'POST', path, body, nowMs: now(), nonce: once, key, secret })
    const request = {
      method: 'POST' as const,
      path,
      body,
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        'Accept-Encoding': 'identity',
        'X-AIRudder-Sign-Key': signed.signKey,
        'X-AIRudder-Sign': signed.sign,
      },
    }
    const { status, headers, bytes } = await exchange(via, request, {
      signal: attempt.signal,
      onHead: (status, headers) => {
        attempt.status = status
        checkHead(status, headers)
      },
      capOf: (status) => (isSuccessStatus(status) ? BODY_CAP : EXPLANATION_CAP),
    })
    const hide = createSecretHider([...ours, ...spellingsOf(signed.sign)])
    if (isSuccessStatus(status)) {
      attempt.arrived()
      return unpack(bytes, hide)
    }
    throw toRefusal({
      status,
      retryAfter: headers['retry-after'],
      bytes,
      hide,
      nowMs: now(),
    })
  }

  const unpack = async (bytes: Buffer, hide: SecretHider): Promise<Called> => {
    const answeredAtMs = now()
    const done = await turn(bytes.length)
    try {
      const { text, json } = parseBody(bytes)
      return { json: hide.inJson(text, json), answeredAtMs, done }
    } catch (error) {
      done()
      throw error
    }
  }

  /** On a connection of its own: in the pool the next idle one may be just as dead as the last. */
  const sendAfresh = async (asked: Asked, attempt: Attempt): Promise<Called> => {
    const client = new Client(origin, options)
    try {
      return await send(client, asked, attempt)
    } finally {
      void client.destroy()
    }
  }

  return async (asked) => {
    retries.countCall()
    const deadline = new AbortController()
    const timer = setTimeout(() => deadline.abort(), timeoutMs)
    const { signal } = deadline
    try {
      // From then on the time is our own.
      const arrived = () => clearTimeout(timer)
      const first: Attempt = { signal, status: null, arrived }
      return await send(pool, asked, first).catch(async (error: unknown) => {
        if (signal.aborted || !isPassing(error, first)) throw error
        const isOwed = first.status === null && wasIdle(error)
        if (!(isOwed || retries.take()) || !(await mayRetry(asked))) throw error
        // A lost connection is our own affair; a server in trouble gets a moment, and not from all of us at once.
        if (first.status !== null) await wait(Math.random() * LONGEST_JITTER_MS, undefined, { signal })
        return sendAfresh(asked, { signal, status: null, arrived })
      })
    } catch (error) {
      if (signal.aborted) {
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

/** `status` is null until the head of the answer is there; `arrived` is called when the whole of it is. */
type Attempt = { signal: AbortSignal; status: number | null; arrived: () => void }

/** Whether the failure may be over at once: the connection was lost before an answer, or the server is in trouble. */
function isPassing(error: unknown, { status }: Attempt): boolean {
  if (status === null) return isLostConnection(error)
  // A server that names a time means it.
  return status >= 500 && error instanceof ProblemError && error.retryAfter === undefined
}
