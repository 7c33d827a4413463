import { useEffect, useSyncExternalStore } from 'react'
import { readKept, useKept } from '../ui/use-kept.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]
const KEY = 'waypost.theme'
const DARK = '(prefers-color-scheme: dark)'

const resolve = (theme: Theme): 'light' | 'dark' =>
  theme === 'system' ? (matchMedia(DARK).matches ? 'dark' : 'light') : theme

/** Sets the theme before the first paint of React, so that a dark page never flashes white. */
export function applyTheme(): void {
  const kept = THEMES.find((theme) => theme === readKept(KEY)) ?? 'system'
  document.documentElement.dataset['theme'] = resolve(kept)
  // Paper is white, whatever the screen is.
  let before: string | undefined
  addEventListener('beforeprint', () => {
    before = document.documentElement.dataset['theme']
    document.documentElement.dataset['theme'] = 'light'
  })
  addEventListener('afterprint', () => {
    document.documentElement.dataset['theme'] = before
  })
}

/** The chosen theme, the one it comes to, and the way to the next: System, Light, Dark. */
export function useTheme(): {
  theme: Theme
  shown: 'light' | 'dark'
  set(theme: Theme): void
  next(): void
} {
  const [theme, setTheme] = useKept(KEY, THEMES)
  const shown = useSyncExternalStore(
    (onChange) => {
      const media = matchMedia(DARK)
      media.addEventListener('change', onChange)
      return () => media.removeEventListener('change', onChange)
    },
    () => resolve(theme),
    () => 'light' as const,
  )
  useEffect(() => {
    document.documentElement.dataset['theme'] = shown
  }, [shown])
  return {
    theme,
    shown,
    set: setTheme,
    next: () => setTheme(THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system'),
  }
}
