import { clearKept } from '../kept/clear.ts'
import { ANSWERS } from '../kept/keep-answers.ts'
import { toGroups, type KeptParcel } from '../kept/kept-parcel.ts'
import { Button } from '../ui/Button.tsx'
import { Modal } from '../ui/Modal.tsx'
import { noteRefused } from '../ui/refused.ts'
import { useWatchWords } from '../words/use-watch-words.ts'
import { useWords } from '../words/use-words.ts'
import { exportKept } from './backup-file.ts'

type Props = { all: readonly KeptParcel[]; onClose(): void; onCleared(): void }

/** Says what goes before it goes. */
export function ClearDialog({ all, onClose, onCleared }: Props) {
  const words = useWords()
  const watch = useWatchWords()
  const { watched, recents } = toGroups(all)
  const clear = () =>
    clearKept()
      .catch(() => noteRefused(ANSWERS))
      .then(onCleared)
  return (
    // Escape closes the question alone, not the panel it was asked in.
    <div onKeyDown={(event) => event.stopPropagation()}>
      <Modal title={watch.clearTitle} closeLabel={words.app.close} isNarrow onClose={onClose}>
        <ul className="list-disc space-y-1 pl-5">
          {watch.clearWhat(watched.length, recents.length).map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
        <p className="mt-3 text-ink-2">{watch.clearStays}</p>
        <div className="mt-5 flex flex-wrap gap-2">
          <Button look="primary" onClick={() => void clear()}>
            {watch.clear}
          </Button>
          <Button onClick={() => exportKept()}>{watch.exportFirst}</Button>
          <Button look="ghost" onClick={onClose}>
            {watch.cancel}
          </Button>
        </div>
      </Modal>
    </div>
  )
}
