import { createHmac, timingSafeEqual } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { LRUCache } from 'lru-cache'
import { carrierKnowsNothing } from './not-found.ts'
import type { Call } from './scenario.ts'
import { scenarioOf } from './scenarios.ts'

export type EmulatorOptions = {
  signKey: string
  secret: string
  now?: () => Date
  /** What FAULT-SLOW waits before it answers; 4000 where nothing is said. */
  slowMs?: number
}

const refusal = (status: 400 | 401, code: number, message: string) =>
  Response.json({ code, message, data: null }, { status })

const isSame = (expected: string, given: string | undefined) => {
  const [a, b] = [Buffer.from(expected), Buffer.from(given ?? '')]
  return a.length === b.length && timingSafeEqual(a, b)
}

type Asked = { number: string; carrier: number; param: string | null }

function readAsked(body: Uint8Array): Asked | null {
  let asked: unknown
  try {
    asked = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return null
  }
  if (typeof asked !== 'object' || asked === null) return null
  const { number, carrier, param = null } = asked as Record<string, unknown>
  if (typeof number !== 'string' || number === '' || !Number.isSafeInteger(carrier)) return null
  if (param !== null && typeof param !== 'string') return null
  return { number, carrier: carrier as number, param }
}

/**
 * A stand-in for the AIRudder tracking endpoint, `POST /api/v1/airudder/track`: it checks the signature
 * (`X-AIRudder-Sign` is the lower-case hex HMAC-SHA256 of the exact body) and answers by waybill number.
 * The numbers it knows are `EXAMPLES`; any other is a parcel of which the carrier knows nothing.
 */
export function createEmulator({ signKey, secret, now = () => new Date(), slowMs = 4000 }: EmulatorOptions) {
  // Bounded, because a number with any suffix is a number of its own.
  const asked = new LRUCache<string, { firstAsked: Date; count: number }>({ max: 1000 })
  const app = new Hono<{ Bindings: Partial<HttpBindings> | undefined }>()

  app.post('/api/v1/airudder/track', async (c) => {
    const body = new Uint8Array(await c.req.arrayBuffer())
    const sign = createHmac('sha256', secret).update(body).digest('hex')
    const isSigned =
      isSame(signKey, c.req.header('X-AIRudder-Sign-Key')) && isSame(sign, c.req.header('X-AIRudder-Sign'))
    if (!isSigned) return refusal(401, -18010002, 'Invalid signature.')

    const question = readAsked(body)
    if (!question) return refusal(400, -18010013, 'Expected JSON with number, carrier and an optional param.')

    const scenario = scenarioOf(question.number)
    const waybill = question.number.toUpperCase()
    const seen = asked.get(waybill) ?? { firstAsked: now(), count: 0 }
    if (scenario) asked.set(waybill, { ...seen, count: seen.count + 1 })
    const call: Call = {
      ...question,
      now: now(),
      firstAsked: seen.firstAsked,
      count: seen.count + 1,
      slowMs,
      signal: c.req.raw.signal,
      socket: () => {
        const { incoming, outgoing } = c.env ?? {}
        if (!incoming || !outgoing) throw new Error(`${waybill} needs a real socket: use serveEmulator`)
        return { incoming, outgoing }
      },
    }
    return (scenario?.respond ?? carrierKnowsNothing)(call)
  })

  return app
}
