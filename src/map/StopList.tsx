import { useMemo } from 'react'
import type { Stop } from '../parcel/stops.ts'
import { toDistances, totalDistance } from './distances.ts'
import type { Placed } from './journey.ts'
import type { MapWords } from './map-words.ts'

type Props = {
  stops: readonly Stop[]
  journey: readonly Placed[]
  selected: number | null
  onSelect: (stop: number | null) => void
  onClose: () => void
  words: MapWords
}

/** What the map shows, in words: the stops in order, their times, and how far apart they are. */
export function StopList({ stops, journey, selected, onSelect, onClose, words }: Props) {
  const distances = useMemo(() => toDistances(journey), [journey])
  const placed = stops.filter(({ place }) => place.point !== null).length
  return (
    <section
      aria-label={words.listName}
      className="map-list map-overlay"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <ol>
        {stops.map((stop) => {
          const distance = distances.get(stop.number)
          const isSelected = stop.number === selected
          return (
            <li key={stop.number}>
              {distance && <p className="map-list-leg">{words.distanceFrom(distance)}</p>}
              <button
                type="button"
                aria-pressed={isSelected}
                onClick={() => onSelect(isSelected ? null : stop.number)}
              >
                <i>{stop.number}</i>
                <span>
                  <b>
                    <bdi>{words.place(stop)}</bdi>
                  </b>
                  {stop.place.facility !== null && <bdi>{stop.place.facility}</bdi>}
                  <span>{words.span(stop)}</span>
                  {stop.place.point === null && <em>{words.unplaced}</em>}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
      <p className="map-list-total">{words.total(totalDistance(distances), placed, stops.length)}</p>
    </section>
  )
}
