import { MapPinOff } from 'lucide-react'
import type { MapWords } from './map-words.ts'

export function NoCoordinates({ places, words }: { places: number; words: MapWords }) {
  return (
    <div className="map-nowhere">
      <p className="map-nowhere-title">
        <MapPinOff size={14} aria-hidden />
        {words.noCoordinates}
      </p>
      <p>{words.noCoordinatesDetail(places)}</p>
    </div>
  )
}
