import { number } from './en-parts.ts'

/** The strings of a parcel on paper. */
export const enEvidence = {
  title: 'Tracking record',
  emulated: 'Emulator: this parcel is invented.',
  carrier: (name: string, code: number) => `${name} (${code})`,
  rawStatus: 'Status as sent',
  notSent: 'not sent',
  facts: 'When this was printed',
  none: 'none',
  local: (offset: string | null) => (offset ? `UTC${offset}` : 'zone not given'),
  inferred: 'zone inferred',
  check: 'The check',
  asked: 'Asked',
  reporters: 'Scans reported by',
  checked: 'Answered',
  answer: 'Answer',
  answers: {
    fresh: 'The newest that the tracking service had at that time.',
    stale: 'Saved. The tracking service had no newer answer when this was printed.',
    failed: 'Saved. The last check before printing failed.',
    offline: 'Saved. This browser was offline when this was printed.',
  },
  page: 'Page',
  printed: 'Printed',
  notes: 'Notes on the carrier’s data',
  noNotes: 'Nothing was mended or left out.',
  map: 'Map',
  lines: 'Lines join scans in order. They are not the road taken.',
  scans: (n: number) => `Scans, newest first (${number(n)})`,
  number: 'No.',
  time: 'Local time',
  timeUtc: 'UTC',
  words: 'Carrier’s words',
  place: 'Place as sent',
  point: 'Latitude, longitude',
  reporter: 'Reported by',
  sentAs: (latitude: string, longitude: string) => `sent ${latitude}, ${longitude}`,
}

/** What a language must have for it. */
export type EvidenceWords = typeof enEvidence
