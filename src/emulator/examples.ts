import type { Example } from './scenario.ts'
import { SCENARIOS } from './scenarios.ts'

export type { Example }

const GROUPS: readonly Example['group'][] = ['statuses', 'sub-statuses', 'journeys', 'data', 'faults']

/** Every number the emulator knows and what it shows, group by group, for the page that lists them. */
export const EXAMPLES: readonly Example[] = GROUPS.flatMap((group) =>
  SCENARIOS.filter((scenario) => scenario.group === group).map(({ waybill, carrier, status, shows }) => ({
    waybill,
    carrier,
    status,
    group,
    shows,
  })),
)
