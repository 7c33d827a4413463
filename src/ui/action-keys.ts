import { keyOf, type ActionId } from './actions.ts'
import { offeredActs } from './offered-acts.ts'
import { readKept, useKept } from './use-kept.ts'

const SINGLE_KEYS = 'waypost.shortcuts'

export const isApple = () => /Mac|iPhone|iPad/.test(navigator.platform)

/** Whether single keys act. Some people type by voice or press keys unawares, so they can be switched off. */
export const useSingleKeys = () => useKept(SINGLE_KEYS, ['on', 'off'])

/** Makes the keys of all offered actions act: for the shell, once. Returns what ends that. */
export function actOnKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    const key = keyIn(event, readKept(SINGLE_KEYS) !== 'off')
    const owner = key === null ? undefined : keyOwners().get(key)
    if (!owner) return
    event.preventDefault()
    offeredActs().get(owner)?.()
  }
  document.addEventListener('keydown', onKeyDown)
  return () => document.removeEventListener('keydown', onKeyDown)
}

/** Which action has each key now. */
export function keyOwners(): Map<string, ActionId> {
  const owners = new Map<string, ActionId>()
  for (const id of offeredActs().keys()) {
    const key = keyOf(id)
    if (key !== null && !owners.has(key)) owners.set(key, id)
  }
  return owners
}

/** The key of an event as the list writes it; null while somebody types, in a dialog, or where single keys are off. */
function keyIn(event: KeyboardEvent, areSingleKeysOn: boolean): string | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event
  const [mod, otherMod] = isApple() ? [metaKey, ctrlKey] : [ctrlKey, metaKey]
  if (altKey || otherMod) return null
  if (mod) return shiftKey ? null : `Mod+${key.toUpperCase()}`
  return areSingleKeysOn && !isTyping(target) ? key.toUpperCase() : null
}

/** Whether it is the key that opens the palette, which closes it as well. */
export const isPaletteKey = (event: KeyboardEvent) => keyIn(event, false) === keyOf('palette')

/** Whether what is typed or pasted there belongs to a field, a menu or a dialog. */
export const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, dialog, [role=menu]') !== null)
