import { X } from 'lucide'
import { useState, useSyncExternalStore } from 'react'
import { ANSWERS } from '../kept/keep-answers.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { refused as refusedKeys, subscribeRefused } from '../ui/refused.ts'
import { useWatchWords } from '../words/use-watch-words.ts'
import { useWords } from '../words/use-words.ts'
import { exportKept } from './backup-file.ts'

type What = 'parcels' | 'answers' | 'typed' | 'settings'

const whatIs = (key: string): What =>
  key === ANSWERS
    ? 'answers'
    : key.startsWith('waypost.draft.')
      ? 'typed'
      : key.startsWith('waypost.parcel.')
        ? 'parcels'
        : 'settings'

/** Says once what this browser does not keep, with a way out: until the page is closed nothing of it is lost. */
export function RefusedNote() {
  const words = useWords()
  const { refused, exportFirst } = useWatchWords()
  const [told, setTold] = useState<readonly What[]>([])
  const many = useSyncExternalStore(subscribeRefused, () => refusedKeys.size)
  const kinds = many === 0 ? [] : [...new Set([...refusedKeys].map(whatIs))]
  const untold = kinds.filter((kind) => !told.includes(kind))
  if (untold.length === 0) return null
  return (
    <div
      role="alert"
      className="fixed bottom-4 left-4 z-40 flex w-[min(460px,calc(100vw-32px))] items-start gap-3 rounded-6 border border-warn-line bg-warn-soft py-3 pr-2 pl-4 text-warn shadow-float max-md:bottom-20"
    >
      <div className="flex-1 space-y-2 text-pretty">
        <p className="font-semibold">{refused.title}</p>
        <p>{refused.until(kinds.map((kind) => refused.what[kind]))}</p>
        {kinds.includes('parcels') && <Button onClick={() => exportKept()}>{exportFirst}</Button>}
      </div>
      <button
        type="button"
        aria-label={words.app.close}
        onClick={() => setTold(kinds)}
        className="inline-flex size-8 items-center justify-center rounded-5 hover:bg-surface max-md:size-11"
      >
        <Icon of={X} size={16} />
      </button>
    </div>
  )
}
