import { readSettings, SettingsError } from '../settings/settings.ts'
import type { Environment } from '../settings/variables.ts'

/** For tests: what a start with this environment would complain of. */
export function faultsOf(environment: Environment): string[] {
  try {
    readSettings(environment)
    return []
  } catch (error) {
    if (error instanceof SettingsError) return error.faults
    throw error
  }
}
