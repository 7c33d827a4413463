import { useLayoutEffect } from 'react'

type Props = { onTyped(more: (typed: string) => string): void }

/** Until the palette is here: what is typed is for its field, and no single key acts on the page below. */
export function KeysForPalette({ onTyped }: Props) {
  useLayoutEffect(() => {
    const keep = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return
      event.preventDefault()
      event.stopPropagation()
      onTyped((typed) => typed + event.key)
    }
    document.addEventListener('keydown', keep, { capture: true })
    return () => document.removeEventListener('keydown', keep, { capture: true })
  }, [onTyped])
  return null
}
