import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { useMapEvents } from 'react-leaflet'
import type { Status } from '../parcel/status.ts'
import { arrowBox, toArrows } from './arrows.ts'
import { grown, overlaps } from './box.ts'
import { cardBox, panToHold, placeCard } from './card-place.ts'
import { fitView, type Size } from './fit.ts'
import type { Placed } from './journey.ts'
import { toLegs } from './legs.ts'
import type { MapWords } from './map-words.ts'
import { markBox, toMarks, type Mark } from './marks.ts'
import { unproject } from './mercator.ts'
import { panMotion } from './motion.ts'
import { RouteLines } from './RouteLines.tsx'
import { StopCard } from './StopCard.tsx'
import { StopMark } from './StopMark.tsx'
import { nameOf, placeTexts } from './texts.ts'
import { textWidth } from './text-width.ts'
import { useView, type View } from './use-view.ts'

type Props = {
  map: LeafletMap
  frame: RefObject<HTMLElement | null>
  journey: readonly Placed[]
  total: number
  status: Status
  selected: number | null
  hovered: number | null
  onSelect: (stop: number | null) => void
  onHover: (stop: number | null) => void
  calloutTime: string
  zoomSnap: number
  theme: 'light' | 'dark'
  words: MapWords
}

/** Everything of the journey that is drawn over the land. */
export function JourneyLayer(props: Props) {
  const view = useView(props.map, props.frame)
  useMapEvents({ click: () => props.onSelect(null) })
  return view && props.frame.current && <Scene {...props} view={view} frame={props.frame.current} />
}

/** More marks than this are made only where they can be seen. */
const CULL_FROM = 150
const CARD_WIDTH = 260

type SceneProps = Omit<Props, 'frame'> & { view: View; frame: Element }

