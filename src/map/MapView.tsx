import 'leaflet/dist/leaflet.css'
import './map.css'
import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react'
import { AttributionControl } from 'react-leaflet/AttributionControl'
import { MapContainer } from 'react-leaflet/MapContainer'
import { ScaleControl } from 'react-leaflet/ScaleControl'
import type { Repair } from '../parcel/parcel.ts'
import type { Status } from '../parcel/status.ts'
import type { Stop } from '../parcel/stops.ts'
import { Later } from '../ui/Later.tsx'
import { lazily } from '../ui/lazily.ts'
import { Studio } from './basemap/studio.ts'
import { journeyUntil, toJourney } from './journey.ts'
import { JourneyLayer } from './JourneyLayer.tsx'
import type { MapWords } from './map-words.ts'
import { MapControls } from './MapControls.tsx'
import { MapNotes } from './MapNotes.tsx'
import { MapTools } from './MapTools.tsx'
import { prefersStill } from './motion.ts'
import { NoCoordinates } from './NoCoordinates.tsx'
import { takePicture } from './picture.ts'
import { TileLand } from './TileLand.tsx'
import type { Tiles } from './tiles.ts'
import { useBasemap } from './use-basemap.ts'
import { useFit } from './use-fit.ts'
import { useFocusedWheel } from './use-focused-wheel.ts'
import { useMapName } from './use-map-name.ts'
import { usePrintSize } from './use-print-size.ts'
import { useZooms } from './use-zooms.ts'

const StopList = lazily(() => import('./StopList.tsx'), 'StopList')

/** The offline land has no more to show beyond this. */
const OFFLINE_MAX_ZOOM = 12

type Props = {
  stops: readonly Stop[]
  status: Status
  /** The replay has come as far as this stop (0: none yet); null shows the journey as it is now. */
  until: number | null
  /** Whether the newest scan that is shown has a position. */
  isPlaced: boolean
  /** Begins the replay, or ends it; null where there is nothing to replay. */
  onReplay: (() => void) | null
  /** Takes the focus to what stands under the map. */
  onSkip: () => void
  selected: number | null
  hovered: number | null
  onSelect: (stop: number | null) => void
  onHover: (stop: number | null) => void
  repairs: readonly Repair[]
  scanCount: number
  scansWithoutPoint: number
  /** ISO 3166-1 alpha-2: this country is drawn lighter than its neighbours. */
  destination: string | null
  theme: 'light' | 'dark'
  tiles: Tiles | null
  /** The clock beside the current stop, “11:35”. */
  calloutTime: string
  /** Takes a picture of the map as it stands, for paper. */
  pictureRef?: Ref<TakePicture>
  words: MapWords
}

export type TakePicture = () => HTMLElement | null

/**
 * The journey on a map. It fits the stops once in its life, so the page gives it the waybill as its key.
 * Leaflet touches `window` when it is imported: import this lazily, and only in a browser.
 */
export function MapView(props: Props) {
  const { stops, words, theme } = props
  const [map, setMap] = useState<LeafletMap | null>(null)
  const [isListOpen, setListOpen] = useState(false)
  const listButton = useRef<HTMLButtonElement>(null)
  const [tilesFailed, setTilesFailed] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const journey = useMemo(() => toJourney(stops), [stops])
  const region = useMemo(() => words.region(journey), [words, journey])
  const { until } = props
  const shown = useMemo(() => (until === null ? journey : journeyUntil(journey, until)), [journey, until])
  const tiles = tilesFailed ? null : props.tiles
  // Fractions of a zoom step blur somebody else's tiles; our own land is drawn for any scale.
  const zoomSnap = tiles ? 1 : 0.25
  const maxZoom = tiles?.maxZoom ?? OFFLINE_MAX_ZOOM
  const still = prefersStill()
  useZooms(map, maxZoom, zoomSnap)
  const [studio] = useState(() => new Studio())
  useEffect(() => () => studio.close(), [studio])
  const fit = useFit(map, journey, zoomSnap)
  const { setTaken, drawLand } = useBasemap(tiles ? null : map, studio, theme, props.destination)
  useFocusedWheel(map)
  useImperativeHandle(props.pictureRef, () => () => map && takePicture(map, drawLand), [map, drawLand])
  usePrintSize(map)
  useMapName(map, region)

  return (
    <div ref={frame} className="map-view" data-theme={theme}>
      <button type="button" className="map-skip map-overlay" onClick={props.onSkip}>
        {words.skip}
      </button>
      <MapControls map={map} onFit={journey.length > 0 ? fit : null} words={words} />
      <MapContainer
        ref={setMap}
        className="map-canvas"
        attributionControl={false}
        zoomControl={false}
        scrollWheelZoom={false}
        maxBoundsViscosity={1}
        maxZoom={maxZoom}
        zoomSnap={zoomSnap}
        zoomAnimation={!still}
        // Our own land appears over its coarse picture; fading would draw every frame of it twice.
        fadeAnimation={props.tiles !== null && !still}
        inertia={!still}
      >
        <AttributionControl position="bottomright" prefix={false} />
        <ScaleControl position="bottomright" imperial={false} maxWidth={100} updateWhenIdle />
        {tiles && <TileLand tiles={tiles} theme={theme} onFailed={() => setTilesFailed(true)} />}
        {map && journey.length > 0 && (
          <JourneyLayer
            map={map}
            studio={studio}
            frame={frame}
            journey={shown}
            isReplaying={until !== null}
            onReplayEnd={props.onReplay}
            total={stops.length}
            status={props.status}
            selected={props.selected}
            hovered={props.hovered}
            onSelect={props.onSelect}
            onHover={props.onHover}
            onTaken={setTaken}
            calloutTime={props.calloutTime}
            zoomSnap={zoomSnap}
            theme={theme}
            words={words}
          />
        )}
      </MapContainer>
      {stops.length > 0 && (
        <MapTools
          isReplaying={until !== null}
          onReplay={journey.length > 0 ? props.onReplay : null}
          isListOpen={isListOpen}
          onList={() => setListOpen(!isListOpen)}
          listButton={listButton}
          words={words}
        />
      )}
      {isListOpen && (
        <Later>
          <StopList
            stops={stops}
            journey={journey}
            selected={props.selected}
            onSelect={props.onSelect}
            onClose={() => {
              setListOpen(false)
              listButton.current?.focus()
            }}
            words={words}
          />
        </Later>
      )}
      <MapNotes
        repairs={props.repairs}
        scanCount={props.scanCount}
        scansWithoutPoint={journey.length > 0 ? props.scansWithoutPoint : 0}
        unplaced={
          journey.length === 0 || props.isPlaced
            ? null
            : until === null
              ? words.latestUnplaced
              : words.unplaced
        }
        tilesFailed={tilesFailed}
        words={words}
      />
      {journey.length === 0 && <NoCoordinates places={stops.length} onTaken={setTaken} words={words} />}
    </div>
  )
}
