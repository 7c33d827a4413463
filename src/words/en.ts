import type { ProblemKind } from '../parcel/problem.ts'
import type { StepName } from '../parcel/progress.ts'
import type { Status } from '../parcel/status.ts'
import { dateParts, durationParts } from './dates.ts'
import { badges, nextOnTheWay, nextSteps, reasons, toCustomer } from './en-status.ts'

const locale = 'en'

/** `1 scan`, `12 scans`, `10,000 scans`. */
const count = (n: number, one: string, many = `${one}s`) =>
  `${n.toLocaleString(locale)} ${n === 1 ? one : many}`

const day = (date: string) => {
  const { weekday, day, month } = dateParts(date, locale)
  return `${weekday} ${day} ${month}`
}
const shortDay = (date: string) => {
  const { day, month } = dateParts(date, locale)
  return `${day} ${month}`
}
const fullDay = (date: string) => `${day(date)} ${dateParts(date, locale).year}`

const duration = (ms: number) => {
  const { days, hours, minutes } = durationParts(ms)
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`
  if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`
  return `${minutes} min`
}

const many = (n: number, of: number) =>
  n === of ? `all ${count(of, 'scan')}` : `${n.toLocaleString(locale)} of ${count(of, 'scan')}`

/** Every string a person reads, in English. Another language is an object of the same type. */
export const en = {
  locale,
  language: 'English',

  app: {
    name: 'Waypost',
    title: (waybill: string, badge: string) => `${waybill} · ${badge} · Waypost`,
    skip: 'Skip to status',
    home: 'Waypost, start page',
    theme: { system: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' },
    shortcuts: 'Keyboard shortcuts',
    shortcutsOff: 'Single-key shortcuts are off',
    shortcutsOn: 'Single-key shortcuts are on',
    turnOff: 'Turn off single keys',
    turnOn: 'Turn on single keys',
    shortcutList: [
      ['/', 'Go to the waybill field'],
      ['C', 'Copy the update you copied last'],
      ['R', 'Refresh'],
      ['J', 'View raw data'],
      ['F', 'Fit the map to all stops'],
      ['?', 'Show this list'],
      ['Esc', 'Close, or clear the selected stop'],
    ] as [string, string][],
    close: 'Close',
    notFound: 'There is no page at this address.',
    notFoundNext: 'Go to the start page',
    crash: 'This page has stopped working.',
    crashNext: 'Reload it. The parcel is in the address, so nothing is lost.',
    reload: 'Reload',
    emulator: 'Emulator: invented parcels',
    emulatorShort: 'Emulator',
  },

  search: {
    label: 'Find a parcel',
    waybill: 'Waybill',
    waybillPlaceholder: 'Number',
    carrier: 'Carrier',
    track: 'Track',
    jump: 'Press / to go to the waybill field',
    optional: 'if the carrier asks for it',
    paramNote: 'Sent to the carrier only.',
    paramKind: {
      postcode: 'Postcode',
      'phone-digits': 'Last 4 digits of the phone',
      phone: 'Phone number',
      'country-and-postcode': 'Country and postcode',
      'ship-date': 'Ship date',
      other: 'Extra value',
    },
    paramExample: (example: string) => `For example ${example}`,
    fault: {
      empty: 'Type a waybill number.',
      characters: (wrong: readonly string[]) =>
        `Remove ${wrong.map((one) => (/\s/.test(one) ? 'the space' : `“${one}”`)).join(', ')}. Use letters, digits and hyphens only.`,
      short: (length: number) => `That is ${count(length, 'character')}. A waybill has at least 5.`,
      long: (length: number) => `That is ${count(length, 'character')}. A waybill has at most 50.`,
      carrier: 'Choose a carrier.',
      param: 'Use at most 100 letters, digits and signs.',
    },
    useCleaned: (cleaned: string) => `Use ${cleaned}`,
    picker: {
      label: 'Carrier',
      toggle: 'Show carriers',
      matchesNumber: 'Matches this number',
      recent: 'Recent',
      all: 'All carriers',
      unknownCarrier: (code: number) => `Carrier ${code}`,
      useCode: (code: number) => `Use carrier code ${code}`,
      matches: (n: number) => `${count(n, 'carrier')} ${n === 1 ? 'matches' : 'match'}`,
      carriers: (n: number) => count(n, 'carrier'),
      noMatch: (query: string) => `No carrier matches “${query}”. Search by name, country or code.`,
      enterKey: 'Enter',
    },
  },

  home: {
    title: 'Where is the parcel?',
    lead: 'Type a waybill number and choose the carrier.',
    tryExample: 'Try an example',
    recent: 'Recent',
    jumps: 'jumps to the waybill field from anywhere',
  },

  examples: {
    title: 'Example numbers',
    lead: 'The built-in emulator answers these. Each shows one thing.',
    live: 'No emulator is running: this server asks the real tracking service.',
    group: {
      statuses: 'Every status',
      'sub-statuses': 'Every sub-status',
      journeys: 'Journeys',
      data: 'Strange data',
      faults: 'Faults',
    } as Record<string, string>,
    waybill: 'Waybill',
    carrier: 'Carrier',
    shows: 'What it shows',
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
    zoneInferred: 'The carrier gave no zone by name. The offset is the one in its own timestamp.',
    lastKnown: 'Last known:',
    noWords: 'The carrier sent no words for it.',
    neverScanned: (clock: string) => `Never scanned. Asked ${clock} today.`,
    noEvents: (carrier: string) => `${carrier} knows this number but sent no scans.`,
    noStatus: 'The answer held no status.',
    facts: {
      label: 'Facts',
      inTransit: 'In transit',
      doorToDoor: 'Door to door',
      lastMovement: 'Last movement',
      stops: 'Stops',
      scans: 'Scans',
      estimated: 'Expected',
      none: '—',
    },
    noMovement: (days: number) => `No movement for ${count(days, 'day')}`,
    estimate: (from: string | null, to: string | null) => {
      const days = [from, to].flatMap((date) => (date ? [shortDay(date)] : []))
      return days.length === 2 && days[0] !== days[1] ? days.join(' – ') : (days[0] ?? '—')
    },
    next: 'Next',
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
    copyUpdate: 'Copy update',
    copied: 'Copied',
    copyFailed: 'The browser did not allow copying. Select the text and copy it.',
    refresh: 'Refresh',
    refreshing: 'Refreshing',
    more: 'More actions',
    viewRaw: 'View raw data',
    coordinateDetails: 'Coordinate details',
    copyCurl: 'Copy as cURL',
    downloadJson: 'Download JSON',
    changed: (now: string) => `Now ${now.toLowerCase()}`,
    changedFrom: (before: string, seen: string) => `Was ${before.toLowerCase()}. Seen ${seen}.`,
    announceChange: (now: string, before: string) => `Now ${now.toLowerCase()}. Was ${before.toLowerCase()}.`,
    carrierContact: 'Carrier contact',
  },

  headline: {
    NotFound: (carrier: string) => `${carrier} has no record of this number.`,
    InfoReceived: 'Label made, not yet handed over.',
    arrived: (at: string, when: string) => `Arrived at ${at}${when}.`,
    left: (at: string, when: string) => `Left ${at}${when}.`,
    seen: (at: string, when: string) => `Last scanned in ${at}${when}.`,
    onTheWay: (when: string) => `On its way. Last scan${when}.`,
    onTheWayUnseen: 'On its way. No scan has a date.',
    pickedUp: (at: string | null, when: string) => `Picked up${at ? ` in ${at}` : ''}${when}.`,
    customs: (at: string | null) => `In customs${at ? ` in ${at}` : ''}.`,
    customsReleased: (at: string | null) => `Cleared customs${at ? ` in ${at}` : ''}.`,
    customsAsks: 'Customs needs information.',
    noScanSince: (when: string) => `No scan since ${when}.`,
    OutForDelivery: (at: string | null, when: string) =>
      at ? `Left ${at} with the courier${when}.` : `With the courier${when ? `, last scan${when}` : ''}.`,
    AvailableForPickup: (at: string | null) =>
      at ? `Waiting at the pickup point in ${at}.` : 'Waiting at the pickup point.',
    Delivered: (when: string | null) =>
      when ? `Delivered ${when}.` : 'Delivered. The carrier gave no time.',
    DeliveryFailure: (reason: string) => `Delivery failed: ${reason}.`,
    Exception: (reason: string) => `Problem: ${reason}.`,
    Expired: 'No update for over 30 days. Tracking has stopped.',
    Unknown: 'Unknown status from the carrier.',
    /** Behind a place: ` at 11:35`, or with its day where that is not today. */
    at: (clock: string) => ` at ${clock}`,
    onAt: (date: string, clock: string | null) => ` on ${day(date)}${clock ? ` at ${clock}` : ''}`,
  },

  reasons,
  unknownReason: { reason: 'the carrier gives no reason', next: 'Ask the carrier.' },
  nextSteps,
  nextOnTheWay,
  nextNoMovement: 'Ask the carrier to locate it, and note the answer in the ticket.',

  time: {
    day,
    shortDay,
    fullDay,
    today: 'today',
    yesterday: 'yesterday',
    noDate: 'No date',
    duration,
    ago: (ms: number) => (ms < 60_000 ? 'just now' : `${duration(ms)} ago`),
    dateAndClock: (date: string, clock: string | null) =>
      clock ? `${fullDay(date)}, ${clock}` : fullDay(date),
    dayAndClock: (date: string, clock: string | null) => (clock ? `${day(date)}, ${clock}` : day(date)),
    shortDayAndClock: (date: string, clock: string | null) =>
      clock ? `${shortDay(date)} ${clock}` : shortDay(date),
    utc: (date: string, clock: string) => `${fullDay(date)}, ${clock} UTC`,
    none: 'no date given',
  },

  timeline: {
    title: 'Timeline',
    label: 'Stops, newest first',
    scans: (n: number) => count(n, 'scan'),
    latest: (n: number) => `${count(n, 'scan')} · latest`,
    stayed: (n: number, ms: number) => `${count(n, 'scan')} · stayed ${duration(ms)}`,
    arrivedLeftNextDay: 'arrived, left next day',
    arrivedLeftOn: (date: string) => `arrived, left ${day(date)}`,
    arrivedStillHere: 'arrived',
    stillHere: 'stayed',
    noPlace: 'No place given',
    noName: 'Place without a name',
    noText: 'No words from the carrier',
    repeatedIn: (seconds: number) => (seconds === 0 ? 'repeated at once' : `repeated in ${seconds} s`),
    times: (n: number) => `×${n}`,
    showRepeats: (n: number, text: string) => `“${text}” was sent ${n} times. Show each.`,
    reportedBy: (carrier: string) => `reported by ${carrier}`,
    current: 'Current',
    stopName: (number: number, of: number, place: string, arrived: string, left: string | null) =>
      `Stop ${number} of ${of}, ${place}, arrived ${arrived}${left ? `, left ${left}` : ''}`,
    stopNameOneScan: (number: number, of: number, place: string, seen: string) =>
      `Stop ${number} of ${of}, ${place}, scanned ${seen}`,
    empty: 'No scans yet.',
  },

  map: {
    title: 'Map',
    region: (places: readonly string[]) =>
      places.length === 0
        ? 'Map'
        : `Map of ${count(places.length, 'stop')}, ${[...new Set([places[0], places.at(-1)])].join(' to ')}`,
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Fit',
    fitName: 'Fit all stops',
    mergedName: (numbers: readonly number[], places: readonly string[]) =>
      `Stops ${numbers[0]} to ${numbers.at(-1)}: ${places.slice(0, 12).join(', ')}${places.length > 12 ? ' and more' : ''}. Zoom to them.`,
    mergedCount: (n: number) => count(n, 'stop'),
    callout: (place: string, time: string) => [place, time].filter(Boolean).join(', '),
    arrived: 'Arrived',
    left: 'Left',
    lastScan: 'Last scan',
    scanned: 'Scanned',
    stayed: 'Stayed',
    corrected: 'corrected',
    approximate: 'approximate',
    copyCoordinates: 'Copy the coordinates',
    copied: 'Copied',
    why: 'Why?',
    noCoordinates: 'No coordinates to plot',
    noCoordinatesDetail: (places: number) =>
      places === 0
        ? 'The carrier named no place. The timeline is complete.'
        : `The carrier named ${count(places, 'place')} but sent no positions. The timeline is complete.`,
    tilesFailed: 'The tile server does not answer. This is the built-in map.',
  },

  carrier: {
    title: 'Carrier',
    noPhone: 'No phone given by the carrier',
    noHomepage: 'No web page known',
    lines: 'Lines join scans in order. They are not the road taken.',
    mapAndCarrier: 'Map and carrier',
    newTab: 'opens in a new tab',
  },

  loading: {
    asking: (carrier: string) => `Asking ${carrier}.`,
    stillAsking: (carrier: string) => `Still asking ${carrier}.`,
    map: 'Loading the map.',
    mapFailed: 'The map did not load. The timeline is complete.',
    picker: 'Loading the carriers.',
    unnamedCarrier: (code: number) => `Carrier ${code}`,
  },

  problem: {
    title: {
      'bad-waybill': 'That is not a waybill number.',
      'bad-carrier': 'That is not a carrier.',
      'bad-param': 'The carrier needs another value.',
      'bad-request': 'The look-up was not understood.',
      'sign-in': 'You are not signed in.',
      'not-allowed': 'This look-up is not allowed.',
      'not-found': 'There is nothing at this address.',
      'wrong-method': 'The look-up was not understood.',
      'too-large': 'The look-up was too large.',
      busy: 'Too many look-ups in the last minute.',
      'upstream-refused': 'The tracking service refused the question.',
      'upstream-unreadable': 'The tracking service sent an answer that cannot be read.',
      'upstream-down': 'The tracking service is down.',
      'upstream-timeout': 'The tracking service did not answer.',
    } satisfies Record<ProblemKind, string> as Record<ProblemKind, string>,
    timedOut: (seconds: number) =>
      `It timed out after ${count(seconds, 'second')}. The parcel itself is not affected.`,
    notAffected: 'The parcel itself is not affected.',
    unreadable:
      'Nothing of it is shown, because nothing of it can be trusted. The parcel itself is not affected.',
    refused:
      'Trying again will not help. Tell whoever runs this server: its key or its request was rejected.',
    network: 'This server cannot be reached.',
    networkNext: 'Check the connection. The parcel itself is not affected.',
    busyNote: 'Your team shares one limit. Nothing is lost: look-ups wait in order.',
    nextLookUp: 'Next look-up in',
    waiting: 'Waiting',
    updatesItself: 'This page updates by itself.',
    tryingAgain: (seconds: number) => `Trying again in ${seconds} s`,
    tryingNow: 'Trying now',
    attempt: (n: number, of: number) => `Attempt ${n} of ${of}`,
    announceAttempt: (seconds: number) => `Trying again in ${count(seconds, 'second')}`,
    stopped: 'We stopped trying.',
    retryNow: 'Retry now',
    stop: 'Stop',
    leaveQueue: 'Leave the queue',
    details: 'Error details',
    requestId: 'Request',
    kind: 'Kind',
    editNumber: 'Edit number',
    otherCarrier: 'Other carrier',
    checkAgain: 'Check again',
    offline: (clock: string, age: string) => `Offline. Saved result from ${clock}, ${age} old.`,
    offlineNote: 'It may have moved since. We check again when you are back online.',
    offlineEmpty: 'Offline. We look it up when you are back online.',
    old: (clock: string, age: string) => `Saved result from ${clock}, ${age} old. The last check failed.`,
    staleAnswer: (clock: string, age: string) =>
      `Saved result from ${clock}, ${age} old. The tracking service cannot be asked now.`,
  },

  repairs: {
    title: (n: number) => `${count(n, 'note')} on the carrier’s data`,
    /** One sentence a repair; `of` is the number of scans. A kind without a sentence shows its own detail alone. */
    sentence: {
      'coordinates-swapped': (n: number, of: number, certain: boolean) =>
        certain
          ? `Coordinates were reversed in the carrier data; shown corrected (${n} of ${count(of, 'scan')}).`
          : `Coordinates looked reversed in the carrier data; shown corrected (${n} of ${count(of, 'scan')}).`,
      'coordinates-odd': (n: number, of: number) => `Coordinates look odd in ${many(n, of)}; shown as sent.`,
      'coordinates-invalid': (n: number, of: number) =>
        `Coordinates make no sense in ${many(n, of)}; not shown.`,
      'coordinates-missing': (n: number, of: number) =>
        `${n === of ? 'No scan has' : `${n} of ${count(of, 'scan')} have no`} position.`,
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
  },

  raw: {
    title: 'Raw data',
    upstream: 'As sent',
    ours: 'As shown',
    redacted: 'Names, addresses and phone numbers of people are left out.',
    copy: 'Copy',
    loading: 'Loading the raw answer.',
    notAllowed: 'Raw data is shown only to people who run or sign in to this server.',
    failed: 'The raw answer could not be fetched.',
    coordinates: 'Coordinate details',
    coordinatesLead: 'What the carrier sent beside what is shown.',
    sentAs: 'Sent (latitude, longitude)',
    shownAs: 'Shown (latitude, longitude)',
    source: { carrier: 'as sent', swapped: 'reversed back', gazetteer: 'approximate, from the place name' },
    noPoint: 'no position',
  },

  update: {
    title: 'Copy update',
    customer: 'For the customer',
    ticket: 'For the ticket',
    copy: 'Copy',
    localTimes: (offset: string) => `Times at UTC${offset}`,
    parcel: (waybill: string, says: string) => `Your parcel ${waybill} ${says}`,
    toCustomer,
    notFound: (waybill: string, carrier: string) =>
      `${carrier} has no record yet of your parcel ${waybill}. The label may not be scanned yet.`,
    at: (place: string | null, date: string, clock: string | null, offset: string | null) =>
      ` Last scan: ${place ? `${place}, ` : ''}${fullDay(date)}${clock ? `, ${clock}` : ''}${clock && offset ? ` (UTC${offset})` : ''}.`,
    courierLeft: (carrier: string, place: string, when: string) =>
      ` The ${carrier} courier left ${place} with it ${when}.`,
    deliveredAt: (when: string) => ` ${when}.`,
    because: (reason: string) => `: ${reason}`,
    todayAt: (clock: string) => `today at ${clock}`,
    onAt: (date: string, clock: string | null) => `on ${day(date)}${clock ? ` at ${clock}` : ''}`,
    nextLine: (next: string) => `Next: ${next}`,
    checkedLine: (utc: string) => `Checked: ${utc}`,
    saidLine: (text: string, place: string | null) => `“${text}”${place ? ` · ${place}` : ''}`,
    repairsLine: (sentence: string) => `Note: ${sentence}`,
  },
}

/** What a language must have. */
export type Words = typeof en

/** The words on a badge. An unknown status shows the carrier's own value. */
export function badgeWords(words: Words, status: Status, asSent: string | null): string {
  return status === 'Unknown' ? words.status.unknownBadge(asSent) : words.status.badge[status]
}
