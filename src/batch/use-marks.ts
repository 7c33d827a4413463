import { useState } from 'react'

export type Marks = {
  /** The row that Tab enters the table at, and that keys act on. */
  active: string | null
  selected: ReadonlySet<string>
  /** Goes to a row; with `isExtending` all between it and where the selection began are selected. */
  go(waybill: string, isExtending?: boolean): void
  toggle(waybill: string): void
  selectAll(): void
  clear(): void
}

/** The active row and the selected ones, of the rows that are shown. */
export function useMarks(shown: readonly string[]): Marks {
  const [chosen, setChosen] = useState<string | null>(null)
  const [anchor, setAnchor] = useState<string | null>(null)
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  // What is not shown is not selected: nothing is copied that nobody sees.
  const selected = new Set(shown.filter((waybill) => marked.has(waybill)))
  const active = chosen !== null && shown.includes(chosen) ? chosen : (shown[0] ?? null)
  return {
    active,
    selected,
    go: (waybill, isExtending = false) => {
      const from = shown.indexOf(anchor ?? active ?? waybill)
      const to = shown.indexOf(waybill)
      setChosen(waybill)
      if (!isExtending) return setAnchor(null)
      setAnchor(shown[from] ?? waybill)
      setMarked(new Set(shown.slice(Math.min(from, to), Math.max(from, to) + 1)))
    },
    toggle: (waybill) => {
      setChosen(waybill)
      setAnchor(waybill)
      setMarked(new Set(selected.has(waybill) ? without(selected, waybill) : [...selected, waybill]))
    },
    selectAll: () => setMarked(new Set(shown)),
    clear: () => {
      setMarked(new Set())
      setAnchor(null)
    },
  }
}

const without = (all: ReadonlySet<string>, one: string) => [...all].filter((other) => other !== one)
