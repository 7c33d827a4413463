import { useMemo } from 'react'
import { MapView } from '../map/MapView.tsx'
import type { Moment } from '../parcel/moments.ts'
import type { Parcel } from '../parcel/parcel.ts'
import { toStops } from '../parcel/stops.ts'
import { clockOf } from '../words/dates.ts'
import { useWords } from '../words/use-words.ts'
import { focusContact } from './focus-contact.ts'
import { toMapWords } from './map-words.ts'

type MapProps = Parameters<typeof MapView>[0]
type Props = Pick<
  MapProps,
  'selected' | 'hovered' | 'onSelect' | 'onHover' | 'theme' | 'tiles' | 'pictureRef'
> & {
  parcel: Parcel
  /** What is shown in place of now, while the journey is replayed. */
  moment?: Moment | null
  onReplay?: () => void
}

/** The map of a parcel. Leaflet needs a window and costs as much as half the page: load this after the status is painted. */
export function JourneyMap({ parcel, moment = null, onReplay, ...rest }: Props) {
  const words = useWords()
  const stops = useMemo(() => toStops(parcel.events), [parcel.events])
  const mapWords = useMemo(() => toMapWords(words, parcel), [words, parcel])
  const latest = stops.at(-1)
  const shown = moment?.event ?? latest?.left ?? null
  const { dated, placed } = useMemo(
    () => ({
      dated: parcel.events.filter(({ time }) => time !== null),
      placed: parcel.events.filter(({ place }) => place?.point),
    }),
    [parcel.events],
  )
  // The newest scan belongs to the latest stop, or names no place at all.
  const isNowPlaced = latest?.left === dated[0] && latest?.place.point != null
  return (
    <MapView
      key={parcel.waybill}
      stops={stops}
      status={moment?.event.status ?? parcel.status}
      until={moment?.stop ?? null}
      isPlaced={moment?.isPlaced ?? (dated.length === 0 || isNowPlaced)}
      onSkip={focusContact}
      onReplay={(dated.length > 1 && onReplay) || null}
      repairs={parcel.repairs}
      scanCount={parcel.events.length}
      scansWithoutPoint={parcel.events.length - placed.length}
      destination={placed[0]?.place?.country ?? latest?.place.country ?? parcel.carrier.country}
      calloutTime={clockOf(shown?.time ?? null) ?? ''}
      words={mapWords}
      {...rest}
    />
  )
}
