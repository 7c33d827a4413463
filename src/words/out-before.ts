import { statusEvent } from '../parcel/movement.ts'
import type { Parcel } from '../parcel/parcel.ts'
import { dateAt, toWallClock } from '../parcel/times.ts'

const DAY_MS = 86_400_000

/**
 * Whether a parcel was out for delivery on an earlier day: that of its place, or where the zone is unknown
 * more than 24 hours ago by a clock in UTC. Nothing says that a courier still has it.
 */
export function isOutBefore(parcel: Pick<Parcel, 'status' | 'events'>, nowMs: number): boolean {
  if (parcel.status !== 'OutForDelivery') return false
  const wall = toWallClock(statusEvent(parcel)?.time ?? '')
  if (!wall) return false
  return wall.offset
    ? wall.date < dateAt(nowMs, wall.offset)
    : nowMs - Date.parse(`${wall.date}T${wall.clock ?? '00:00'}Z`) > DAY_MS
}
