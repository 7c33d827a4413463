import { MapPinOff } from 'lucide'
import { useEffect, useRef } from 'react'
import { Icon } from '../ui/Icon.tsx'
import type { Box } from './box.ts'
import type { MapWords } from './map-words.ts'

type Props = { places: number; onTaken: (boxes: readonly Box[]) => void; words: MapWords }

/** Over the plain map, where no scan has a position. */
export function NoCoordinates({ places, onTaken, words }: Props) {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = panel.current
    const map = element?.parentElement
    if (!element || !map) return undefined
    const observer = new ResizeObserver(() => {
      const [corner, rect] = [map.getBoundingClientRect(), element.getBoundingClientRect()]
      const [left, top] = [rect.left - corner.left, rect.top - corner.top]
      onTaken([{ left, top, right: left + rect.width, bottom: top + rect.height }])
    })
    observer.observe(element)
    observer.observe(map)
    return () => {
      observer.disconnect()
      onTaken([])
    }
  }, [onTaken])
  return (
    <div ref={panel} className="map-nowhere">
      <p className="map-nowhere-title">
        <Icon of={MapPinOff} size={14} />
        {words.noCoordinates}
      </p>
      <p>{words.noCoordinatesDetail(places)}</p>
    </div>
  )
}
