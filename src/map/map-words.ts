import type { ParcelEvent, Repair } from '../parcel/parcel.ts'
import type { Status } from '../parcel/status.ts'
import type { Stop } from '../parcel/stops.ts'
import type { Distance } from './distances.ts'

/** Every text of the map that a person reads or hears. */
export type MapWords = {
  /** Of the stops that have a position: “Map of 5 stops, Tumpat to Besut”; for none: “Map”. */
  region: (journey: readonly { stop: Stop }[]) => string
  zoomIn: string
  zoomOut: string
  fit: string
  /** The full name of the button whose face is `fit`: “Fit all stops”. */
  fitName: string
  /** On the button, and its full name: “Replay”, “Replay the journey”. */
  replay: string
  replayName: string
  list: string
  listName: string
  skip: string
  /** The name of a stop's place, also where it has none. */
  place: (stop: Stop) => string
  /** “Sat 18 Jan, 22:26 – Sun 19 Jan, 21:48” */
  span: (stop: Stop) => string
  /** “412 km”, “about 412 km” */
  distance: (distance: Omit<Distance, 'from'>) => string
  /** “From stop 3” */
  from: (stop: Stop) => string
  /** “412 km in a straight line from stop 3” */
  distanceFrom: (distance: Distance) => string
  straight: string
  /** “214 km in straight lines between 5 stops.” */
  total: (distance: Omit<Distance, 'from'>, placed: number, stops: number) => string
  scans: string
  /** What was sent and why it was changed, for one place. */
  correctedWhy: (sent: { latitude: string; longitude: string }) => string
  /** The full name of a marker: “Stop 4 of 5, Kuala Nerus, arrived 20 Jan 03:01, left 08:45”. */
  stopName: (stop: Stop, total: number) => string
  /** The full name of a marker that stands for several: “Stops 1 to 3: Tumpat, Pasir Mas, Kota Bharu”. */
  mergedName: (stops: readonly Stop[]) => string
  /** The face of such a marker where its numbers would not fit: “214 stops”. */
  mergedCount: (count: number) => string
  /** The words of the badge. */
  status: (status: Status) => string
  /** Under the status, beside the current stop: “Besut, 11:35”. */
  callout: (place: string, time: string) => string
  arrived: string
  left: string
  /** In place of `left` at the latest stop, which has not been left. */
  lastScan: string
  /** In place of arrived and left at a stop with a single scan. */
  scanned: string
  stayed: string
  /** A scan's own wall clock: “Mon 20 Jan, 03:01”. */
  time: (event: ParcelEvent) => string
  /** “5 h 44 min” */
  duration: (ms: number) => string
  corrected: string
  approximate: string
  /** In the card of such a stop: “Looked up by its name, not sent by the carrier.” */
  byNameNote: string
  /** “3 places are shown approximately, by name.” */
  byName: () => string
  copyCoordinates: string
  copied: string
  /** “Coordinates were reversed in the carrier data; shown corrected (12 of 12 scans).” */
  reversed: (count: number, scans: number) => string
  lookedReversed: (count: number, scans: number) => string
  lookOdd: (count: number, scans: number) => string
  /** “The latest scan has no position.” */
  latestUnplaced: string
  /** The same of the scan where the replay stands: “Position not sent” */
  unplaced: string
  /** “3 of 12 scans have no position.” */
  withoutPosition: (count: number, scans: number) => string
  why: string
  /** What the proxy did and its proof, for people. */
  reason: (repair: Repair) => string
  noCoordinates: string
  /** “The carrier named 5 places but sent no positions. The timeline is complete.” */
  noCoordinatesDetail: (places: number) => string
  /** “The tile server does not answer. This is the built-in map.” */
  tilesFailed: string
}
