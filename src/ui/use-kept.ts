import { useSyncExternalStore } from 'react'
import { noteRefused } from './refused.ts'

const listeners = new Set<() => void>()
/** What the browser refused to write: it holds for this visit, over what was written before. */
const unkept = new Map<string, string>()

/**
 * One of a few settings, kept in this browser and the same in every part of the page and in every tab.
 * The first choice is the default.
 */
export function useKept<Choice extends string>(
  key: string,
  choices: readonly [Choice, ...Choice[]],
): [Choice, (choice: Choice) => void] {
  const read = () => choices.find((choice) => choice === readKept(key)) ?? choices[0]
  const choice = useSyncExternalStore(subscribe, read, () => choices[0])
  return [choice, (chosen) => keep(key, chosen)]
}

export function readKept(key: string): string | null {
  try {
    return unkept.get(key) ?? localStorage.getItem(key)
  } catch {
    return unkept.get(key) ?? null
  }
}

/** Keeps a text under a key. A browser that forbids or has no room for it keeps it for this visit. */
export function keep(key: string, text: string): void {
  try {
    localStorage.setItem(key, text)
    unkept.delete(key)
  } catch {
    unkept.set(key, text)
    noteRefused(key)
  }
  for (const listener of listeners) listener()
}

export function subscribe(onChange: () => void): () => void {
  listeners.add(onChange)
  addEventListener('storage', onChange)
  return () => {
    listeners.delete(onChange)
    removeEventListener('storage', onChange)
  }
}
