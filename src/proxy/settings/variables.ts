export type Environment = Record<string, string | undefined>

/** Reads single variables and collects what is wrong with them, so that all faults are told at once. */
export class VariableReader {
  readonly faults: string[] = []

  constructor(private readonly environment: Environment) {}

  /** An empty variable counts as one that is not set. */
  text(name: string): string | null {
    return this.environment[name]?.trim() || null
  }

  wholeNumber(name: string, fallback: number, least: number, most: number): number {
    const text = this.text(name)
    if (text === null) return fallback
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    if (number >= least && number <= most) return number
    this.faults.push(`${name} must be a whole number from ${least} to ${most}.`)
    return fallback
  }

  oneOf<const T extends string>(name: string, choices: readonly T[], fallback: T): T {
    const text = this.text(name)
    const choice = choices.find((each) => each === text)
    if (text !== null && choice === undefined)
      this.faults.push(`${name} must be one of: ${choices.join(', ')}.`)
    return choice ?? fallback
  }
}
