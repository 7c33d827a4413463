import { useRef, type KeyboardEvent } from 'react'
import type { KeptParcel } from '../kept/kept-parcel.ts'
import { useWatchWords } from '../words/use-watch-words.ts'
import { KeptGroups } from './KeptGroups.tsx'
import { neighbourOf, ROW, rowOf, rowsIn } from './rows.ts'
import { useRemove } from './use-remove.ts'

type Props = {
  all: readonly KeptParcel[]
  nowMs: number
  onOpen(href: string): void
  /** Where the focus goes above the first row. */
  onLeaveUp?(): void
  say(message: string): void
}

/** The lists with their keys: ↑ ↓ Home End between rows, Delete takes one off, Ctrl or ⌘ Z brings it back. */
export function KeptList({ all, nowMs, onOpen, onLeaveUp, say }: Props) {
  const watch = useWatchWords()
  const list = useRef<HTMLDivElement>(null)
  const { removed, remove, undo } = useRemove(say)

  const removeRow = (row: string) => {
    const one = all.find((each) => rowOf(each) === row)
    if (!one) return
    const next = list.current && neighbourOf(list.current, row)
    remove(one)
    if (next) next.focus()
    else onLeaveUp?.()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'z' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      return undo()
    }
    const rows = rowsIn(event.currentTarget)
    const item = (event.target as HTMLElement).closest('li')
    const at = rows.findIndex((row) => item?.contains(row))
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
    if (at < 0 || (to === undefined && event.key !== 'Delete')) return
    event.preventDefault()
    if (event.key === 'Delete') removeRow(rows[at]?.getAttribute(ROW) ?? '')
    else if (to === -1) onLeaveUp?.()
    else rows[to ?? at]?.focus()
  }
  return (
    <>
      <div ref={list} onKeyDown={onKeyDown} className="min-h-0 flex-1 overflow-y-auto">
        <KeptGroups all={all} nowMs={nowMs} onOpen={onOpen} onRemove={(one) => removeRow(rowOf(one))} />
      </div>
      {removed && (
        <div className="flex items-center gap-3 border-t border-line bg-canvas px-4 py-1.5">
          <p className="min-w-0 flex-1 truncate">{watch.removed(removed.waybill)}</p>
          <button
            type="button"
            onClick={undo}
            className="h-6 font-semibold text-accent underline underline-offset-4 max-md:h-11"
          >
            {watch.undo}
          </button>
        </div>
      )}
    </>
  )
}
