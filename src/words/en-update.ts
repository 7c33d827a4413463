import { fullDay } from './en-parts.ts'

/** `Mon 20 Jan 2025, 11:35 (UTC+08:00)`, with less where less is known. */
const moment = (date: string, clock: string | null, offset: string | null) =>
  clock
    ? `${fullDay(date)}, ${clock} ${offset ? `(UTC${offset})` : '(local time, zone not given)'}`
    : fullDay(date)

/** The strings of the replies to copy, and of the card that shows them. */
export const enUpdate = {
  title: 'Copy update',
  audience: { customer: 'For the customer', ticket: 'For the ticket' },
  length: { short: 'Short', long: 'Long' },
  lengths: 'Length',
  withLink: 'Add the link to this page',
  linkNote: 'It opens only for people who can open Waypost.',
  copy: 'Copy',
  note: (offset: string) => `Times as at the scan, UTC${offset}`,
  noteNoZone: 'Times as at the scan, zone not given',

  moment,
  today: (clock: string, offset: string) => `today at ${clock} (UTC${offset})`,
  on: (time: string) => `on ${time}`,
  /** `carrier`: null where nobody named the one that scanned it. */
  courierLeft: (carrier: string | null, place: string, when: string) =>
    `The ${carrier === null ? '' : `${carrier} `}courier left ${place} with it ${when}.`,
  delivered: (place: string | null, when: string) => `${place ? ` in ${place}` : ''} ${when}`,
  lastScan: (where: string) => `Last scan: ${where}.`,
  reported: (where: string) => `Reported: ${where}.`,
  ahead: (where: string) => `The carrier dates its last scan ahead: ${where}.`,
  noScans: 'The carrier has sent no scans.',
  undated: 'No scan has a date.',
  noNewScan: (days: number) => `No new scan for ${days === 1 ? '1 day' : `${days} days`}.`,
  noLaterScan: 'No later scan has come.',
  tellUs: (date: string) => `If nothing has moved by ${fullDay(date)}, tell us.`,
  words: (said: readonly string[]) => `The carrier’s words: ${said.map((one) => `“${one}”`).join(', ')}.`,
  expected: (days: string, source: string) => `Expected delivery: ${days} (${source}).`,
  wasExpected: (days: string, source: string) => `Delivery was expected: ${days} (${source}).`,
  bySource: (source: string | null) =>
    source === null
      ? 'source not given'
      : source.toLowerCase() === 'official'
        ? 'estimate of the carrier'
        : `estimate by “${source}”`,
  days: (from: string | null, to: string | null) =>
    [...new Set([from, to].filter((date) => date !== null))].map(fullDay).join(' – '),
  checked: (time: string) => `Checked ${time}.`,
  old: (time: string) => `This is as of ${time}. It may have moved since.`,
  see: (url: string) => `See it here: ${url}`,

  ticket: {
    /** Behind how long nothing moved: how far that is on the scale. */
    level: { watch: 'watch', chase: 'to chase', lost: 'presumed lost' },
    noNewScan: (days: number, level: string) =>
      `No new scan for ${days === 1 ? '1 day' : `${days} days`} (${level})`,
    said: (text: string, place: string | null) => [text && `“${text}”`, place].filter(Boolean).join(' · '),
    utc: (time: string, offset: string | null, isInferred: boolean) =>
      offset ? `${time} UTC${offset}${isInferred ? ', zone inferred' : ''}` : `${time}, zone not given`,
    ahead: 'The carrier dates this ahead of now',
    doorToDoor: (duration: string) => `Door to door: ${duration}`,
    inTransit: (duration: string) => `In transit: ${duration}`,
    chase: (date: string, whom: 'carrier' | 'sender') =>
      `If nothing has moved by ${fullDay(date)}, we will ask the ${whom}.`,
    expected: (days: string, source: string) => `Expected: ${days} (${source})`,
    wasExpected: (days: string, source: string) => `Was expected: ${days} (${source})`,
    next: (step: string) => `Next: ${step}`,
    tell: (step: string) => `Tell the customer: ${step}`,
    note: (sentence: string) => `Note: ${sentence}`,
    checked: (utc: string) => `Checked: ${utc}`,
    old: (utc: string) => `Saved answer of ${utc}. It may have moved since.`,
    link: (url: string) => `Link: ${url}`,
  },
}

export type UpdateWords = typeof enUpdate
