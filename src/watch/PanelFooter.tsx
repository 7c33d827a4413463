import { Download, Trash2, Upload } from 'lucide'
import { useRef, useState } from 'react'
import type { KeptParcel } from '../kept/kept-parcel.ts'
import { useWatchWords } from '../words/use-watch-words.ts'
import { exportKept, importKept } from './backup-file.ts'
import { ClearDialog } from './ClearDialog.tsx'
import { FooterButton } from './FooterButton.tsx'
import { NotifyToggle } from './NotifyToggle.tsx'

type Props = { all: readonly KeptParcel[]; say(message: string): void }

/** What is done with the lists as a whole. */
export function PanelFooter({ all, say }: Props) {
  const watch = useWatchWords()
  const [isClearing, setIsClearing] = useState(false)
  const [told, setTold] = useState<{ message: string; isTaken: boolean } | null>(null)
  const file = useRef<HTMLInputElement>(null)
  const isEmpty = all.length === 0
  return (
    <div className="border-t border-line px-2 py-1">
      {told && (
        <p
          role={told.isTaken ? undefined : 'alert'}
          className={`px-2 py-1 text-pretty ${told.isTaken ? '' : 'text-danger'}`}
        >
          {told.message}
        </p>
      )}
      <div className="flex flex-wrap items-center">
        <NotifyToggle />
        <span className="flex-1" />
        {!isEmpty && <FooterButton icon={Download} name={watch.export} onClick={() => exportKept()} />}
        <FooterButton icon={Upload} name={watch.import} onClick={() => file.current?.click()} />
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          aria-label={watch.import}
          tabIndex={-1}
          hidden
          onChange={async (event) => {
            const [chosen] = event.target.files ?? []
            event.target.value = ''
            if (!chosen) return
            const result = await importKept(chosen)
            setTold(result)
            if (result.isTaken) say(result.message)
          }}
        />
        {!isEmpty && <FooterButton icon={Trash2} name={watch.clear} onClick={() => setIsClearing(true)} />}
      </div>
      {isClearing && (
        <ClearDialog
          all={all}
          onClose={() => setIsClearing(false)}
          onCleared={() => {
            setIsClearing(false)
            setTold({ message: watch.cleared, isTaken: true })
            say(watch.cleared)
          }}
        />
      )}
    </div>
  )
}
