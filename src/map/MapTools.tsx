import { History, List } from 'lucide'
import type { Ref } from 'react'
import { Icon } from '../ui/Icon.tsx'
import type { MapWords } from './map-words.ts'

type Props = {
  isReplaying: boolean
  onReplay: (() => void) | null
  isListOpen: boolean
  onList: () => void
  listButton: Ref<HTMLButtonElement>
  words: MapWords
}

/** What can be done with the journey beside looking at it: icons over the map, words below it on a phone. */
export function MapTools({ isReplaying, onReplay, isListOpen, onList, listButton, words }: Props) {
  return (
    <div className="map-tools map-overlay">
      {onReplay && (
        <button type="button" aria-expanded={isReplaying} title={words.replayName} onClick={onReplay}>
          <Icon of={History} size={15} />
          <span>{words.replay}</span>
        </button>
      )}
      <button
        ref={listButton}
        type="button"
        aria-expanded={isListOpen}
        title={words.listName}
        onClick={onList}
      >
        <Icon of={List} size={15} />
        <span>{words.list}</span>
      </button>
    </div>
  )
}
