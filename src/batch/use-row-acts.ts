import { kept } from '../kept/kept.ts'
import { noteSeen } from '../kept/look.ts'
import { allOffers, useActions } from '../ui/use-actions.ts'
import { useBatchWords } from '../words/use-batch-words.ts'
import { useWatchWords } from '../words/use-watch-words.ts'
import { parcelOf, type Row } from './row.ts'
import { useCopyUpdate } from './use-copy-update.ts'

/**
 * What is done with the active row by its keys; where rows are selected, they are what is copied. A parcel that is open
 * beside the table offers the same for itself.
 */
export function useRowActs(row: Row | undefined, selected: number, say: (message: string) => void): void {
  const batch = useBatchWords()
  const watch = useWatchWords()
  const copyUpdate = useCopyUpdate(say)
  const toggle = () => {
    if (!row || row.carrier === null) return say(batch.table.choose)
    const named = { carrier: row.carrier, waybill: row.waybill }
    const isPinned = kept.find(named)?.pinned === true
    const parcel = parcelOf(row)
    kept.change(named, { pinned: !isPinned })
    if (parcel && !isPinned) noteSeen(named, parcel, { needsParam: false })
    say(isPinned ? watch.noLongerWatching(row.waybill) : watch.nowWatching(row.waybill))
  }
  const copy = () => (selected > 0 ? allOffers()['copy-table']?.() : void copyUpdate(row))
  useActions({ 'copy-update': copy, watch: toggle })
}
