import type { Map as LeafletMap } from 'leaflet'
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react'
import { createPortal } from 'react-dom'
import { useMapEvents } from 'react-leaflet/hooks'
import type { Status } from '../parcel/status.ts'
import { toArrows, type Arrow } from './arrows.ts'
import type { Studio } from './basemap/studio.ts'
import { boxesAlong, boxOfLine, grown, moved, overlaps, type Box } from './box.ts'
import { distanceTo } from './distances.ts'
import { fitView } from './fit.ts'
import type { Placed } from './journey.ts'
import { Layouts } from './layouts.ts'
import type { Leg } from './legs.ts'
import type { MapWords } from './map-words.ts'
import { markBox, toMarks, type Mark } from './marks.ts'
import { panMotion } from './motion.ts'
import { PinnedPane, Pins } from './pins.ts'
import { RouteLines } from './RouteLines.tsx'
import { RouteWeb } from './RouteWeb.tsx'
import { StopCard } from './StopCard.tsx'
import { StopMark } from './StopMark.tsx'
import { useAhead } from './use-ahead.ts'
import { useCard } from './use-card.ts'
import { useFollow } from './use-follow.ts'
import { useRoving } from './use-roving.ts'
import { useTexts } from './use-texts.ts'
import { useView, type View } from './use-view.ts'

declare module 'leaflet' {
  // Of the map's dragging, whose type says less than it is.
  interface Handler {
    moved?(): boolean
  }
}

type Props = {
  map: LeafletMap
  studio: Studio
  frame: RefObject<HTMLElement | null>
  journey: readonly Placed[]
  isReplaying: boolean
  onReplayEnd: (() => void) | null
  total: number
  status: Status
  selected: number | null
  hovered: number | null
  onSelect: (stop: number | null) => void
  onHover: (stop: number | null) => void
  /** The pixels of the map's window that marks and texts cover. */
  onTaken: (boxes: readonly Box[]) => void
  calloutTime: string
  zoomSnap: number
  theme: 'light' | 'dark'
  words: MapWords
}

/** Everything of the journey that is drawn over the land. */
export function JourneyLayer(props: Props) {
  const reach = props.journey.length > MANY ? REACH_OF_MANY : REACH
  const view = useView(props.map, props.frame, reach)
  return (
    view && props.frame.current && <Scene {...props} view={view} reach={reach} frame={props.frame.current} />
  )
}

/** More marks or legs than this are made only where they can be seen. */
const MANY = 300
/** Of more than this, legs are one picture, and marks go through a zoom as one. */
const MANY_TO_MOVE = 40
/** Marks of hundreds of stops join and part with every zoom, so that nobody follows one of them. */
const FEW_TO_MOVE = 8
/** For a hand that drags the map, so much of its width further on each side is drawn; of hundreds of stops less. */
const REACH = 0.5
const REACH_OF_MANY = 0.25
const MARK_PANE = 'markerPane'
const NONE: readonly Leg[] = []
const NO_ARROWS: readonly Arrow[] = []

/** Names of the land keep away from so many legs; a thicker web leaves them no room at all. */
const KEPT_CLEAR = 60

const STEPS: Record<string, number> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
}

const markWith = (marks: readonly Mark[], number: number | null) =>
  number === null
    ? null
    : (marks.find(({ members }) => members.some(({ stop }) => stop.number === number)) ?? null)

type SceneProps = Omit<Props, 'frame'> & { view: View; reach: number; frame: Element }

