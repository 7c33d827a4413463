import type { ProblemKind } from '../parcel/problem.ts'
import type { Status } from '../parcel/status.ts'
import { count, number } from './en-parts.ts'

const parcels = (n: number) => count(n, 'parcel')

/** The strings of the page of many parcels. */
export const enBatch = {
  title: 'Batch',
  documentTitle: (n: number) => (n === 0 ? 'Batch · Waypost' : `Batch · ${parcels(n)} · Waypost`),

  paste: {
    title: 'Paste a batch',
    lead: 'An e-mail, a chat, a column of a spreadsheet, tracking links: up to 500 numbers are found in it.',
    label: 'Text with waybill numbers',
    submit: 'Track all',
    more: 'Paste more',
    add: 'Add to the batch',
    nothing: 'No waybill number was found in this text.',
    nothingNew: 'Every number in this text is in the batch already.',
    kept: 'The numbers stay in the address of this page. Bookmark it or send it on.',
    example: 'Try a batch of 22',
    exampleShows: 'Many parcels in one table, problems first',
  },

  summary: {
    parcels,
    fromLines: (lines: number) => `from ${count(lines, 'pasted line')}`,
    duplicates: (n: number) => `${count(n, 'duplicate')} removed`,
    overflow: (n: number) => `${number(n)} beyond 500 left out`,
    unread: (n: number) => `${count(n, 'line')} not valid`,
    unreadTitle: 'Lines without a number',
    line: (n: number) => `Line ${number(n)}`,
    ofAddress: 'In the address',
  },

  chips: {
    label: 'Show',
    all: 'All',
    still: 'No movement',
    choose: 'No carrier',
    failed: 'Not checked',
    status: {
      NotFound: 'Not found',
      InfoReceived: 'Label',
      InTransit: 'In transit',
      OutForDelivery: 'Out',
      AvailableForPickup: 'Pickup',
      Delivered: 'Delivered',
      DeliveryFailure: 'Failed',
      Exception: 'Problem',
      Expired: 'Expired',
      Unknown: 'Unknown',
    } satisfies Record<Status, string> as Record<Status, string>,
    hint: 'Ctrl or ⌘ shows several',
  },

  table: {
    label: 'Parcels',
    waybill: 'Waybill',
    carrier: 'Carrier',
    status: 'Status',
    statusUrgent: 'Status, problems first',
    statusCalm: 'Status, problems last',
    event: 'Last event',
    place: 'Place',
    movement: 'Last movement',
    scan: 'Last scan',
    update: 'Update',
    none: '—',
    noRecord: 'No record at the carrier',
    noScans: 'No scans yet',
    noText: 'No words from the carrier',
    choose: 'Choose the carrier',
    noCandidates: 'No known carrier writes numbers like this',
    candidates: (names: readonly string[], more: number) =>
      `${names.join(' or ')}${more > 0 ? `, ${number(more)} more` : ''}`,
    misprint: (says: string) => `${says}; the check digit is wrong`,
    waiting: 'Waiting to be checked',
    asking: 'Asking the carrier',
    queued: (position: number) => `Number ${number(position)} in the queue`,
    failed: 'Not checked',
    again: (seconds: number) => `Trying again in ${number(seconds)} s`,
    tryNext: (carrier: string) => `Try ${carrier}`,
    empty: 'No parcel is like that.',
    showAll: 'Show all',
    selected: 'selected',
    watched: 'watched',
    still: 'no movement',
    old: (clock: string) => `Saved answer from ${clock}. No newer answer yet.`,
  },

  choose: {
    title: 'Which carrier?',
    alike: (n: number) =>
      n === 1 ? 'This number fits several carriers.' : `${number(n)} numbers fit several carriers.`,
    alikeMisprint: (n: number) =>
      n === 1
        ? 'This number fits several carriers, but the check digit is wrong.'
        : `${number(n)} numbers fit several carriers, but the check digits are wrong.`,
    only: (carrier: string, n: number) => `${number(n)} numbers may be of ${carrier}.`,
    onlyMisprint: (carrier: string, n: number) =>
      `${number(n)} numbers may be of ${carrier}, but the check digits are wrong.`,
    unknown: (n: number) =>
      n === 1
        ? 'No carrier is known to write this number.'
        : `No carrier is known to write ${number(n)} numbers.`,
    use: (carrier: string, n: number) =>
      n === 1 ? `Use ${carrier}` : `Use ${carrier} for these ${number(n)}`,
    other: 'Other carrier',
    forAll: (n: number) => `For all ${number(n)} numbers like this one`,
    notFoundTitle: (carrier: string) => `${carrier} has no record of this number.`,
    notFoundNext: 'Another carrier may have it.',
    confidence: { certain: 'certain', likely: 'likely', possible: 'possible' },
  },

  panel: {
    label: (waybill: string) => `Parcel ${waybill}`,
    expand: 'Open on its own page',
    close: 'Close the panel',
    opened: (waybill: string, badge: string) => `${waybill}: ${badge}`,
  },

  copy: {
    all: 'Copy all updates',
    some: (n: number) => `Copy ${count(n, 'update')}`,
    how: 'Ways to copy',
    tsv: 'Copy as a table',
    tsvNote: 'for a spreadsheet',
    markdown: 'Copy as Markdown',
    markdownNote: 'for a ticket',
    csv: 'CSV',
    csvTitle: 'Download as CSV',
    done: (n: number) => `${count(n, 'row')} copied`,
    rowDone: (waybill: string) => `Update for ${waybill} copied`,
    nothing: 'There is no answer to copy yet',
    failed: 'The browser did not allow copying.',
    notChecked: 'Not checked',
    fileName: (date: string) => `parcels-${date}.csv`,
  },

  paper: {
    emulated: 'Emulator: these parcels are invented.',
    some: (n: number, of: number) => `${number(n)} of ${parcels(of)}`,
    printed: (time: string) => `Printed ${time}`,
    checked: 'Answered',
  },

  foot: {
    watch: 'watch',
    checked: (n: number, of: number) => `${number(n)} of ${number(of)} checked`,
    selected: (n: number) => `${number(n)} selected`,
    offline: 'Offline. The rest is checked when you are back online.',
    signedOut: 'You are not signed in. The rest waits.',
    held: (seconds: number) => `The server asked for a pause. Next look-up in ${number(seconds)} s.`,
    failed: (n: number) => `${number(n)} could not be checked.`,
    retry: 'Try again',
    move: 'move',
    open: 'open',
    copyUpdate: 'copy update',
    select: 'select',
    closePanel: 'close panel',
    refresh: 'refresh',
    clear: 'clear selection',
  },

  failure: {
    'bad-waybill': 'The number was refused',
    'bad-carrier': 'The carrier is not known',
    'bad-param': 'The carrier asks for one more value',
    'bad-request': 'The look-up was not understood',
    'sign-in': 'You are not signed in',
    'not-allowed': 'This look-up is not allowed',
    'not-found': 'There is nothing at this address',
    'wrong-method': 'The look-up was not understood',
    'too-large': 'The look-up was too large',
    busy: 'Waiting for a turn',
    'upstream-refused': 'The tracking service refused the question',
    'upstream-unreadable': 'The answer could not be read',
    'upstream-down': 'The tracking service is down',
    'upstream-timeout': 'The tracking service did not answer',
  } satisfies Record<ProblemKind, string> as Record<ProblemKind, string>,
  unreachable: 'The server cannot be reached',
}

/** What a language must have for the page of many parcels. */
export type BatchWords = typeof enBatch
