import { DEFAULT_SCALE, type Days, type Scale } from '../../parcel/movement.ts'
import type { VariableReader } from './variables.ts'

/** `MOVEMENT_DAYS_DOMESTIC`, `MOVEMENT_DAYS_CROSS_BORDER`: days without a scan to watch, to chase, to presume lost. */
export const readScale = (read: VariableReader): Scale => ({
  domestic: readDays(read, 'MOVEMENT_DAYS_DOMESTIC', DEFAULT_SCALE.domestic),
  crossBorder: readDays(read, 'MOVEMENT_DAYS_CROSS_BORDER', DEFAULT_SCALE.crossBorder),
})

function readDays(read: VariableReader, name: string, fallback: Days): Days {
  const text = read.text(name)
  if (text === null) return fallback
  const [, ...days] = /^(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})$/.exec(text) ?? []
  const [watch = 0, chase = 0, lost = 0] = days.map(Number)
  if (0 < watch && watch < chase && chase < lost) return { watch, chase, lost }
  read.faults.push(
    `${name} must be three rising whole numbers of days, to watch, to chase and to presume lost, such as 3,5,10.`,
  )
  return fallback
}
