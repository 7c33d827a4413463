import { useDeferredValue, useMemo } from 'react'
import type { Status } from '../parcel/status.ts'
import { arrowBox, type Arrow } from './arrows.ts'
import type { Box } from './box.ts'
import type { Placed } from './journey.ts'
import type { MapWords } from './map-words.ts'
import type { Mark } from './marks.ts'
import type { Px } from './mercator.ts'
import { textWidth } from './text-width.ts'
import { placeTexts, type Texts } from './texts.ts'
import type { View } from './use-view.ts'

/** Both paddings and borders of the callout. */
const CALLOUT_FRAME_PX = 20

const NONE: Texts = { names: new Map(), callout: null, boxes: [] }

type Drawn = { marks: readonly Mark[]; lines: readonly (readonly Px[])[]; arrows: readonly Arrow[] }
type Said = { journey: readonly Placed[]; status: Status; calloutTime: string; words: MapWords }

/** What is written on the map, and where. */
export function useTexts(
  frame: Element,
  view: View,
  drawn: Drawn,
  said: Said,
  card: { key: number; box: Box } | null,
) {
  const { journey, status, calloutTime, words } = said
  // To measure a first text takes longer than all marks: those are seen meanwhile.
  const isWritten = useDeferredValue(true, false)
  const callout = useMemo(() => {
    if (!isWritten) return null
    const title = words.status(status)
    const text = words.callout(journey.at(-1)?.stop.place.name ?? '', calloutTime)
    return {
      title,
      text,
      width: Math.max(textWidth(title, 600, frame), textWidth(text, 400, frame)) + CALLOUT_FRAME_PX,
    }
  }, [isWritten, words, status, journey, calloutTime, frame])

  const { marks, lines, arrows } = drawn
  const texts = useMemo(() => {
    if (!callout) return NONE
    const route = { lines, arrows: arrows.map(arrowBox) }
    const sizes = { callout: callout.width, name: (text: string) => textWidth(text, 600, frame) }
    const shown = { box: view.box, overlays: view.overlays() }
    return placeTexts(marks, shown, route, card, sizes, journey)
  }, [marks, lines, arrows, view, card, callout, frame, journey])

  return {
    boxes: texts.boxes,
    nameOf: (mark: Mark) => texts.names.get(mark.key) ?? null,
    callout: callout && texts.callout && { ...texts.callout, title: callout.title, text: callout.text },
  }
}
