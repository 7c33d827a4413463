import type { Context } from 'hono'
import type { Parcel } from '../parcel/parcel.ts'
import { parseCarrierCode, parseWaybill, WAYBILL_LENGTH } from '../parcel/waybill.ts'
import { isRawAllowed } from './access/raw-access.ts'
import type { Asked } from './call/call.ts'
import { unpackJson } from './lookup/kept-json.ts'
import type { Found, Lookup } from './lookup/lookup.ts'
import { readParamHeader } from './param-header.ts'
import { ProblemError } from './problem.ts'
import type { ProxyEnv } from './proxy-env.ts'
import { createDresser } from './server/security-headers.ts'
import type { Access } from './settings/access.ts'

const NOT_KEPT = { 'Content-Type': 'application/json', 'Cache-Control': 'private, no-store' }

/** `GET /api/parcels/:carrier/:waybill`: a Parcel, or with `?raw` `{ parcel, upstream }` from the same answer. */
export function parcelsRoute(lookup: Lookup, access: Access) {
  return async (c: Context<ProxyEnv, '/api/parcels/:carrier/:waybill'>): Promise<Response> => {
    const asked = readAsked(c.req.param('carrier'), c.req.param('waybill'), () => readParam(c))
    Object.assign(c.get('told'), { carrier: asked.carrier, waybill: asked.waybill })
    const raw = c.req.query('raw') !== undefined
    if (raw && !isRawAllowed(access, c.get('client'), c.req.raw, c.env?.incoming)) {
      throw new ProblemError(
        'not-allowed',
        'The raw answer is shown only on the machine that runs Waypost, or to people who signed in.',
      )
    }
    const refresh = /\bno-cache\b/i.test(c.req.header('Cache-Control') ?? '')
    const found = await lookup(asked, { refresh, client: c.get('client') })
    c.get('told').source = found.source
    return raw ? rawAnswer(found) : parcelAnswer(c, found)
  }
}

/** Line ends and the like: a form strips them, an address that holds them is somebody's trick. */
const CONTROL = /\p{Cc}/u

/** @throws ProblemError `bad-carrier`, `bad-waybill` or `bad-param` */
function readAsked(carrierText: string, waybillText: string, readParam: () => string | null): Asked {
  const carrier = parseCarrierCode(carrierText)
  if (carrier === null)
    throw new ProblemError('bad-carrier', 'A carrier code is a number of at most nine digits.')
  const parsed = parseWaybill(CONTROL.test(waybillText) ? '' : waybillText)
  if (!('waybill' in parsed)) {
    const { min, max } = WAYBILL_LENGTH
    throw new ProblemError(
      'bad-waybill',
      `A waybill number has ${min} to ${max} letters, digits and hyphens.`,
    )
  }
  return { carrier, waybill: parsed.waybill, param: readParam() }
}

/** A header that came twice reads as one with a comma, which a value may hold as well. */
function readParam(c: Context<ProxyEnv>): string | null {
  const header = c.req.header('Waypost-Param')
  if (header === undefined) return null
  return readParamHeader(header, c.env?.incoming?.headersDistinct['waypost-param']?.length)
}

const ACCEPTS_GZIP = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i

const PLAIN = { ...NOT_KEPT, Vary: 'Accept-Encoding' }
const plainAnswer = createDresser(PLAIN)
const packedAnswer = createDresser({ ...PLAIN, 'Content-Encoding': 'gzip' })

function parcelAnswer(c: Context<ProxyEnv>, found: Found): Response | Promise<Response> {
  const isPlain = found.source === 'stale' || !ACCEPTS_GZIP.test(c.req.header('Accept-Encoding') ?? '')
  if (!isPlain) return packedAnswer(c, toBody(found.parcel))
  return parcelJson(found).then((json) => plainAnswer(c, toBody(json)))
}

async function rawAnswer(found: Found): Promise<Response> {
  const parts = ['{"parcel":', await parcelJson(found), ',"upstream":', await unpackJson(found.upstream), '}']
  const bytes = Buffer.concat(parts.map((part) => Buffer.from(part)))
  return new Response(toBody(bytes), { headers: NOT_KEPT })
}

async function parcelJson({ parcel, source }: Found): Promise<Buffer> {
  const json = await unpackJson(parcel)
  if (source !== 'stale') return json
  // It was kept when it was fresh, and says so.
  const kept = JSON.parse(json.toString()) as Parcel
  return Buffer.from(JSON.stringify({ ...kept, stale: true } satisfies Parcel))
}

/** A Buffer may in theory share its memory between threads, which a Response does not accept as a type. */
const toBody = (bytes: Buffer) => bytes as Buffer<ArrayBuffer>
