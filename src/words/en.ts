import type { Status } from '../parcel/status.ts'
import { count, duration, fullDay, locale, onDay, shortDay } from './en-parts.ts'
import { badges, reasons } from './en-status.ts'

/** The strings of the first view, in English. Another language is an object of the same type. */
export const en = {
  locale,

  app: {
    name: 'Waypost',
    title: (waybill: string, badge: string) => `${waybill} · ${badge} · Waypost`,
    skip: 'Skip to status',
    home: 'Waypost, start page',
    theme: { system: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' },
    batch: 'Batch',
    shortcuts: 'Keyboard shortcuts',
    close: 'Close',
    crash: 'This page has stopped working.',
    crashNext: 'Reload it. The parcel is in the address, so nothing is lost.',
    reload: 'Reload',
    emulator: 'Emulator: invented parcels',
    emulatorShort: 'Emulator',
  },

  search: {
    label: 'Find a parcel',
    waybill: 'Waybill',
    waybillPlaceholder: 'Number, or paste many',
    carrier: 'Carrier',
    carrierPlaceholder: 'Detect from number',
    track: 'Track',
    jump: 'Press / to go to the waybill field',
  },

  status: {
    badge: badges,
    /** The badge of a status outside the nine: the carrier's own value. */
    unknownBadge: (asSent: string | null) => asSent ?? 'No status',
    raw: (status: string | null, subStatus: string | null) =>
      [status ?? 'no status sent', subStatus].filter(Boolean).join(' · '),
    checked: (clock: string) => `checked ${clock}`,
    saved: (clock: string) => `saved ${clock}`,
    copyNumber: 'Copy the number',
    localTime: (offset: string) => `local time, UTC${offset}`,
    zoneUnknown: 'local time, zone not given',
    inferred: 'zone inferred',
    lastKnown: 'Last known:',
    noWords: 'The carrier sent no words for it.',
    noScans: (clock: string) => `No scans as of ${clock}.`,
    noEvents: (carrier: string) => `${carrier} knows this number but sent no scans.`,
    noMovement: (days: number) => `No movement for ${count(days, 'day')}`,
    /** Behind it: how far that is on the operator's scale. */
    level: { watch: '', chase: ' · to chase', lost: ' · presumed lost' },
    copied: 'Copied',
    updateCopied: 'Update copied',
    noNewer: 'No newer answer yet',
    announceChange: (now: string, before: string) => `Now ${now.toLowerCase()}. Was ${before.toLowerCase()}.`,
  },

  headline: {
    NotFound: (carrier: string) => `${carrier} has no record of this number.`,
    NotFoundYet: 'Nothing is known of this number yet.',
    InfoReceived: 'Label made, not yet handed over.',
    arrived: (at: string, when: string) => `Arrived at ${at}${when}.`,
    left: (at: string, when: string) => `Left ${at}${when}.`,
    seen: (at: string, when: string) => `Last scanned in ${at}${when}.`,
    onTheWay: (when: string) => `On its way. Last scan${when}.`,
    onTheWayUnseen: 'On its way. No scan has a date.',
    onTheWayNoScans: 'On its way, by its status. There are no scans.',
    pickedUp: (at: string | null, when: string) => `Picked up${at ? ` in ${at}` : ''}${when}.`,
    customs: (at: string | null) => `In customs${at ? ` in ${at}` : ''}.`,
    customsReleased: (at: string | null) => `Cleared customs${at ? ` in ${at}` : ''}.`,
    customsAsks: 'Customs needs information.',
    noScanSince: (when: string) => `No scan since ${when}.`,
    OutForDelivery: (at: string | null, when: string) =>
      when
        ? `${at ? `Left ${at}` : 'Went out'} with the courier${when}.`
        : 'Out for delivery, by its status.',
    AvailableForPickup: (at: string | null) =>
      at ? `Waiting at the pickup point in ${at}.` : 'Waiting at the pickup point.',
    Delivered: (when: string | null) =>
      when ? `Delivered ${when}.` : 'Delivered. The carrier gave no time.',
    DeliveryFailure: (reason: string) => `Delivery failed: ${reason}.`,
    Exception: (reason: string) => `Problem: ${reason}.`,
    Expired: 'No update for over 30 days. Tracking has stopped.',
    Unknown: 'Unknown status from the carrier.',
    noStatus: 'The carrier’s status was not sent.',
    /** Behind a place: ` at 11:35`, or with its day where that is not today. */
    at: (clock: string) => ` at ${clock}`,
    onAt: (day: string, clock: string | null) => ` on ${day}${clock ? ` at ${clock}` : ''}`,
    dayThen: (day: string, clock: string | null) => (clock ? `${day}, ${clock}` : day),
  },

  reasons,

  time: {
    day: onDay,
    shortDay,
    fullDay,
    today: 'today',
    yesterday: 'yesterday',
    noDate: 'No date',
    duration,
    ago: (ms: number) => (ms < 60_000 ? 'just now' : `${duration(ms)} ago`),
    dateAndClock: (date: string, clock: string | null) =>
      clock ? `${fullDay(date)}, ${clock}` : fullDay(date),
    dayAndClock: (date: string, clock: string | null) => (clock ? `${onDay(date)}, ${clock}` : onDay(date)),
    shortDayAndClock: (date: string, clock: string | null) =>
      clock ? `${shortDay(date)} ${clock}` : shortDay(date),
    utc: (date: string, clock: string) => `${fullDay(date)}, ${clock} UTC`,
    none: 'no date given',
    yours: (time: string, offset: string) => `Your time: ${time} (UTC${offset})`,
  },

  timeline: {
    title: 'Timeline',
    scans: (n: number) => count(n, 'scan'),
    latest: (n: number) => `${count(n, 'scan')} · latest`,
    stayed: (n: number, ms: number) => `${count(n, 'scan')} · stayed ${duration(ms)}`,
    arrivedLeftNextDay: 'arrived, left next day',
    arrivedLeftOn: (date: string) => `arrived, left ${onDay(date)}`,
    arrivedStillHere: 'arrived',
    stillHere: 'stayed',
    noPlace: 'No place given',
    approximate: 'approximate position',
    byName: 'position looked up by its name',
    noName: 'Place without a name',
    noText: 'No words from the carrier',
    repeatedIn: (seconds: number) => (seconds === 0 ? 'repeated at once' : `repeated in ${seconds} s`),
    times: (n: number) => `×${n}`,
    showRepeats: (n: number, text: string) => `“${text}” was sent ${n} times. Show each.`,
    reportedBy: (carrier: string) => `reported by ${carrier}`,
    stopName: (number: number, of: number, place: string, arrived: string, left: string | null) =>
      `Stop ${number} of ${of}, ${place}, arrived ${arrived}${left ? `, left ${left}` : ''}`,
    stopNameOneScan: (number: number, of: number, place: string, seen: string) =>
      `Stop ${number} of ${of}, ${place}, scanned ${seen}`,
    empty: 'No scans yet.',
  },

  loading: {
    asking: (carrier: string) => `Asking ${carrier}.`,
    stillAsking: (carrier: string) => `Still asking ${carrier}.`,
    offline: 'You are offline. We ask as soon as you are back online.',
    mapAndCarrier: 'Map and carrier',
    old: 'This is a saved result. The server cannot be reached.',
    failed: 'The server cannot be reached. Reload the page to try again.',
    map: 'Loading the map.',
    timelineFailed: 'The timeline did not load. Reload the page to try again.',
    mapFailed: 'The map did not load. The timeline needs no map.',
    unnamedCarrier: (code: number) => `Carrier ${code}`,
  },
}

/** What a language must have. */
export type Words = typeof en

/** The words on a badge. An unknown status shows the carrier's own value. */
export function badgeWords(words: Words, status: Status, asSent: string | null): string {
  return status === 'Unknown' ? words.status.unknownBadge(asSent) : words.status.badge[status]
}
