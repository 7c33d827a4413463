import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { useActions } from '../ui/use-actions.ts'
import type { Table } from './use-table.ts'

const PAGE_ROWS = 10

export type Walk = {
  /** The waybill of the open parcel. */
  open: string | null
  onOpen(waybill: string): void
  close(): void
  /** Grows each time the active row shall get the focus. */
  focusRun: number
  onKeyDown(event: KeyboardEvent): void
  onPress(waybill: string, event: MouseEvent): void
}

/** How one goes from row to row, opens one and selects some, by keys and by pointer. */
export function useWalk({ rows, marks }: Table, isBeside: boolean): Walk {
  const [open, setOpen] = useState<string | null>(null)
  const [focusRun, setFocusRun] = useState(0)
  const shown = rows.map(({ waybill }) => waybill)
  const focusRow = () => setFocusRun((run) => run + 1)

  const step = (by: number, isExtending = false) => {
    const here = waybillOf(document.activeElement)
    // Whoever comes to the table comes to its first row, not to the second.
    const at = shown.indexOf(here ?? marks.active ?? '') + (focusRun === 0 && here === null ? 0 : by)
    const waybill = shown[Math.max(0, Math.min(shown.length - 1, at))]
    if (waybill === undefined) return
    marks.go(waybill, isExtending)
    // Beside the table the open parcel follows, as in a mail program.
    if (open !== null && isBeside && !isExtending) setOpen(waybill)
    focusRow()
  }
  const close = () => {
    if (open !== null && shown.includes(open)) marks.go(open)
    setOpen(null)
    focusRow()
  }
  useActions({ 'next-row': () => step(1), 'previous-row': () => step(-1) })
  useKeys({
    Escape: () => (open === null ? marks.clear() : close()),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
  })

  const onKeyDown = (event: KeyboardEvent) => {
    // A screen reader may have put the focus on another row than the active one.
    const here = waybillOf(event.target)
    if (here === null) return
    const { key, shiftKey } = event
    const by = STEPS[key]
    if (by !== undefined) step(by, shiftKey)
    else if (key === 'Enter') {
      if (here !== marks.active) marks.go(here)
      setOpen(here)
    } else if (key === ' ') marks.toggle(here)
    else if (key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) marks.selectAll()
    else return
    event.preventDefault()
  }
  const onPress = (waybill: string, event: MouseEvent) => {
    focusRow()
    if (event.ctrlKey || event.metaKey) return marks.toggle(waybill)
    marks.go(waybill, event.shiftKey)
    if (!event.shiftKey) setOpen(waybill)
  }
  return { open, onOpen: setOpen, close, focusRun, onKeyDown, onPress }
}

const STEPS: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE_ROWS,
  PageUp: -PAGE_ROWS,
  Home: -Infinity,
  End: Infinity,
}

/** The waybill of the row that an event is at; null where it is at none. */
const waybillOf = (target: EventTarget | null) =>
  (target instanceof HTMLElement && target.role === 'row' && target.dataset['waybill']) || null

/** Keys that are no single keys act while those are switched off too; arrows only where nothing has the focus. */
function useKeys(acts: Record<string, () => void>) {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      const { target, key } = event
      const isElsewhere =
        key === 'Escape'
          ? target instanceof Element && target.closest('input, textarea, dialog, [role=menu]') !== null
          : target !== document.body
      if (event.defaultPrevented || isElsewhere || !latest.current[key]) return
      if (key !== 'Escape') event.preventDefault()
      latest.current[key]()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
