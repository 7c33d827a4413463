import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useRef, type MouseEvent } from 'react'
import type { Proposal } from '../carriers/proposal.ts'
import { useMedia } from '../ui/use-media.ts'
import { useBatchWords } from '../words/use-batch-words.ts'
import { candidatesOf, nextCarrier } from './alike.ts'
import { BatchRow } from './BatchRow.tsx'
import { HEAD_PX, lineLength, numberPx, ROW_PX, rowPx } from './cells.ts'
import type { Row } from './row.ts'
import { TableHead } from './TableHead.tsx'
import type { Table } from './use-table.ts'
import type { Walk } from './use-walk.ts'
import type { Notes } from './visit.ts'

type Props = {
  table: Table
  walk: Walk
  notes: Notes
  nowMs: number
  isWatched(row: Row): boolean
  onTry(waybill: string, carrier: number): void
  /** The waybills in sight, when that changes. */
  onSight(waybills: ReadonlySet<string>): void
}

/** The parcels as a grid: only the rows in sight, and the active one, are in the document. */
export function BatchTable(props: Props) {
  const { notes, nowMs, onTry, onSight } = props
  const { rows, sort, marks, sortBy } = props.table
  const { open, focusRun, onPress, onKeyDown } = props.walk
  const { table } = useBatchWords()
  const scroller = useRef<HTMLDivElement>(null)
  const isPhone = useMedia('(width < 768px)')
  // The open parcel beside the table takes 420 px of the window.
  const isRoomy = useMedia(open === null ? '(width >= 1000px)' : '(width >= 1420px)')
  const isSmall = useMedia('(width < 380px)')
  const room = isSmall ? 'small' : isPhone ? 'phone' : isRoomy ? 'roomy' : 'narrow'
  const line = lineLength(Math.max(...rows.map(({ waybill }) => waybill.length)), room)
  const activeIndex = rows.findIndex((row) => row.waybill === marks.active)
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler is not in use here.
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => rowPx(rows[at]?.waybill.length ?? 0, line, isPhone),
    getItemKey: (at) => rows[at]?.waybill ?? at,
    // The focus stays on a real element, wherever the table is scrolled to.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...(activeIndex < 0 ? [] : [activeIndex])])].toSorted(
        (one, other) => one - other,
      ),
    scrollMargin: HEAD_PX,
    scrollPaddingStart: HEAD_PX,
    initialRect: { width: 0, height: 25 * ROW_PX },
    overscan: 8,
  })
  useEffect(() => virtualizer.measure(), [virtualizer, line, isPhone])
  useLayoutEffect(() => scroller.current?.style.setProperty('--number', `${numberPx(line)}px`), [line])

  // Scrolling and focus are what no property says. A new order moves the row: while it has the focus it stays in sight.
  const doneRun = useRef(0)
  useLayoutEffect(() => {
    const isWanted = focusRun !== doneRun.current
    doneRun.current = focusRun
    const line = scroller.current?.querySelector<HTMLElement>('[role=row][tabindex="0"]')
    if (!line || (!isWanted && line !== document.activeElement)) return
    virtualizer.scrollToIndex(activeIndex, { align: 'auto' })
    line.focus({ preventScroll: true })
  }, [virtualizer, focusRun, activeIndex])

  const items = virtualizer.getVirtualItems()
  const sight = items.map(({ index }) => rows[index]?.waybill ?? '').join(' ')
  useEffect(() => onSight(new Set(sight.split(' '))), [onSight, sight])

  const latest = useRef({ onPress, onTry, onMark: marks.toggle })
  useEffect(() => {
    latest.current = { onPress, onTry, onMark: marks.toggle }
  })
  // The same functions for ever, so that a row is drawn anew only when it changes.
  const pressRow = useCallback(
    (waybill: string, event: MouseEvent) => latest.current.onPress(waybill, event),
    [],
  )
  const markRow = useCallback((waybill: string) => latest.current.onMark(waybill), [])
  const tryRow = useCallback((waybill: string, carrier: number) => latest.current.onTry(waybill, carrier), [])

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={table.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={6}
      aria-multiselectable
      tabIndex={-1}
      onKeyDown={onKeyDown}
      className="@container relative min-h-0 flex-1 overflow-y-auto overscroll-contain border-t border-line"
    >
      <TableHead sort={sort} onSort={sortBy} />
      <div
        role="rowgroup"
        className="relative"
        ref={(whole) => whole?.style.setProperty('height', `${virtualizer.getTotalSize()}px`)}
      >
        {items.map(({ index, start, size }) => {
          const row = rows[index]
          if (!row) return null
          return (
            <BatchRow
              key={row.waybill}
              row={row}
              index={index}
              top={start - HEAD_PX}
              height={size}
              nowMs={nowMs}
              candidates={row.carrier === null ? candidatesOf(row.waybill, notes) : NONE}
              next={nextCarrier(row, notes)}
              isWatched={props.isWatched(row)}
              isActive={row.waybill === marks.active}
              isSelected={marks.selected.has(row.waybill)}
              isOpen={row.waybill === open}
              onPress={pressRow}
              onMark={markRow}
              onTry={tryRow}
            />
          )
        })}
      </div>
    </div>
  )
}

const NONE: readonly Proposal[] = []