function Scene(props: SceneProps) {
  const { map, frame, view, reach, journey, words, selected, onSelect } = props
  const { zoom } = view
  const { mergedCount } = words
  const layouts = useMemo(() => new Layouts(journey, mergedCount), [journey, mergedCount])
  useAhead(map, layouts)
  const { marks, legs: allLegs } = layouts.at(zoom)
  const sight = useMemo(
    () => grown(view.box, Math.ceil((view.box.right - view.box.left) * reach)),
    [view, reach],
  )
  const legs = useMemo(
    () => (allLegs.length > MANY ? allLegs.filter((leg) => overlaps(leg.box, sight)) : allLegs),
    [allLegs, sight],
  )
  // In a thick web there is no room for arrowheads, nor for names beside the lines.
  const lines = useMemo(() => (legs.length > MANY ? [] : legs.map(({ path }) => path)), [legs])
  const arrows = useMemo(() => {
    const boxes = marks.map(markBox).filter((box) => overlaps(box, sight))
    return legs.length > MANY ? [] : toArrows(legs, boxes)
  }, [legs, marks, sight])

  const mostToMove = journey.length > MANY ? FEW_TO_MOVE : MANY_TO_MOVE
  const isPicture = legs.length > mostToMove
  // Until the picture is there the lines are drawn as those of few legs: a journey is not without its way.
  const [isWebShown, setWebShown] = useState(false)

  const open = markWith(marks, selected)
  const openStop = open?.members.find(({ stop }) => stop.number === selected)?.stop
  const { place, box, setSize } = useCard(map, view, open, selected, marks, lines)
  const openKey = open?.key
  const card = useMemo(() => (openKey === undefined ? null : { key: openKey, box }), [openKey, box])
  const texts = useTexts(frame, view, { marks, lines, arrows }, props, card)
  const { onTaken } = props
  useEffect(() => {
    const seen = lines.filter((line) => overlaps(boxOfLine(line), view.box))
    const route = seen.slice(0, KEPT_CLEAR).flatMap((line) => boxesAlong(line, 10))
    const inView = [...texts.boxes, ...route].filter((box) => overlaps(box, view.box))
    onTaken(inView.map((box) => moved(box, -view.box.left, -view.box.top)))
  }, [onTaken, texts.boxes, lines, view])
  useFollow(map, props.isReplaying ? (journey.at(-1) ?? null) : null)
  const roving = useRoving(map, marks, zoom, open?.key ?? marks[0]?.key ?? 0)

  useMapEvents({
    click: ({ originalEvent: { target } }) => {
      if (!(target instanceof Element && target.closest('.map-anchor'))) onSelect(null)
    },
    keydown: ({ originalEvent }) => {
      if (originalEvent.key !== 'Escape') return
      if (!open) {
        if (props.isReplaying) props.onReplayEnd?.()
        return
      }
      // Esc in the card closes it: the focus goes back to where it came from.
      const isInCard =
        originalEvent.target instanceof Element && originalEvent.target.closest('.map-card') !== null
      if (isInCard) roving.move(open.key)
      onSelect(null)
    },
  })

  const press = (event: MouseEvent, mark: Mark) => {
    // The end of a drag that began on the mark; a click without a pointer is the keyboard's, or a screen reader's.
    if (event.detail !== 0 && map.dragging.moved?.()) return
    const only = mark.members.length === 1 ? mark.members[0]?.stop.number : undefined
    if (only !== undefined) onSelect(only === selected ? null : only)
    else if (zoom < map.getMaxZoom() && toMarks(mark.members, map.getMaxZoom(), mergedCount).length > 1) {
      const size = { width: map.getSize().x, height: map.getSize().y }
      const closer = fitView(mark.members, size, { snap: props.zoomSnap, maxZoom: map.getMaxZoom() })
      map.setView(closer.centre, Math.max(closer.zoom, Math.min(zoom + 1, map.getMaxZoom())), panMotion())
    } else {
      // No zoom takes them apart: each press opens the next of them.
      const index = mark.members.findIndex(({ stop }) => stop.number === selected)
      onSelect(mark.members[index + 1]?.stop.number ?? null)
    }
  }

  const walk = (event: KeyboardEvent, mark: Mark) => {
    // Leaflet hears these only while the map itself has the focus.
    if (event.key === '+' || event.key === '=') map.zoomIn()
    if (event.key === '-' || event.key === '_') map.zoomOut()
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = marks[Math.max(0, Math.min(marks.length - 1, marks.indexOf(mark) + step))]
    if (next) roving.move(next.key)
  }

  const isMade = (mark: Mark) =>
    marks.length <= MANY ||
    mark.isCurrent ||
    mark === open ||
    mark.key === roving.key ||
    overlaps(markBox(mark), sight)
  const hovered = markWith(marks, props.hovered)
  const isCrowded = marks.length > mostToMove
  const pins = useMemo(
    () => (isCrowded ? new PinnedPane(map, zoom, MARK_PANE) : new Pins(map, zoom)),
    [map, zoom, isCrowded],
  )
  const cardPins = useMemo(() => new Pins(map, zoom), [map, zoom])
  // With the marks themselves: those of one zoom in the place of another would be seen.
  useLayoutEffect(() => pins.follow(), [pins])
  useLayoutEffect(() => cardPins.follow(), [cardPins])
  const [markPane, cardPane] = [map.getPane(MARK_PANE), map.getPane('popupPane')]
  if (!markPane || !cardPane) return null

  return (
    <>
      {journey.length > MANY_TO_MOVE && (
        <RouteWeb
          map={map}
          studio={props.studio}
          legs={isPicture ? legs : NONE}
          arrows={isPicture ? arrows : NO_ARROWS}
          zoom={zoom}
          frame={frame}
          theme={props.theme}
          onShown={setWebShown}
        />
      )}
      {!(isPicture && isWebShown) && (
        <RouteLines
          // Another window in the same element would travel there, should a zoom be under way.
          key={`${zoom} ${sight.left} ${sight.top}`}
          map={map}
          legs={legs}
          arrows={arrows}
          zoom={zoom}
          window={sight}
        />
      )}
      {createPortal(
        marks.filter(isMade).map((mark) => {
          const stops = mark.members.map(({ stop }) => stop)
          const only = stops.length === 1 ? stops[0] : undefined
          return (
            <StopMark
              key={mark.key}
              mark={mark}
              pins={pins}
              status={props.status}
              label={only ? words.stopName(only, props.total) : words.mergedName(stops)}
              name={texts.nameOf(mark)}
              callout={mark.isCurrent ? texts.callout : null}
              isSelected={mark === open}
              isHovered={mark === hovered}
              isTabStop={mark.key === roving.key}
              onClick={(event) => press(event, mark)}
              onHover={(isOver) => props.onHover(isOver && only ? only.number : null)}
              onFocus={() => roving.onFocus(mark)}
              onKeyDown={(event) => walk(event, mark)}
            />
          )
        }),
        markPane,
      )}
      {open &&
        openStop &&
        createPortal(
          <StopCard
            key={openStop.number}
            stop={openStop}
            distance={distanceTo(
              journey,
              journey.findIndex(({ stop }) => stop === openStop),
            )}
            pins={cardPins}
            at={open.at}
            place={place}
            onSize={setSize}
            words={words}
          />,
          cardPane,
        )}
    </>
  )
}