function Scene({ map, frame, view, journey, words, selected, onSelect, ...props }: SceneProps) {
  const { zoom } = view
  const { mergedCount } = words
  const marks = useMemo(() => toMarks(journey, zoom, mergedCount), [journey, zoom, mergedCount])
  const legs = useMemo(() => toLegs(journey, marks, zoom), [journey, marks, zoom])
  const boxes = useMemo(() => marks.map(markBox), [marks])
  const arrows = useMemo(() => toArrows(legs, boxes), [legs, boxes])
  const lines = useMemo(() => legs.map(({ path }) => path), [legs])

  const markWith = (number: number | null) =>
    number === null
      ? undefined
      : marks.find((mark) => mark.members.some(({ stop }) => stop.number === number))
  const open = markWith(selected)
  const openStop = open?.members.find(({ stop }) => stop.number === selected)?.stop

  const [cardSize, setCardSize] = useState<Size>({ width: CARD_WIDTH, height: 0 })
  const card = useMemo(() => {
    if (!open) return null
    const others = marks.filter((mark) => mark !== open).map(markBox)
    const place = placeCard(open.at, cardSize, lines, others)
    return { key: open.key, place, box: cardBox(open.at, cardSize, place) }
  }, [open, marks, lines, cardSize])

  const currentPlace = journey.at(-1)?.stop.place.name ?? ''
  const calloutTitle = words.status(props.status)
  const calloutText = words.callout(currentPlace, props.calloutTime)
  const texts = useMemo(() => {
    const callout = Math.max(textWidth(calloutTitle, 600, frame), textWidth(calloutText, 400, frame)) + 20
    const name = (text: string) => textWidth(text, 600, frame)
    return placeTexts(marks, view, { lines, arrows: arrows.map(arrowBox) }, card, { name, callout })
  }, [marks, view, lines, arrows, card, calloutTitle, calloutText, frame])

  // A stop that is opened comes into sight with its card, once: afterwards the map is the person's.
  const shown = useRef<number | null>(null)
  useEffect(() => {
    if (!card || selected === null) shown.current = null
    if (!card || !open || selected === shown.current || cardSize.height === 0) return
    shown.current = selected
    const room = roomFor(map.getSize())
    const mark = markBox(open)
    const whole = {
      left: Math.min(card.box.left, mark.left),
      top: Math.min(card.box.top, mark.top),
      right: Math.max(card.box.right, mark.right),
      bottom: Math.max(card.box.bottom, mark.bottom),
    }
    const by = panToHold(view.box, whole, room)
    if (by.x === 0 && by.y === 0) return
    const isFar = Math.abs(by.x) > map.getSize().x || Math.abs(by.y) > map.getSize().y
    map.panBy([by.x, by.y], isFar ? { animate: false } : panMotion())
  }, [map, card, open, selected, cardSize, view])

  const roving = useRoving(map, marks, zoom, markWith(selected)?.key ?? marks[0]?.key ?? 0)
  const near = grown(view.box, 0.5 * (view.box.right - view.box.left))
  const isMade = (mark: Mark) =>
    marks.length <= CULL_FROM ||
    mark === open ||
    mark.isCurrent ||
    mark.key === roving.key ||
    overlaps(markBox(mark), near)

  const press = (mark: Mark) => {
    const [first] = mark.members
    if (mark.members.length === 1)
      return onSelect(first && first.stop.number !== selected ? first.stop.number : null)
    const size = { width: map.getSize().x, height: map.getSize().y }
    const closer = fitView(mark.members, size, { snap: props.zoomSnap, maxZoom: map.getMaxZoom() })
    if (toMarks(mark.members, map.getMaxZoom(), mergedCount).length > 1 && zoom < map.getMaxZoom()) {
      map.setView(closer.centre, Math.max(closer.zoom, Math.min(zoom + 1, map.getMaxZoom())), panMotion())
      return undefined
    }
    // No zoom takes them apart: each press opens the next of them.
    const index = mark.members.findIndex(({ stop }) => stop.number === selected)
    return onSelect(mark.members[index + 1]?.stop.number ?? null)
  }

  const onKeyDown = (event: KeyboardEvent, mark: Mark) => {
    if (event.key === 'Escape') onSelect(null)
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity }[
      event.key
    ]
    if (step === undefined) return
    event.preventDefault()
    const index = Math.max(0, Math.min(marks.length - 1, marks.indexOf(mark) + step))
    const next = marks[index]
    if (next) roving.move(next.key)
  }

  return (
    <>
      <RouteLines legs={legs} arrows={arrows} zoom={zoom} frame={frame} theme={props.theme} />
      {marks.filter(isMade).map((mark) => {
        const side = texts.names.get(mark.key)
        const text = nameOf(mark)
        const only = mark.members.length === 1 ? mark.members[0]?.stop : undefined
        return (
          <StopMark
            key={mark.key}
            mark={mark}
            zoom={zoom}
            status={props.status}
            label={
              only
                ? words.stopName(only, props.total)
                : words.mergedName(mark.members.map(({ stop }) => stop))
            }
            name={side && text !== null ? { text, side } : null}
            callout={
              mark.isCurrent && texts.callout
                ? { title: calloutTitle, text: calloutText, side: texts.callout }
                : null
            }
            isSelected={mark === open}
            isHovered={mark === markWith(props.hovered)}
            isTabStop={mark.key === roving.key}
            onPress={() => press(mark)}
            onHover={(isOver) => props.onHover(isOver && only ? only.number : null)}
            onFocus={() => roving.focused(mark)}
            onKeyDown={(event) => onKeyDown(event, mark)}
            buttonRef={roving.refOf(mark.key)}
          />
        )
      })}
      {open && openStop && card && (
        <StopCard
          stop={openStop}
          at={unproject(open.at, zoom)}
          place={card.place}
          onSize={setCardSize}
          onEscape={() => {
            onSelect(null)
            roving.move(open.key)
          }}
          words={words}
        />
      )}
    </>
  )
}

/** Room at the edges that a card keeps free: for the buttons at the right and the notes below, where the map is large. */
const roomFor = (size: { x: number; y: number }) =>
  size.x < 600 ? { top: 8, right: 8, bottom: 8, left: 8 } : { top: 16, right: 64, bottom: 64, left: 16 }

/** One tab stop for all marks; the arrow keys walk the journey, and the map follows. */
function useRoving(map: LeafletMap, marks: readonly Mark[], zoom: number, start: number) {
  const [wanted, setWanted] = useState<number | null>(null)
  const buttons = useRef(new Map<number, HTMLButtonElement>())
  const isAsked = useRef(false)
  // A mark that has joined a pill is still found, by its stop.
  const key = marks.find((mark) => mark.members.some(({ stop }) => stop.number === wanted))?.key ?? start
  useEffect(() => {
    if (!isAsked.current) return
    isAsked.current = false
    buttons.current.get(key)?.focus({ preventScroll: true })
  }, [key, marks])
  return {
    key,
    move: (to: number) => {
      isAsked.current = true
      setWanted(to)
      if (to === key) buttons.current.get(to)?.focus({ preventScroll: true })
    },
    focused: (mark: Mark) => {
      setWanted(mark.key)
      // The browser scrolls what has the focus into sight; Leaflet's own pan is the way here.
      map.getContainer().scrollTo(0, 0)
      if (buttons.current.get(mark.key)?.matches(':focus-visible')) {
        map.panInside(unproject(mark.at, zoom), { padding: [48, 48], ...panMotion() })
      }
    },
    refOf: (key: number) => (button: HTMLButtonElement | null) => {
      if (button) buttons.current.set(key, button)
      else buttons.current.delete(key)
    },
  }
}
