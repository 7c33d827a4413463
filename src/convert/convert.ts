import type { Estimate, Parcel } from '../parcel/parcel.ts'
import { codeOfBlock, createCarriers, isNamed, type FindCarrier } from './convert-carriers.ts'
import { toEvents } from './convert-events.ts'
import { createRepairs, type NoteRepair } from './convert-repairs.ts'
import { toParcelStatus } from './convert-status.ts'
import { toEventTime } from './event-time.ts'
import type { Gazetteer } from './places-by-name.ts'
import type { UpstreamAnswer } from './read.ts'

/** What the request asked for: the waybill in upper case, and 17TRACK's carrier code. */
export type Asked = { waybill: string; carrier: number }

/**
 * Turns the upstream's answer into our `Parcel`. It is pure and does not fail: what cannot be used is left out, and
 * every mended, dropped or doubted thing is in `repairs`. `checkedAt` is when the upstream answered. Places that the
 * carrier names without a point are looked up in `gazetteer`, which must hold those of `countriesToSearch`.
 */
export function toParcel(
  answer: UpstreamAnswer,
  asked: Asked,
  checkedAt: Date,
  findCarrier: FindCarrier,
  gazetteer: Gazetteer = () => null,
): Parcel {
  const repairs = createRepairs()
  const carrierOf = createCarriers(answer.providers, asked.carrier, findCarrier)
  const blocks = answer.providers.map((block) => {
    const code = codeOfBlock(block, asked.carrier)
    return { code, country: carrierOf(code).country, events: block.events, isNamed: isNamed(block) }
  })
  const events = toEvents(blocks, checkedAt, repairs.note, gazetteer)
  const codes = new Set(
    blocks.flatMap(({ code, events, isNamed }) => (isNamed || events.length > 0 ? code : [])),
  )
  const status = toParcelStatus(answer, events, repairs.note)
  noteReading(answer, asked, repairs.note)
  return {
    waybill: asked.waybill.toUpperCase(),
    carrier: carrierOf(asked.carrier),
    providers: [...codes].map(carrierOf),
    ...status,
    events,
    estimatedDelivery: toEstimate(answer.estimated_delivery_date),
    checkedAt: checkedAt.toISOString(),
    stale: false,
    repairs: repairs.list(),
  }
}

function noteReading({ carrier, notes }: UpstreamAnswer, asked: Asked, note: NoteRepair): void {
  const { eventUnreadable, fieldType } = notes
  // 17TRACK's 0 leaves the carrier to be detected: it names none.
  if (carrier !== null && carrier > 0 && carrier !== asked.carrier) {
    note('carrier-differs', false, () => `The answer names carrier ${carrier}, not ${asked.carrier}.`)
  }
  const unreadable = () =>
    `The carrier sent a scan that held only ${eventUnreadable.example}. It was left out.`
  note('event-unreadable', true, unreadable, eventUnreadable.count)
  const field = () => `The field ${fieldType.example}, which does not belong there. It was left out.`
  note('field-type', true, field, fieldType.count)
}

function toEstimate(sent: UpstreamAnswer['estimated_delivery_date']): Estimate | null {
  if (!sent) return null
  const estimate = { from: toTime(sent.from), to: toTime(sent.to), source: sent.source }
  return estimate.from === null && estimate.to === null && estimate.source === null ? null : estimate
}

const toTime = (sent: string | number | null) =>
  toEventTime({ time_iso: sent, time_utc: null, time_raw: null }).time
