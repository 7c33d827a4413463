import type { ProblemKind } from '../parcel/problem.ts'
import { count, duration, number } from './en-parts.ts'

/** A place in the queue; a farther one is told as a number. */
const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
] as const

/** As it stands inside a sentence. */
const decapital = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** The strings of what is not in the first view: they travel with the code that shows them. */
export const enLater = {
  fault: {
    empty: 'Type a waybill number.',
    unfound: 'There is no waybill number in that text.',
    characters: (wrong: readonly string[]) =>
      `Remove ${wrong.map((one) => (/\s/.test(one) ? 'the space' : `“${one}”`)).join(', ')}. Use letters, digits and hyphens only.`,
    short: (length: number) => `That is ${count(length, 'character')}. A waybill has at least 5.`,
    long: (length: number) => `That is ${count(length, 'character')}. A waybill has at most 50.`,
    carrier: 'Choose a carrier. We could not tell it from the number.',
    param: 'Use at most 100 letters, digits and signs.',
    takeCleaned: (cleaned: string) => `Use ${cleaned}`,
  },

  param: {
    kind: {
      postcode: 'Postcode',
      'phone-digits': 'Last 4 digits of the phone',
      phone: 'Phone number',
      'country-and-postcode': 'Country and postcode',
      'ship-date': 'Ship date',
      other: 'Extra value',
    },
    example: (example: string) => `For example ${example}`,
    note: 'Sent to the carrier only.',
    optional: 'if the carrier asks for it',
    add: (name: string) => `Add ${decapital(name)}`,
    change: (name: string) => `Change ${decapital(name)}`,
  },

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

  signOut: 'Sign out',

  nowhere: {
    address: 'There is no page at this address.',
    carrier: 'That is not a carrier.',
    waybill: 'That is not a waybill number.',
    next: 'Go to the start page',
  },

  home: {
    title: 'Where is the parcel?',
    lead: 'Type a waybill number and choose the carrier. Paste several lines to track a batch.',
    tryExample: 'Try an example',
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
    busyNote: 'Your team shares one limit. Nothing is lost: this page asks again by itself.',
    queueNote: 'Your team shares one limit. Nothing is lost: look-ups wait in order.',
    quota: 'The quota of look-ups is used up.',
    wrongCarrier: 'The tracking service does not know this carrier code.',
    nextLookUp: 'Next look-up',
    nextLookUpIn: 'Next look-up in',
    now: 'now',
    longest: '1:00+',
    place: (n: number) => `You are ${ordinals[n - 1] ?? `number ${number(n)}`}.`,
    left: 'You left the queue.',
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
    signIn: 'Sign in',
    details: 'Error details',
    detail: 'Detail',
    requestId: 'Request',
    kind: 'Kind',
    offline: (clock: string, age: string) => `Offline. Saved result from ${clock}${age}.`,
    /** Behind a clock: how old the result is, where that is a minute or more. */
    age: (ms: number) => (ms < 60_000 ? '' : `, ${duration(ms)} old`),
    offlineNote: 'It may have moved since. We check again when you are back online.',
    old: (clock: string, age: string) => `Saved result from ${clock}${age}. The last check failed.`,
    saved: (clock: string, age: string) => `Saved answer from ${clock}${age}.`,
    askingForNewer: 'Asking for a newer one.',
    noNewer: (clock: string) => `Asked again at ${clock}: no newer answer yet. We keep asking.`,
  },

  raw: {
    title: 'Raw data',
    upstream: 'As sent',
    ours: 'As shown',
    redacted: 'Names, addresses and phone numbers of people are left out.',
    copy: 'Copy',
    curl: 'Copy as cURL',
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
}

/** What a language must have beside `Words`. */
export type LaterWords = typeof enLater
