import { useRef } from 'react'
import { TileLayer } from 'react-leaflet/TileLayer'
import type { Tiles } from './tiles.ts'

/** So many failures before the first success mean that the server is away, or does not want us. */
const FAILURES = 3

type Props = { tiles: Tiles; theme: 'light' | 'dark'; onFailed: () => void }

/** Raster tiles from the server that the operator has named. */
export function TileLand({ tiles, theme, onFailed }: Props) {
  const count = useRef({ loaded: 0, failed: 0 })
  return (
    <TileLayer
      url={theme === 'dark' ? (tiles.urlDark ?? tiles.url) : tiles.url}
      attribution={tiles.attribution}
      maxZoom={tiles.maxZoom}
      // OpenStreetMap refuses requests without a Referer; this policy tells it our origin and no more.
      referrerPolicy="strict-origin-when-cross-origin"
      eventHandlers={{
        tileload: () => {
          count.current.loaded += 1
        },
        tileerror: () => {
          count.current.failed += 1
          if (count.current.loaded === 0 && count.current.failed === FAILURES) onFailed()
        },
      }}
    />
  )
}
