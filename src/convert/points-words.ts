import type { Pair } from './points-pair.ts'

type Sent = Pick<Extract<Pair, { kind: 'either' }>, 'asSent'>

const sent = ({ asSent }: Sent) =>
  `The carrier sent latitude ${asSent.latitude || '(none)'} and longitude ${asSent.longitude || '(none)'}`

/** What is said of one pair of coordinates, with its raw values as the proof. `country` is alpha-2. */
export const pointWords = {
  invalid: (pair: Sent) => `${sent(pair)}. That is no place on the globe, so it was left out.`,
  reversed: ({ asSent }: Sent) =>
    `The carrier sent latitude ${asSent.latitude}. Latitude cannot pass 90, so latitude and longitude were swapped.`,
  likeOthers: (pair: Sent) =>
    `${sent(pair)}, which looked reversed. Other scans of the same carrier were reversed for certain, so it was swapped.`,
  likeScan: (pair: Sent, country: string) =>
    `${sent(pair)}, which looked reversed. Only the swapped point is in ${country}, the country of the scan.`,
  likeCarrier: (pair: Sent, country: string) =>
    `${sent(pair)}, which looked reversed. Only the swapped points are in ${country}, the country of the carrier.`,
  outside: (pair: Sent, country: string) =>
    `${sent(pair)}, which is outside ${country}, the country of the scan. It is shown as sent.`,
  doubtful: (pair: Sent, country: string) =>
    `${sent(pair)}. Swapped it would be in ${country}, the country of the carrier, but too little else says so. It is shown as sent.`,
}
