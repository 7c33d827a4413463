import type { StepName } from '../parcel/progress.ts'
import { count, shortDay } from './en-parts.ts'

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

  facts: {
    label: 'Facts',
    inTransit: 'In transit',
    doorToDoor: 'Door to door',
    lastMovement: 'Last movement',
    stops: 'Stops',
    scans: 'Scans',
    estimated: 'Expected',
  },
  estimate: (from: string | null, to: string | null) => {
    const days = [from, to].flatMap((date) => (date ? [shortDay(date)] : []))
    return days.length === 2 && days[0] !== days[1] ? days.join(' – ') : (days[0] ?? '—')
  },
  progress: 'Progress',
  notReported: 'not reported',
  step: {
    InfoReceived: 'Label created',
    PickedUp: 'Picked up',
    InTransit: 'In transit',
    OutForDelivery: 'Out for delivery',
    Delivered: 'Delivered',
  } satisfies Record<StepName, string> as Record<StepName, string>,
  shortStep: {
    InfoReceived: 'Label',
    PickedUp: 'Picked up',
    InTransit: 'In transit',
    OutForDelivery: 'Out',
    Delivered: 'Delivered',
  } satisfies Record<StepName, string> as Record<StepName, string>,
  stepState: { done: 'done', current: 'now', missing: 'not reported', ahead: 'not yet' },
}

export type ActionWords = typeof enActions
