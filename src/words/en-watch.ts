import { count, duration } from './en-parts.ts'

/** The strings of what this browser keeps: the watch list, the recent parcels, labels and notes. */
export const enWatch = {
  watch: 'Watch',
  watching: 'Watching',
  watchThis: (waybill: string) => `Watch ${waybill}`,
  nowWatching: (waybill: string) => `Watching ${waybill}`,
  noLongerWatching: (waybill: string) => `No longer watching ${waybill}`,
  addNote: 'Add a note',
  editNote: 'Note',
  label: 'Label',
  labelPlaceholder: 'A few words',
  note: 'Note',
  notePlaceholder: 'Seen in this browser only',
  keptAsYouType: 'Kept in this browser as you type. Not sent to anybody.',
  keptForNow: 'Kept only until this page is closed. Not sent to anybody.',
  newScans: (n: number) => `${count(n, 'new scan')} since you last looked`,
  newShort: (n: number) => `${n} new`,
  newStatus: (before: string) => `Was ${before.toLowerCase()} when you last looked.`,
  wasShort: (before: string) => `was ${before.toLowerCase()}`,

  recent: 'Recent',
  recentNews: (n: number) => (n === 0 ? 'Recent' : `Recent, ${n} changed`),
  panel: 'Watched and recent parcels',
  search: 'Search number, label or note',
  matches: (n: number) => `${count(n, 'parcel')} ${n === 1 ? 'matches' : 'match'}`,
  noMatch: (query: string) => `No parcel here matches “${query}”.`,
  nothing: 'Nothing here yet.',
  nothingNext: 'Parcels you look up are listed here, in this browser only. Press P on one to watch it.',
  checked: (ms: number) => (ms < 60_000 ? 'checked just now' : `checked ${duration(ms)} ago`),
  notChecked: 'not checked here yet',
  needsParam: 'Not checked by itself: it needs an extra value, which is not kept.',
  remove: (waybill: string) => `Remove ${waybill}`,
  removed: (waybill: string) => `Removed ${waybill}.`,
  undo: 'Undo',
  restored: (waybill: string) => `${waybill} is back.`,
  keys: { move: 'move', open: 'open', remove: 'remove' },

  notify: 'Notify me',
  notifying: 'Notifying',
  notifyNote: 'Tells of a new status of a watched parcel while Waypost is open in some tab.',
  notifyDenied: 'This browser blocks notifications from Waypost. Allow them in the settings of the site.',
  notification: (name: string, badge: string) => `${name}: ${badge.toLowerCase()}`,
  was: (before: string) => `Was ${before.toLowerCase()}.`,

  export: 'Export',
  import: 'Import',
  fileName: (date: string) => `waypost-${date}.json`,
  imported: (watched: number, recents: number) =>
    `Read ${count(watched, 'watched parcel')} and ${count(recents, 'recent one')} from the file. What you changed later than it stays as it was.`,
  importFault: {
    unreadable: 'That file is not JSON. Nothing was changed.',
    foreign: 'That file does not come from Waypost. Nothing was changed.',
    newer: 'A newer version of Waypost made that file. Nothing was changed.',
    entry: (nth: number) => `Entry ${nth} of that file names no parcel. Nothing was changed.`,
    tooLarge: 'That file is larger than 5 MB. Nothing was changed.',
  },

  clear: 'Clear everything',
  clearTitle: 'Clear everything kept in this browser?',
  clearWhat: (watched: number, recents: number) =>
    [
      `${count(watched, 'watched parcel')} and ${count(recents, 'recent one')}, with their labels and notes`,
      'the saved answers that open at once and offline',
      'numbers you began to type, and the carriers you used last',
    ] as const,
  clearStays: 'Theme and keyboard settings stay. This cannot be undone.',
  exportFirst: 'Export a copy',
  cancel: 'Cancel',
  cleared: 'Everything was cleared.',
  clearOnSignOut: 'Also clear the watch list, recent parcels, labels and notes of this browser',

  refused: {
    title: 'This browser has no room left, or keeps nothing.',
    /** What is lost when the page is closed. */
    what: {
      parcels: 'the watch list, recent parcels, labels and notes',
      answers: 'saved answers',
      typed: 'what you type',
      settings: 'settings',
    },
    until: (what: readonly string[]) => `Kept only until this page is closed: ${what.join('; ')}.`,
  },
}

export type WatchWords = typeof enWatch
