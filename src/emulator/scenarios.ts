import { america } from './america.ts'
import { batch } from './batch.ts'
import { china } from './china.ts'
import { europe } from './europe.ts'
import { farAway } from './far-away.ts'
import { faults } from './faults.ts'
import { long } from './long.ts'
import { malaysia } from './malaysia.ts'
import { moving } from './moving.ts'
import { sampleScenarios } from './sample.ts'
import type { Scenario } from './scenario.ts'
import { southEastAsia } from './south-east-asia.ts'
import { strangeAnswers } from './strange-answers.ts'
import { strangeFields } from './strange-fields.ts'
import { strangeJourneys } from './strange-journeys.ts'
import { strangePlaces } from './strange-places.ts'
import { strangeTimes } from './strange-times.ts'
import { strangeWords } from './strange-words.ts'
import { subStatuses } from './sub-statuses.ts'
import { thousandStops } from './thousand-stops.ts'

/** Every number the emulator knows, with its answer. */
export const SCENARIOS: readonly Scenario[] = [
  ...sampleScenarios,
  ...malaysia,
  ...subStatuses,
  ...southEastAsia,
  ...china,
  ...europe,
  ...america,
  ...farAway,
  ...moving,
  ...batch,
  ...strangePlaces,
  ...strangeJourneys,
  ...strangeTimes,
  ...strangeWords,
  ...strangeFields,
  ...strangeAnswers,
  ...long,
  thousandStops,
  ...faults,
]

const byWaybill = new Map(SCENARIOS.map((scenario) => [scenario.waybill, scenario]))
const withAnySuffix = SCENARIOS.filter((scenario) => scenario.anySuffix)

const withPattern = SCENARIOS.filter((scenario) => scenario.pattern)

/** The scenario of a waybill number in any case; undefined for a number that is not listed. */
export function scenarioOf(number: string): Scenario | undefined {
  const waybill = number.toUpperCase()
  return (
    byWaybill.get(waybill) ??
    withAnySuffix.find((scenario) => waybill.startsWith(`${scenario.waybill}-`)) ??
    withPattern.find((scenario) => scenario.pattern?.test(waybill))
  )
}
