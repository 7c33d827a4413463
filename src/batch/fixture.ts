import { SAMPLE, scan } from '../parcel/fixture.ts'
import { DEFAULT_SCALE } from '../parcel/movement.ts'
import type { Status } from '../parcel/status.ts'
import type { Row } from './row.ts'

/** 20 January 2025, 13:47 in Malaysia. */
export const NOW_MS = Date.parse('2025-01-20T13:47:00+08:00')

/** A row in a test: its parcel was last seen so many hours before `NOW_MS`. */
export function row(at: number, status: Status, hoursAgo: number | null, over: Partial<Row> = {}): Row {
  const time = hoursAgo === null ? null : new Date(NOW_MS - hoursAgo * 3_600_000).toISOString()
  const events = time === null ? [] : [scan(`${time.slice(0, 19)}Z`, `Event ${at}`, `Place ${at}`)]
  const parcel = { ...SAMPLE, waybill: `ROW-${at}`, status, statusAsSent: status, subStatus: null, events }
  const turn = { phase: 'done', failure: null, nextAtMs: null } as const
  const check = { parcel, answeredAtMs: NOW_MS, turn }
  return { at, waybill: parcel.waybill, carrier: SAMPLE.carrier.code, check, scale: DEFAULT_SCALE, ...over }
}

/** A row without an answer. */
export function unanswered(at: number, phase: 'waiting' | 'failed' | 'choose'): Row {
  const turn = phase === 'choose' ? null : { phase, failure: null, nextAtMs: null }
  return {
    at,
    waybill: `ROW-${at}`,
    carrier: phase === 'choose' ? null : SAMPLE.carrier.code,
    check: { parcel: null, answeredAtMs: 0, turn },
    scale: DEFAULT_SCALE,
  }
}
