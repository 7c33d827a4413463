import { count, many, number } from './en-parts.ts'

/** What was done to the data, for people. */
export const enRepairs = {
  /** One sentence a repair; `of` is the number of scans. A kind without a sentence shows its own detail alone. */
  sentence: {
    'coordinates-swapped': (n: number, of: number, certain: boolean) =>
      certain
        ? `Coordinates were reversed in the carrier data; shown corrected (${number(n)} of ${count(of, 'scan')}).`
        : `Coordinates looked reversed in the carrier data; shown corrected (${number(n)} of ${count(of, 'scan')}).`,
    'coordinates-odd': (n: number, of: number) => `Coordinates look odd in ${many(n, of)}; shown as sent.`,
    'coordinates-invalid': (n: number, of: number) =>
      `Coordinates make no sense in ${many(n, of)}; not shown.`,
    'coordinates-missing': (n: number, of: number) =>
      `${n === of ? 'No scan has' : `${number(n)} of ${count(of, 'scan')} have no`} position.`,
    'place-approximate': (n: number, of: number) => `The position is approximate in ${many(n, of)}.`,
    'event-unreadable': (n: number) =>
      `${count(n, 'scan')} could not be read and ${n === 1 ? 'is' : 'are'} left out.`,
    'event-undated': (n: number, of: number) =>
      `${many(n, of)} ${n === 1 ? 'has' : 'have'} no date; listed last.`,
    'status-unknown': () => 'The status is not one we know; shown as sent.',
    'status-spelling': () => 'The status was spelled in another way; read as the known one.',
    'status-derived': () => 'The answer held no status; the one shown is that of the newest scan.',
    'time-disagrees': (n: number, of: number) =>
      `Two times were sent that disagree in ${many(n, of)}; the local one is shown.`,
    'time-future': (n: number, of: number) => `${many(n, of)} ${n === 1 ? 'lies' : 'lie'} in the future.`,
    'field-type': (n: number) =>
      `${count(n, 'value')} could not be read and ${n === 1 ? 'is' : 'are'} left out.`,
    'field-moved': () => 'Part of the answer was not where it belongs; it was found and read.',
    'carrier-differs': () => 'The answer names another carrier than the one asked.',
  } as Record<string, (n: number, of: number, certain: boolean) => string>,
  other: (kind: string) => `Note on the data: ${kind}.`,
}

export type RepairWords = typeof enRepairs
