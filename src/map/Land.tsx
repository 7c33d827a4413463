import { useRef } from 'react'
import { AttributionControl, ScaleControl, TileLayer } from 'react-leaflet'
import type { Tiles } from './tiles.ts'

type Props = {
  tiles: Tiles | null
  theme: 'light' | 'dark'
  destination: string | null
  onTilesFailed: () => void
}

/** What lies under the journey: the operator's tiles where there are some, else our own land. */
export function Land({ tiles, theme, onTilesFailed }: Props) {
  return (
    <>
      <AttributionControl position="bottomright" prefix={false} />
      <ScaleControl position="bottomright" imperial={false} maxWidth={72} />
      {tiles && <TileLand tiles={tiles} theme={theme} onFailed={onTilesFailed} />}
    </>
  )
}

/** So many failures before the first success mean that the server is away, or does not want us. */
const FAILURES = 3

function TileLand({
  tiles,
  theme,
  onFailed,
}: {
  tiles: Tiles
  theme: 'light' | 'dark'
  onFailed: () => void
}) {
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
