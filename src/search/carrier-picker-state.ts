import { useCombobox, type UseComboboxState, type UseComboboxStateChangeOptions } from 'downshift'
import type { PickerOption } from './carrier-picker-options.ts'

type State = UseComboboxState<PickerOption>
const types = useCombobox.stateChangeTypes

/** Where the picker differs from downshift: `hasOptions` says whether a text has any, `nameOf` names the chosen one. */
export function pickerState(
  hasOptions: (text: string) => boolean,
  nameOf: (option: PickerOption | null) => string,
) {
  return (state: State, { type, changes }: UseComboboxStateChangeOptions<PickerOption>): Partial<State> => {
    switch (type) {
      // The pointer only tints a row: were it to move the active option, Tab would take what the mouse happens to rest on.
      case types.ItemMouseMove:
      case types.MenuMouseLeave:
        return state
      // A click into text that is being edited places the caret.
      case types.InputClick:
        return state.isOpen ? state : changes
      case types.InputChange: {
        const text = changes.inputValue ?? ''
        // An emptied field is no wish for the first carrier of all.
        return { ...changes, highlightedIndex: text.trim() !== '' && hasOptions(text) ? 0 : -1 }
      }
      // Whoever leaves without choosing keeps the carrier there was, or none where the field was emptied.
      case types.InputBlur: {
        const isEmptied = state.inputValue.trim() === '' && state.highlightedIndex < 0
        const selectedItem = isEmptied ? null : (changes.selectedItem ?? null)
        return { ...changes, selectedItem, inputValue: nameOf(selectedItem) }
      }
      default:
        return changes
    }
  }
}
