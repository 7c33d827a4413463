import { useCombobox } from 'downshift'
import { ChevronsUpDown } from 'lucide'
import { useMemo, useState } from 'react'
import { findCarrier } from '../carriers/find-carrier.ts'
import { Icon } from '../ui/Icon.tsx'
import { pickerOptions, type PickerOption } from './carrier-picker-options.ts'
import { placePopup } from './carrier-picker-place.ts'
import { pickerState } from './carrier-picker-state.ts'
import type { CarrierPickerWords } from './carrier-picker-words.ts'
import { CarrierPickerFooter } from './CarrierPickerFooter.tsx'
import { CarrierPickerFrame } from './CarrierPickerFrame.tsx'
import { CarrierPickerList } from './CarrierPickerList.tsx'

type Props = {
  value: number | null
  waybill: string
  recent: readonly number[]
  onChange: (code: number | null, name: string | null) => void
  onOpenChange?: (isOpen: boolean) => void
  inputId: string
  invalid: boolean
  describedBy?: string
  autoFocus: boolean
  /** Whether the list is open from the start; unless said, it is where a focused field has no carrier yet. */
  openAtStart?: boolean
  /** What was typed before the picker was there. */
  initialText?: string
  /** What stands in the field while it is empty. */
  placeholder?: string
  language?: string
  words: CarrierPickerWords
}

/** A ref that focuses its input once, with the text behind what was typed, or all of it, selected. */
function focusFirst(typed: number) {
  let isDone = false
  return (input: HTMLInputElement | null) => {
    if (input === null || isDone) return
    isDone = true
    input.focus()
    input.setSelectionRange(typed, input.value.length)
  }
}

const keyOf = (option: PickerOption | null) => option?.code ?? null

/**
 * Chooses a carrier by name, local name, alias, country or code; any code can be typed. It brings the whole
 * catalogue with it, so load it when it is used.
 */
export function CarrierPicker({ value, waybill, recent, words, inputId, invalid, ...rest }: Props) {
  const { describedBy, autoFocus, initialText = '', language = 'en', onChange, onOpenChange } = rest
  const nameOf = (code: number) => findCarrier(code)?.name ?? words.unknownCarrier(code)
  const textOf = (option: PickerOption | null) => (option === null ? '' : nameOf(option.code))
  const chosen = useMemo<PickerOption | null>(
    () =>
      value === null
        ? null
        : { group: 'all', code: value, carrier: findCarrier(value), range: null, by: null },
    [value],
  )
  const [text, setText] = useState(initialText || textOf(chosen))
  // The chosen carrier's own name is what stands in the field, not something to search for.
  const queryOf = (typed: string) => (typed === textOf(chosen) ? '' : typed.trim())
  const optionsOf = (query: string) => pickerOptions({ query, waybill, recent, language })
  const query = queryOf(text)
  const options = useMemo(
    () => pickerOptions({ query, waybill, recent, language }),
    [query, waybill, recent, language],
  )

  const atStart = initialText === '' ? options.findIndex(({ code }) => code === value) : 0
  const [focusOnce] = useState(() => (autoFocus ? focusFirst(initialText.length) : undefined))
  const { isOpen, highlightedIndex, setInputValue, selectItem, ...get } = useCombobox({
    items: options,
    itemToString: textOf,
    itemToKey: keyOf,
    selectedItem: chosen,
    initialInputValue: text,
    initialIsOpen: autoFocus && (rest.openAtStart ?? (value === null || initialText !== '')),
    initialHighlightedIndex: options[atStart] === undefined ? undefined : atStart,
    inputId,
    labelId: `${inputId}-label`,
    menuId: `${inputId}-list`,
    toggleButtonId: `${inputId}-toggle`,
    getItemId: (index) => `${inputId}-option-${index}`,
    stateReducer: pickerState((typed) => optionsOf(queryOf(typed)).length > 0, textOf),
    // The list is virtual and scrolls itself.
    scrollIntoView: () => {},
    onInputValueChange: ({ inputValue }) => setText(inputValue),
    onIsOpenChange: ({ isOpen }) => onOpenChange?.(isOpen),
    onSelectedItemChange: ({ selectedItem }) =>
      selectedItem ? onChange(selectedItem.code, nameOf(selectedItem.code)) : onChange(null, null),
  })

  const { ref: menuRef, ...listProps } = get.getMenuProps({}, { suppressRefError: true })
  const count = options.filter(({ group }) => group !== 'code').length
  const described = [value === null || isOpen ? undefined : `${inputId}-code`, describedBy].filter(Boolean)
  return (
    <div className="relative">
      <CarrierPickerFrame
        inputId={inputId}
        label={words.label}
        code={isOpen ? null : value}
        invalid={invalid}
        input={
          <input
            {...get.getInputProps({
              ref: focusOnce,
              // Typing replaces the carrier there is; a second click places the caret.
              onClick: (event) => !isOpen && event.currentTarget.select(),
              // Esc closes the list with the text still there: leaving then means the same as leaving it open.
              onBlur: () => {
                if (isOpen || text === textOf(chosen)) return
                if (text.trim() === '') selectItem(null)
                else setInputValue(textOf(chosen))
              },
            })}
            placeholder={rest.placeholder}
            aria-invalid={invalid}
            aria-describedby={described.join(' ') || undefined}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            className="h-full min-w-0 flex-1 truncate bg-transparent text-14 outline-none placeholder:text-ink-3 max-md:text-16"
          />
        }
        button={
          <button
            type="button"
            {...get.getToggleButtonProps()}
            aria-label={words.toggle}
            className="relative grid h-full w-8 shrink-0 place-items-center text-ink-3 max-md:w-11 max-md:after:absolute max-md:after:-inset-px"
          >
            <Icon of={ChevronsUpDown} size={14} />
          </button>
        }
      />
      {isOpen && (
        <div ref={menuRef}>
          <div
            ref={placePopup}
            className="absolute top-full left-[var(--picker-left,0px)] z-50 mt-1.5 w-[max(100%,400px)] max-w-[calc(100vw-32px)] overflow-hidden rounded-6 bg-raised shadow-float"
          >
            <CarrierPickerList
              options={options}
              active={highlightedIndex}
              language={language}
              words={words}
              listProps={listProps}
              getItemProps={get.getItemProps}
            />
            <CarrierPickerFooter query={query} count={count} words={words} />
          </div>
        </div>
      )}
    </div>
  )
}
