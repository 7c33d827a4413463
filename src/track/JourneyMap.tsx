import { Component, lazy, Suspense, useMemo, type ReactNode } from 'react'
import type { MapView } from '../map/MapView.tsx'
import type { Parcel } from '../parcel/parcel.ts'
import { toStops } from '../parcel/stops.ts'
import { clockOf } from '../words/dates.ts'
import { useWords } from '../words/use-words.ts'
import { toMapWords } from './map-words.ts'

// Leaflet needs a window and costs as much as half the page: it comes after the status is painted.
const LazyMapView = lazy(() => import('../map/MapView.tsx').then((module) => ({ default: module.MapView })))

type MapProps = Parameters<typeof MapView>[0]
type Props = Pick<MapProps, 'selected' | 'hovered' | 'onSelect' | 'onHover' | 'theme' | 'tiles'> & {
  parcel: Parcel
}

/** The map of a parcel. When its code cannot be had, the rest of the page is still true. */
export function JourneyMap({ parcel, ...rest }: Props) {
  const words = useWords()
  const stops = useMemo(() => toStops(parcel.events), [parcel.events])
  const mapWords = useMemo(() => toMapWords(words, parcel), [words, parcel])
  const latest = stops.at(-1)
  const placed = parcel.events.filter((event) => event.place?.point)
  return (
    <MapBoundary fallback={<p className="p-5 text-ink-2">{words.loading.mapFailed}</p>}>
      <Suspense
        fallback={<div aria-busy aria-label={words.loading.map} role="img" className="h-full bg-water" />}
      >
        <LazyMapView
          key={parcel.waybill}
          stops={stops}
          status={parcel.status}
          repairs={parcel.repairs}
          scanCount={parcel.events.length}
          scansWithoutPoint={parcel.events.length - placed.length}
          destination={placed[0]?.place?.country ?? latest?.place.country ?? parcel.carrier.country}
          calloutTime={clockOf(latest?.left.time ?? null) ?? ''}
          words={mapWords}
          {...rest}
        />
      </Suspense>
    </MapBoundary>
  )
}

class MapBoundary extends Component<{ fallback: ReactNode; children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false }
  static getDerivedStateFromError() {
    return { hasFailed: true }
  }
  override render() {
    return this.state.hasFailed ? this.props.fallback : this.props.children
  }
}
