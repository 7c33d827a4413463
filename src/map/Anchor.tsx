import type { MouseEventHandler, ReactNode } from 'react'
import type { Px } from './mercator.ts'
import type { Held } from './pins.ts'

type Props = {
  pins: Held
  at: Px
  rank?: number
  onClick?: MouseEventHandler
  children: ReactNode
}

/** Content that stays at a place of the map. Without `onClick` it has controls of its own. */
export function Anchor({ pins, at, rank = 0, onClick, children }: Props) {
  return (
    <div
      // Leaflet's classes of what a pointer meets.
      className={`map-anchor leaflet-marker-icon${onClick ? ' leaflet-interactive' : ''}`}
      ref={(element) => (element ? pins.hold(element, at, rank) : undefined)}
      onClick={onClick}
    >
      {children}
    </div>
  )
}
