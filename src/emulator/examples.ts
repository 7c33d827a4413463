import type { Example } from './scenario.ts'
import { SCENARIOS } from './scenarios.ts'

export type { Example }

/** Every number the emulator knows and what it shows, for the page that lists them. */
export const EXAMPLES: readonly Example[] = SCENARIOS.map(({ waybill, carrier, status, group, shows }) => ({
  waybill,
  carrier,
  status,
  group,
  shows,
}))
