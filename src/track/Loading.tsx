import { useEffect, useState } from 'react'
import { Bone } from '../ui/Bone.tsx'
import { useWords } from '../words/use-words.ts'

/** The badge, the sentence, the carrier’s words, the facts, the first scans. */
const SHAPE = [
  'h-9 w-44',
  'h-5 w-72 max-w-full',
  'h-4 w-56',
  'h-12 w-full',
  'h-4 w-64',
  'h-4 w-52',
  'h-4 w-60',
]
const SHOW_AFTER_MS = 300
const STILL_AFTER_MS = 8000

type Props = { waybill: string; carrier: string; isOnline: boolean }

/** A quick answer shows no skeleton at all; a slow one says that it is still being asked for, and offline nobody is. */
export function Loading({ waybill, carrier, isOnline }: Props) {
  const words = useWords()
  const isShown = useAfter(SHOW_AFTER_MS)
  const isStill = useAfter(STILL_AFTER_MS)
  return (
    <div aria-busy={isOnline} className="space-y-3 px-5 pt-3 pb-4 max-md:px-4">
      <p className="flex min-h-6 flex-wrap items-center gap-x-2">
        <span className="font-mono text-14 font-semibold break-all">{waybill}</span>
        <span className="text-ink-2">· {carrier}</span>
      </p>
      {!isOnline && (
        <p role="alert" className="text-warn">
          {words.loading.offline}
        </p>
      )}
      {isOnline && isShown && (
        <>
          {SHAPE.map((size) => (
            <Bone key={size} size={size} />
          ))}
          <p className="text-12 text-ink-3">
            {isStill ? words.loading.stillAsking(carrier) : words.loading.asking(carrier)}
          </p>
        </>
      )}
    </div>
  )
}

function useAfter(ms: number): boolean {
  const [isAfter, setIsAfter] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsAfter(true), ms)
    return () => clearTimeout(timer)
  }, [ms])
  return isAfter
}
