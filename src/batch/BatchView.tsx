import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { Surroundings } from '../sheet/surroundings.ts'
import { goTo } from '../ui/address-bar.ts'
import { useActions } from '../ui/use-actions.ts'
import { useCopy } from '../ui/use-copy.ts'
import { useMedia } from '../ui/use-media.ts'
import { useNow } from '../ui/use-now.ts'
import { useBatchWords } from '../words/use-batch-words.ts'
import { useWords } from '../words/use-words.ts'
import { toAlike } from './alike.ts'
import { BatchFoot } from './BatchFoot.tsx'
import { BatchHead } from './BatchHead.tsx'
import { BatchTable } from './BatchTable.tsx'
import { carrierOf } from './carrier-names.ts'
import { narrow, toChips, type ChipId } from './chips.ts'
import { Chips } from './Chips.tsx'
import { ChooseBar } from './ChooseBar.tsx'
import { toFragment, type Batch } from './fragment.ts'
import { Panel } from './Panel.tsx'
import { parcelOf, toRows, type Row } from './row.ts'
import { useLookups } from './use-lookups.ts'
import { useMarks } from './use-marks.ts'
import { useOrder } from './use-order.ts'
import { usePoll } from './use-poll.ts'
import { useProgress } from './use-progress.ts'
import { notesFor, remember } from './visit.ts'

const AGE_TICK_MS = 30_000
const PAGE_ROWS = 10

type Props = { batch: Batch; fragment: string; surroundings: Surroundings; say(message: string): void }

/** A batch: its table, and beside it the parcel that is open. */
export function BatchView({ batch, fragment, surroundings, say }: Props) {
  const words = useWords()
  const own = useBatchWords()
  const nowMs = useNow(AGE_TICK_MS)
  const notes = notesFor(fragment)
  const { entries } = batch
  const { lookups, checks, ...progress } = useLookups(entries)
  const all = useMemo(() => toRows(entries, checks), [entries, checks])
  const order = useOrder(all, progress.isSettled, nowMs, (row) => carrierOf(row, words))
  const [chosen, setChosen] = useState<ReadonlySet<ChipId>>(new Set())
  const chips = toChips(all, chosen, nowMs)
  const rows = narrow(order.rows, chosen, nowMs)
  const shown = rows.map(({ waybill }) => waybill)
  const marks = useMarks(shown)
  const [open, setOpen] = useState<string | null>(null)
  const [focusRun, setFocusRun] = useState(0)
  const isBeside = useMedia('(width >= 1280px)')
  const openRow = all.find(({ waybill }) => waybill === open) ?? null
  const { copy } = useCopy()
  useProgress(progress, entries, say)
  const onSight = usePoll(lookups, progress.isSettled)

  const focusRow = () => setFocusRun((run) => run + 1)
  const go = (waybill: string | undefined, isExtending = false) => {
    if (waybill === undefined) return
    marks.go(waybill, isExtending)
    // Beside the table the open parcel follows, as in a mail program.
    if (open !== null && isBeside && !isExtending) setOpen(waybill)
    focusRow()
  }
  const step = (by: number, isExtending = false) => {
    const at = shown.indexOf(marks.active ?? '')
    go(shown[Math.max(0, Math.min(shown.length - 1, at + by))], isExtending)
  }
  const close = () => {
    if (open !== null && shown.includes(open)) marks.go(open)
    setOpen(null)
    focusRow()
  }
  const chooseCarrier = (waybills: readonly string[], carrier: number) => {
    const meant = new Set(waybills)
    const next = entries.map((entry) => (meant.has(entry.waybill) ? { ...entry, carrier } : entry))
    const to = toFragment(next)
    remember(to, notes)
    goTo(`/batch${to}`)
  }
  const copyUpdate = async () => {
    const row = all.find(({ waybill }) => waybill === marks.active)
    const parcel = row && parcelOf(row)
    if (!parcel) return say(own.copy.nothing)
    const { lastUsedUpdate } = await import('../sheet/update-texts.ts')
    const isDone = await copy(lastUsedUpdate(parcel, words, Date.now()))
    say(isDone ? own.copy.rowDone(parcel.waybill) : own.copy.failed)
  }
  useActions({
    'next-row': () => step(1),
    'previous-row': () => step(-1),
    'copy-update': () => void copyUpdate(),
    refresh: lookups.refresh,
  })
  useEscape(() => {
    if (open !== null) close()
    else marks.clear()
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.role !== 'row') return
    const { key, shiftKey } = event
    const by = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: PAGE_ROWS,
      PageUp: -PAGE_ROWS,
      Home: -Infinity,
      End: Infinity,
    }[key]
    const isAll = (event.ctrlKey || event.metaKey) && key.toLowerCase() === 'a'
    if (by !== undefined) step(by, shiftKey)
    else if (key === 'Enter') setOpen(marks.active)
    else if (key === ' ' && marks.active !== null) marks.toggle(marks.active)
    else if (isAll) marks.selectAll()
    else return
    event.preventDefault()
  }
  const onPress = (waybill: string, event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey) marks.toggle(waybill)
    else {
      marks.go(waybill, event.shiftKey)
      if (!event.shiftKey) setOpen(waybill)
    }
    focusRow()
  }

  const copied: readonly Row[] =
    marks.selected.size > 0 ? rows.filter((row) => marks.selected.has(row.waybill)) : rows
  const alike = useMemo(() => toAlike(all, notes), [all, notes])
  const isCovered = open !== null && !isBeside
  return (
    <div className="relative flex h-[calc(100dvh-var(--bar))] bg-surface">
      <main inert={isCovered} className="flex min-w-0 flex-1 flex-col">
        <BatchHead
          batch={batch}
          fragment={fragment}
          notes={notes}
          rows={copied}
          selected={marks.selected.size}
          say={say}
        />
        <Chips chips={chips} total={all.length} chosen={chosen} onChoose={setChosen} />
        <ChooseBar alike={alike} onChoose={chooseCarrier} onOther={(waybill) => setOpen(waybill)} />
        <BatchTable
          rows={rows}
          notes={notes}
          nowMs={nowMs}
          sort={order.sort}
          onSort={order.sortBy}
          marks={marks}
          open={open}
          focusRun={focusRun}
          onKeyDown={onKeyDown}
          onPress={onPress}
          onTry={(waybill, carrier) => chooseCarrier([waybill], carrier)}
          onSight={onSight}
        />
        <BatchFoot
          progress={progress}
          entries={entries}
          rows={all}
          selected={marks.selected.size}
          isPanelOpen={open !== null}
          onRetry={lookups.retry}
        />
      </main>
      {openRow && (
        <Panel
          row={openRow}
          notes={notes}
          alike={alike}
          nowMs={nowMs}
          isCovering={isCovered}
          surroundings={surroundings}
          onClose={close}
          onChoose={chooseCarrier}
          say={say}
        />
      )}
    </div>
  )
}

/** Escape is no single key: it acts while those are switched off too. */
function useEscape(onEscape: () => void) {
  const latest = useRef(onEscape)
  useEffect(() => {
    latest.current = onEscape
  })
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      const isElsewhere =
        event.target instanceof Element &&
        event.target.closest('input, textarea, dialog, [role=menu]') !== null
      if (event.key === 'Escape' && !event.defaultPrevented && !isElsewhere) latest.current()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
