import type { Map as LeafletMap } from 'leaflet'
import { Minus, Plus } from 'lucide'
import { Icon } from '../ui/Icon.tsx'
import { useActions } from '../ui/use-actions.ts'
import type { MapWords } from './map-words.ts'
import { prefersStill } from './motion.ts'

type Props = {
  map: LeafletMap | null
  onFit: (() => void) | null
  words: MapWords
}

export function MapControls({ map, onFit, words }: Props) {
  useActions({ fit: onFit })
  return (
    <div className="map-controls map-overlay">
      <div className="map-buttons">
        <button
          type="button"
          aria-label={words.zoomIn}
          title={words.zoomIn}
          onClick={() => map?.zoomIn(1, { animate: !prefersStill() })}
        >
          <Icon of={Plus} size={14} strokeWidth={2.5} />
        </button>
        <button
          type="button"
          aria-label={words.zoomOut}
          title={words.zoomOut}
          onClick={() => map?.zoomOut(1, { animate: !prefersStill() })}
        >
          <Icon of={Minus} size={14} strokeWidth={2.5} />
        </button>
      </div>
      {onFit && (
        <div className="map-buttons">
          <button
            type="button"
            aria-keyshortcuts="F"
            aria-label={words.fitName}
            title={`${words.fitName} (F)`}
            onClick={onFit}
          >
            {words.fit}
          </button>
        </div>
      )}
    </div>
  )
}
