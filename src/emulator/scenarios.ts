import { america } from './america.ts'
import { china } from './china.ts'
import { europe } from './europe.ts'
import { faults } from './faults.ts'
import { malaysia } from './malaysia.ts'
import { sampleScenarios } from './sample.ts'
import type { Scenario } from './scenario.ts'
import { southEastAsia } from './south-east-asia.ts'
import { subStatuses } from './sub-statuses.ts'

/** Every number the emulator knows, with its answer. */
export const SCENARIOS: readonly Scenario[] = [
  ...sampleScenarios,
  ...malaysia,
  ...subStatuses,
  ...southEastAsia,
  ...china,
  ...europe,
  ...america,
  ...faults,
]

const byWaybill = new Map(SCENARIOS.map((scenario) => [scenario.waybill, scenario]))
const withAnySuffix = SCENARIOS.filter((scenario) => scenario.anySuffix)

/** The scenario of a waybill number in any case; undefined for a number that is not listed. */
export function scenarioOf(number: string): Scenario | undefined {
  const waybill = number.toUpperCase()
  return (
    byWaybill.get(waybill) ?? withAnySuffix.find((scenario) => waybill.startsWith(`${scenario.waybill}-`))
  )
}
