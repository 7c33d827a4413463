import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useRef, useState } from 'react'
import type { Mark } from './marks.ts'
import { unproject } from './mercator.ts'
import { panMotion } from './motion.ts'

/** So far from the map's edge a mark with the focus is brought. */
const SIGHT_PX = 48

/**
 * One tab stop for all marks, from where the arrow keys walk the journey. `start` is the mark that
 * Tab reaches first. A mark that is asked for may have to be made before it can take the focus.
 */
export function useRoving(map: LeafletMap, marks: readonly Mark[], zoom: number, start: number) {
  const [wanted, setWanted] = useState<number | null>(null)
  const isAsked = useRef(false)
  // A stop whose mark has joined a pill is found in the pill.
  const isWanted = (mark: Mark) => mark.members.some(({ stop }) => stop.number === wanted)
  const key = (wanted === null ? null : marks.find(isWanted)?.key) ?? start
  const buttonOf = (key: number) => map.getContainer().querySelector<HTMLElement>(`[data-mark="${key}"]`)

  useEffect(() => {
    if (!isAsked.current) return
    isAsked.current = false
    map.getContainer().querySelector<HTMLElement>(`[data-mark="${key}"]`)?.focus({ preventScroll: true })
  }, [map, key])

  return {
    key,
    move: (to: number) => {
      isAsked.current = to !== key
      setWanted(to)
      if (to === key) buttonOf(to)?.focus({ preventScroll: true })
    },
    onFocus: (mark: Mark) => {
      setWanted(mark.key)
      // The browser scrolls what has the focus into sight; with Leaflet the map must pan instead.
      map.getContainer().scrollTo(0, 0)
      if (buttonOf(mark.key)?.matches(':focus-visible')) {
        map.panInside(unproject(mark.at, zoom), { padding: [SIGHT_PX, SIGHT_PX], ...panMotion() })
      }
    },
  }
}
