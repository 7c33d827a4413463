import { useEffect, useRef } from 'react'
import { useKept } from './use-kept.ts'

/** Whether single keys act. Some people type by voice or press keys unawares, so they can be switched off. */
export const useShortcutsOn = () => useKept('waypost.shortcuts', ['on', 'off'])

/** Binds single keys (lower case) while the caller is on screen: never while typing, in a dialog, or with Ctrl, Alt or ⌘. */
export function useShortcuts(keys: Record<string, () => void>): void {
  const [isOn] = useShortcutsOn()
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    if (isOn === 'off') return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || isTyping(event.target))
        return
      const key = event.key.toLowerCase()
      if (!Object.hasOwn(latest.current, key)) return
      event.preventDefault()
      latest.current[key]?.()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [isOn])
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, dialog, [role=menu]') !== null)
