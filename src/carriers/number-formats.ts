import { asianFormats } from './formats-asia.ts'
import { checkedFormats } from './formats-checked.ts'
import { digitFormats } from './formats-digits.ts'
import { westernFormats } from './formats-west.ts'
import type { NumberFormat } from './number-format.ts'

/** Well-known formats, the most telling first where they are equally sure: a carrier's own letters before a length. */
export const numberFormats: readonly NumberFormat[] = [
  ...asianFormats,
  ...checkedFormats,
  ...westernFormats,
  ...digitFormats,
]
