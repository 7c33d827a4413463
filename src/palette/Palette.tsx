import { useCombobox, type UseComboboxState, type UseComboboxStateChangeOptions } from 'downshift'
import { Search } from 'lucide'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { isPaletteKey } from '../ui/action-keys.ts'
import { Icon } from '../ui/Icon.tsx'
import type { Acts } from '../ui/use-actions.ts'
import { usePaletteWords } from '../words/use-palette-words.ts'
import { actionOffers } from './action-offers.ts'
import { findOffers, type Found } from './find-offers.ts'
import { PaletteFooter } from './PaletteFooter.tsx'
import { PaletteList } from './PaletteList.tsx'
import { knownOffers, trackOffers, type Known, type Wanted } from './parcel-offers.ts'

type Props = {
  /** What its field begins with. */
  typed: string
  /** What can be done beside what the page offers. */
  acts: Acts
  /** The parcels that this browser remembers, the last opened first. */
  parcels: readonly Known[]
  onTrack(wanted: Wanted): void
  onChooseCarrier(waybill: string): void
  onClose(): void
}

/** Every action of the page and every parcel known here, found by typing. */
export function Palette({ typed: typedEarly, acts, parcels, onTrack, onChooseCarrier, onClose }: Props) {
  const words = usePaletteWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const [query, setQuery] = useState(typedEarly)
  const [known] = useState(() => [...actionOffers(words, acts), ...knownOffers(parcels, onTrack)])
  const typed = query.trim()
  const tracks = trackOffers(typed, parcels, words, { open: onTrack, choose: onChooseCarrier })
  const found = [
    ...tracks.map((offer): Found => ({ offer, ranges: [], by: null })),
    ...findOffers(known, typed),
  ]
  useEffect(() => {
    dialog.current?.showModal()
  }, [])

  const { highlightedIndex, getInputProps, getMenuProps, getItemProps } = useCombobox({
    items: found,
    itemToString: (one) => one?.offer.name ?? '',
    selectedItem: null,
    isOpen: true,
    initialHighlightedIndex: 0,
    initialInputValue: typedEarly,
    stateReducer: keepFirstActive,
    onInputValueChange: ({ inputValue }) => setQuery(inputValue),
    onSelectedItemChange: ({ selectedItem }) => {
      // The focus goes back before the action puts it where it belongs.
      dialog.current?.close()
      // This runs in an effect, where what an action changes would not be on the page before it moves the focus.
      if (selectedItem) queueMicrotask(selectedItem.offer.act)
    },
  })

  const onKeyDown = (event: KeyboardEvent) => {
    // The combobox would keep Escape for its own list, which is never closed by itself.
    if (event.key !== 'Escape' && !isPaletteKey(event.nativeEvent)) return
    event.preventDefault()
    dialog.current?.close()
    // The event of the dialog comes later: a quick hand may have opened the next palette by then.
    onClose()
  }
  return (
    <dialog
      ref={dialog}
      aria-label={words.title}
      onClose={onClose}
      onKeyDown={onKeyDown}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
      className="mx-auto mt-[min(12vh,96px)] w-[min(600px,calc(100vw-32px))] overflow-hidden rounded-6 bg-raised text-ink shadow-float backdrop:bg-black/40 motion-safe:animate-appear"
    >
      <div className="flex h-12 items-center gap-2.5 border-b border-line px-4">
        <Icon of={Search} size={16} className="shrink-0 text-ink-3" />
        <input
          {...getInputProps({ 'aria-label': words.title })}
          placeholder={words.placeholder}
          autoFocus
          autoCapitalize="none"
          autoCorrect="off"
          autoComplete="off"
          spellCheck={false}
          className="h-full min-w-0 flex-1 bg-transparent text-14 outline-none placeholder:text-ink-3 max-md:text-16"
        />
      </div>
      <PaletteList
        found={found}
        active={highlightedIndex}
        listProps={getMenuProps({ 'aria-label': words.title })}
        getItemProps={getItemProps}
      />
      <PaletteFooter query={typed} count={found.length} />
    </dialog>
  )
}

const types = useCombobox.stateChangeTypes

/** The first line is active whenever the list changes, and leaving the field, which Tab may do, chooses nothing. */
function keepFirstActive(
  state: UseComboboxState<Found>,
  { type, changes }: UseComboboxStateChangeOptions<Found>,
): Partial<UseComboboxState<Found>> {
  switch (type) {
    case types.InputBlur:
    case types.MenuMouseLeave:
    case types.InputKeyDownEscape:
      return state
    case types.InputChange:
      return { ...changes, highlightedIndex: 0 }
    default:
      return changes
  }
}
