import { useCopy } from '../ui/use-copy.ts'
import { useBatchWords } from '../words/use-batch-words.ts'
import { useWords } from '../words/use-words.ts'
import { parcelOf, type Row } from './row.ts'

/** Copies the reply for one row, and says whether that worked. */
export function useCopyUpdate(say: (message: string) => void): (row: Row | undefined) => Promise<void> {
  const words = useWords()
  const batch = useBatchWords()
  const { copy } = useCopy()
  return async (row) => {
    const parcel = row && parcelOf(row)
    if (!parcel) return say(batch.copy.nothing)
    const { lastUsedUpdate } = await import('../sheet/update-texts.ts')
    const isDone = await copy(lastUsedUpdate(parcel, words, Date.now(), row.scale))
    say(isDone ? batch.copy.rowDone(parcel.waybill) : batch.copy.failed)
  }
}
