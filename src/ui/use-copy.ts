import { useEffect, useState } from 'react'

const SHOWN_MS = 2000

/** Copies a text and tells for two seconds that it did, or that the browser refused. */
export function useCopy() {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)
  useEffect(() => {
    if (outcome === null) return
    const timer = setTimeout(() => setOutcome(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = (text: string) =>
    writeText(text).then(
      () => {
        setOutcome('copied')
        return true
      },
      () => {
        setOutcome('failed')
        return false
      },
    )
  return { outcome, copy }
}

/** The clipboard API exists only in a secure context; over plain http an old command does the same. */
async function writeText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const field = document.createElement('textarea')
  field.value = text
  field.setAttribute('aria-hidden', 'true')
  field.className = 'sr-only'
  document.body.append(field)
  const focused = document.activeElement
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  if (!done) throw new Error('The browser did not copy.')
}
