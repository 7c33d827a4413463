import type { Point } from '../parcel/parcel.ts'
import { toNumber } from './read-leaves.ts'

/** The raw words of a scan's coordinates; null as a whole or in part where nothing was sent. */
export type SentCoordinates = { latitude: string | null; longitude: string | null } | null

type Raw = { latitude: string; longitude: string }

/**
 * What one pair of coordinates can mean. `reversed`: legal only when swapped. `given`: legal only as sent, because the
 * longitude passes 90. `either`: legal both ways. `missing`: none sent, or 0, 0, which stands for none.
 */
export type Pair =
  | { kind: 'missing'; asSent: Raw | null }
  | { kind: 'invalid'; asSent: Raw }
  | { kind: 'reversed'; asSent: Raw; swapped: Point }
  | { kind: 'given'; asSent: Raw; point: Point }
  | { kind: 'either'; asSent: Raw; point: Point; swapped: Point }

export function readPair(sent: SentCoordinates): Pair {
  if (sent === null || (sent.latitude === null && sent.longitude === null))
    return { kind: 'missing', asSent: null }
  const asSent = { latitude: raw(sent.latitude), longitude: raw(sent.longitude) }
  const [latitude, longitude] = [toNumber(sent.latitude), toNumber(sent.longitude)]
  if (latitude === null || longitude === null) return { kind: 'invalid', asSent }
  if (latitude === 0 && longitude === 0) return { kind: 'missing', asSent }
  const point = toPoint(latitude, longitude)
  const swapped = toPoint(longitude, latitude)
  if (point && swapped) return { kind: 'either', asSent, point, swapped }
  if (point) return { kind: 'given', asSent, point }
  return swapped ? { kind: 'reversed', asSent, swapped } : { kind: 'invalid', asSent }
}

const RAW_LENGTH = 60
const raw = (text: string | null) => (text ?? '').trim().slice(0, RAW_LENGTH)

function toPoint(lat: number, lng: number): Point | null {
  // Adding 0 turns −0 into 0.
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat: lat + 0, lng: lng + 0 } : null
}
