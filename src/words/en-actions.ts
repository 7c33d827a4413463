import { count } from './en-parts.ts'

/** The strings of what can be done with an answer. */
export const enActions = {
  notes: (n: number) => `${count(n, 'note')} on the carrier’s data`,
  copyUpdate: 'Copy update',
  copyRefused: 'The browser did not allow copying.',
  copyFailed: 'The browser did not allow copying. Select the text and copy it.',
  refresh: 'Refresh',
  refreshing: 'Refreshing',
  more: 'More actions',
  myTime: 'Show my time too',
  myTimeShort: 'my time',
  zoneInferred: 'The carrier named no zone that fits. The offset is taken from its timestamps.',
  viewRaw: 'View raw data',
  coordinateDetails: 'Coordinate details',
  downloadJson: 'Download JSON',
  print: 'Print or save as PDF',
  changed: (now: string) => `Now ${now.toLowerCase()}`,
  changedFrom: (before: string, seen: string) => `Was ${before.toLowerCase()}. Seen ${seen}.`,
  carrierContact: 'Carrier contact',
  otherCarrier: 'Other carrier',
  checkAgain: 'Check again',
  editNumber: 'Edit number',
}

export type ActionWords = typeof enActions
