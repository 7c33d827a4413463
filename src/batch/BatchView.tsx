import { useMemo } from 'react'
import type { Surroundings } from '../sheet/surroundings.ts'
import { useEvidence } from '../sheet/use-evidence.ts'
import { goTo } from '../ui/address-bar.ts'
import { Later } from '../ui/Later.tsx'
import { useActions } from '../ui/use-actions.ts'
import { useMedia } from '../ui/use-media.ts'
import { useNow } from '../ui/use-now.ts'
import { toAlike } from './alike.ts'
import { BatchFoot } from './BatchFoot.tsx'
import { BatchHead } from './BatchHead.tsx'
import { BatchTable } from './BatchTable.tsx'
import { Chips } from './Chips.tsx'
import { ChooseBar } from './ChooseBar.tsx'
import { toFragment, type Batch } from './fragment.ts'
import { PaperTable } from './later.ts'
import { Panel } from './Panel.tsx'
import { isUnknown, parcelOf } from './row.ts'
import { useLookups } from './use-lookups.ts'
import { usePoll } from './use-poll.ts'
import { useProgress } from './use-progress.ts'
import { useRowActs } from './use-row-acts.ts'
import { useTable } from './use-table.ts'
import { useWalk } from './use-walk.ts'
import { useWatched } from './use-watched.ts'
import { notesFor, remember } from './visit.ts'

const AGE_TICK_MS = 30_000

type Props = { batch: Batch; fragment: string; surroundings: Surroundings; say(message: string): void }

/** A batch: its table, and beside it the parcel that is open. */
export function BatchView({ batch, fragment, surroundings, say }: Props) {
  const { entries } = batch
  const nowMs = useNow(AGE_TICK_MS)
  const notes = notesFor(fragment)
  const { lookups, progress } = useLookups(entries)
  const table = useTable(entries, progress, nowMs, surroundings.scale)
  const { all, rows, marks } = table
  const isBeside = useMedia('(width >= 1280px)')
  const walk = useWalk(table, isBeside)
  const { open } = walk
  const isCovered = open !== null && !isBeside
  const openRow = all.find(({ waybill }) => waybill === open)
  useProgress(progress, entries, say)
  const onSight = usePoll(lookups, progress.isSettled)
  const selected = marks.selected.size
  useRowActs(
    all.find(({ waybill }) => waybill === marks.active),
    selected,
    say,
  )
  const paper = useEvidence()
  useActions({ refresh: lookups.refresh, print: paper.print })
  const isWatched = useWatched()

  const chooseCarrier = (waybills: readonly string[], carrier: number) => {
    const meant = new Set(waybills)
    const to = toFragment(entries.map((entry) => (meant.has(entry.waybill) ? { ...entry, carrier } : entry)))
    remember(to, notes)
    goTo(`/batch${to}`)
  }
  const alike = useMemo(() => toAlike(all, notes), [all, notes])
  const meant = selected > 0 ? rows.filter(({ waybill }) => marks.selected.has(waybill)) : rows
  const openParcel = openRow && parcelOf(openRow)
  // A parcel that is open is what is printed.
  const isTablePrinted = paper.isWanted && (!openParcel || isUnknown(openParcel))
  return (
    <div className="relative flex h-[calc(100dvh-var(--bar))] bg-surface">
      <main inert={isCovered} className="flex min-w-0 flex-1 flex-col">
        <BatchHead
          batch={batch}
          fragment={fragment}
          notes={notes}
          rows={meant}
          selected={selected}
          say={say}
        />
        <Chips chips={table.chips} total={all.length} chosen={table.chosen} onChoose={table.onChoose} />
        <ChooseBar alike={alike} onChoose={chooseCarrier} onOther={walk.onOpen} />
        <BatchTable
          table={table}
          walk={walk}
          notes={notes}
          nowMs={nowMs}
          isWatched={isWatched}
          onTry={(waybill, carrier) => chooseCarrier([waybill], carrier)}
          onSight={onSight}
        />
        <BatchFoot
          progress={progress}
          entries={entries}
          rows={all}
          selected={selected}
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
          onClose={walk.close}
          onChoose={chooseCarrier}
          say={say}
        />
      )}
      {isTablePrinted && (
        <Later>
          <PaperTable rows={meant} of={all.length} isEmulated={surroundings.isEmulated} asked={paper.asked} />
        </Later>
      )}
    </div>
  )
}
