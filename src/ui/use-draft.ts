import { useState } from 'react'
import { noteRefused } from './refused.ts'

const nameOf = (key: string) => `waypost.draft.${key}`

/**
 * A text while it is typed: kept at each key press, so that a reload or a crash of the tab does not lose it. It
 * belongs to this tab and goes with it: two tabs do not type into each other. A draft holds only for the `initial`
 * text that it began with. `forget` is for when the text was used; what is secret has no draft.
 */
export function useDraft(
  key: string,
  initial = '',
): { text: string; setText(text: string): void; forget(): void } {
  const [text, setText] = useState(() => readDraft(key, initial) ?? initial)
  return {
    text,
    setText: (typed) => {
      setText(typed)
      keepDraft(key, initial, typed)
    },
    forget: () => keepDraft(key, initial, initial),
  }
}

/** What was being typed under a key; null where nothing was, or where it began with another text. */
export function readDraft(key: string, initial: string): string | null {
  try {
    const [from, text] = JSON.parse(sessionStorage.getItem(nameOf(key)) ?? '[]') as unknown[]
    return from === initial && typeof text === 'string' ? text : null
  } catch {
    return null
  }
}

export function keepDraft(key: string, initial: string, text: string): void {
  try {
    if (text === initial) sessionStorage.removeItem(nameOf(key))
    else sessionStorage.setItem(nameOf(key), JSON.stringify([initial, text]))
  } catch {
    noteRefused(nameOf(key))
  }
}
