import { DomEvent } from 'leaflet'
import { Check, Copy } from 'lucide'
import { useEffect, useId, useRef, useState } from 'react'
import type { Point } from '../parcel/parcel.ts'
import type { Stop } from '../parcel/stops.ts'
import { Icon } from '../ui/Icon.tsx'
import { Anchor } from './Anchor.tsx'
import type { CardPlace } from './card-place.ts'
import type { Distance } from './distances.ts'
import type { Size } from './fit.ts'
import type { MapWords } from './map-words.ts'
import type { Px } from './mercator.ts'
import type { Held } from './pins.ts'

type Props = {
  stop: Stop
  distance: Distance | null
  pins: Held
  at: Px
  place: CardPlace
  onSize: (size: Size) => void
  words: MapWords
}

/** The open stop: when the parcel came and went, and where exactly that is. */
export function StopCard({ stop, distance, pins, at, place, onSize, words }: Props) {
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = card.current
    if (!element) return undefined
    // What is pressed in the card is not pressed on the map under it.
    DomEvent.disableClickPropagation(element)
    DomEvent.disableScrollPropagation(element)
    const observer = new ResizeObserver(() =>
      onSize({ width: element.offsetWidth, height: element.offsetHeight }),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [onSize])
  const { pointSource, pointAsSent } = stop.place
  const isByName = pointSource === 'gazetteer'
  const whyId = useId()
  const [isWhyOpen, setWhyOpen] = useState(false)
  return (
    <Anchor pins={pins} at={at}>
      <article
        ref={card}
        aria-label={stop.place.name || stop.place.asSent}
        className={`map-card is-${place.vertical} is-${place.horizontal}`}
      >
        <div className="map-card-scroll">
          <div className="map-card-body">
            <span className="map-card-disc" aria-hidden>
              {stop.number}
            </span>
            <p className="map-card-place">{stop.place.name || stop.place.asSent}</p>
            {stop.place.facility !== null && <p className="map-card-facility">{stop.place.facility}</p>}
            {isByName && <p className="map-card-facility">{words.byNameNote}</p>}
            <Facts stop={stop} distance={distance} words={words} />
          </div>
          {stop.place.point && (
            <div className="map-card-foot">
              <code>{coordinates(stop.place.point, isByName)}</code>
              {isByName && <span>{words.approximate}</span>}
              {pointSource === 'swapped' && (
                <>
                  <span>{words.corrected}</span>
                  {pointAsSent && (
                    <button
                      type="button"
                      className="map-card-why"
                      aria-expanded={isWhyOpen}
                      aria-controls={whyId}
                      onClick={() => setWhyOpen(!isWhyOpen)}
                    >
                      {words.why}
                    </button>
                  )}
                </>
              )}
              <CopyCoordinates text={coordinates(stop.place.point, isByName)} words={words} />
              {pointAsSent && (
                <p id={whyId} hidden={!isWhyOpen}>
                  {words.correctedWhy(pointAsSent)}
                </p>
              )}
            </div>
          )}
        </div>
      </article>
    </Anchor>
  )
}

// Five digits are a metre: more would be noise. Two are a kilometre, and a name says no more.
const coordinates = ({ lat, lng }: Point, isByName: boolean) =>
  [lat, lng].map((degrees) => degrees.toFixed(isByName ? 2 : 5)).join(', ')

function Facts({ stop, distance, words }: { stop: Stop; distance: Distance | null; words: MapWords }) {
  const isSingle = stop.events.length === 1
  return (
    <dl>
      <dt>{isSingle ? words.scanned : words.arrived}</dt>
      <dd>{words.time(stop.arrived)}</dd>
      {!isSingle && (
        <>
          <dt>{stop.isLatest ? words.lastScan : words.left}</dt>
          <dd>{words.time(stop.left)}</dd>
        </>
      )}
      {stop.stayedMs !== null && (
        <>
          <dt>{words.stayed}</dt>
          <dd>{words.duration(stop.stayedMs)}</dd>
        </>
      )}
      <dt>{words.scans}</dt>
      <dd>{stop.events.length}</dd>
      {distance && (
        <>
          <dt>{words.from(distance.from)}</dt>
          <dd>
            {words.distance(distance)} {words.straight}
          </dd>
        </>
      )}
    </dl>
  )
}

const COPIED_MS = 2000

function CopyCoordinates({ text, words }: { text: string; words: MapWords }) {
  const [copied, setCopied] = useState<string | null>(null)
  const isCopied = copied === text
  useEffect(() => {
    if (copied === null) return undefined
    const timer = setTimeout(() => setCopied(null), COPIED_MS)
    return () => clearTimeout(timer)
  }, [copied])
  const label = isCopied ? words.copied : words.copyCoordinates
  // Browsers give the clipboard to secure pages only.
  if (!('clipboard' in navigator)) return null
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={() => {
        void navigator.clipboard.writeText(text).then(() => setCopied(text))
      }}
    >
      <Icon of={isCopied ? Check : Copy} size={14} />
    </button>
  )
}
