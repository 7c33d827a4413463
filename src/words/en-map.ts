import { count, locale } from './en-parts.ts'

/** Ten metres are the most that a position of a city means. */
const distance = ({ km, isApproximate }: { km: number; isApproximate: boolean }) =>
  `${isApproximate ? 'about ' : ''}${
    km < 0.995
      ? `${Math.round(km * 100) * 10} m`
      : `${km.toLocaleString(locale, { maximumFractionDigits: km < 10 ? 1 : 0 })} km`
  }`

/** The strings of the map and of what stands under it: they come with it. */
export const enMap = {
  title: 'Map',
  region: (stops: number, first: string, last: string) =>
    stops === 0 ? 'Map' : `Map of ${count(stops, 'stop')}, ${first === last ? first : `${first} to ${last}`}`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit',
  fitName: 'Fit all stops',
  replay: 'Replay',
  replayName: 'Replay the journey',
  list: 'List',
  listName: 'Stops as a list',
  skip: 'Skip the map',
  latestUnplaced: 'The latest scan has no position.',
  unplaced: 'Position not sent.',
  mergedName: (numbers: readonly number[], places: readonly string[]) =>
    `Stops ${numbers[0]} to ${numbers.at(-1)}: ${places.slice(0, 12).join(', ')}${places.length > 12 ? ' and more' : ''}. Zoom to them.`,
  mergedCount: (n: number) => count(n, 'stop'),
  callout: (place: string, time: string) =>
    [`\u2068${place}\u2069`, time].filter((one) => one !== '\u2068\u2069' && one !== '').join(', '),
  distance,
  from: (stop: number) => `From stop ${stop}`,
  straight: 'in a straight line',
  distanceFrom: (far: Parameters<typeof distance>[0], stop: number) =>
    `${distance(far)} in a straight line from stop ${stop}`,
  total: (far: Parameters<typeof distance>[0], placed: number, stops: number) =>
    [
      placed > 1 && `${distance(far)} in straight lines between ${count(placed, 'stop')}.`,
      placed < stops &&
        `${count(stops - placed, 'stop')} without a position ${stops - placed === 1 ? 'is' : 'are'} left out of it.`,
    ]
      .filter(Boolean)
      .join(' '),
  scans: 'Scans',
  correctedWhy: ({ latitude, longitude }: { latitude: string; longitude: string }) =>
    `Sent as latitude ${latitude}, longitude ${longitude}. ${
      Math.abs(Number(latitude)) > 90
        ? 'Latitude cannot pass 90, so the two were swapped.'
        : 'They looked reversed, so they were swapped; the note on the map says why.'
    }`,
  arrived: 'Arrived',
  left: 'Left',
  lastScan: 'Last scan',
  scanned: 'Scanned',
  stayed: 'Stayed',
  corrected: 'corrected',
  approximate: 'approximate',
  byNameNote: 'Looked up by its name, not sent by the carrier.',
  byName: (places: number) =>
    `${count(places, 'place')} ${places === 1 ? 'is' : 'are'} shown approximately, by name.`,
  copyCoordinates: 'Copy the coordinates',
  copied: 'Copied',
  why: 'Why?',
  noCoordinates: 'No coordinates to plot',
  noCoordinatesDetail: (places: number) =>
    places === 0
      ? 'No scan names a place.'
      : `The carrier named ${count(places, 'place')} but sent no positions. The timeline is complete.`,
  tilesFailed: 'The tile server does not answer. This is the built-in map.',

  carrier: {
    title: 'Carrier',
    noPhone: 'No phone given by the carrier',
    noHomepage: 'No web page known',
    lines: 'Lines join scans in order. They are not the road taken.',
    newTab: 'opens in a new tab',
  },
}
