import { DivIcon, DomEvent } from 'leaflet'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { Marker } from 'react-leaflet/Marker'
import type { LngLat } from './mercator.ts'

type Props = {
  at: LngLat
  /** A part of the map that is pressed as a whole, or (without it) one with controls of its own. */
  onPress?: () => void
  pane?: string
  zIndexOffset?: number
  children: ReactNode
}

/** React content that stays at a place of the map, through Leaflet's own moves and zoom animations. */
export function Anchor({ at, onPress, pane = 'markerPane', zIndexOffset = 0, children }: Props) {
  const [element] = useState(() => document.createElement('div'))
  const icon = useMemo(
    () => new DivIcon({ html: element, className: 'map-anchor', iconSize: [0, 0] }),
    [element],
  )
  const position = useMemo(() => ({ lat: at.lat, lng: at.lng }), [at.lat, at.lng])
  const isPressed = onPress !== undefined
  useEffect(() => {
    if (isPressed) return
    DomEvent.disableClickPropagation(element)
    DomEvent.disableScrollPropagation(element)
  }, [element, isPressed])
  // Leaflet's click, and not the DOM's: it is silent at the end of a drag.
  const eventHandlers = useMemo(() => (onPress ? { click: onPress } : {}), [onPress])
  return (
    <Marker
      position={position}
      icon={icon}
      pane={pane}
      zIndexOffset={zIndexOffset}
      interactive={isPressed}
      keyboard={false}
      autoPanOnFocus={false}
      eventHandlers={eventHandlers}
    >
      {createPortal(children, element)}
    </Marker>
  )
}
