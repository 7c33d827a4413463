import { useEffect, useState } from 'react'
import { Bone } from '../ui/Bone.tsx'
import { useWords } from '../words/use-words.ts'

const SHOW_AFTER_MS = 300
const STILL_AFTER_MS = 8000

type Props = { waybill: string; carrier: string }

/** A quick answer shows no skeleton at all; a slow one says that it is still being asked for. */
export function Loading({ waybill, carrier }: Props) {
  const words = useWords()
  const isShown = useAfter(SHOW_AFTER_MS)
  const isStill = useAfter(STILL_AFTER_MS)
  return (
    <div aria-busy className="space-y-3 px-5 pt-3 pb-4 max-md:px-4">
      <p className="flex min-h-6 flex-wrap items-center gap-x-2">
        <span className="font-mono text-14 font-semibold break-all">{waybill}</span>
        <span className="text-ink-2">· {carrier}</span>
      </p>
      {isShown && (
        <>
          <Bone size="h-9 w-44" />
          <Bone size="h-5 w-72 max-w-full" />
          <Bone size="h-4 w-56" />
          <div className="grid grid-cols-4 gap-4 border-y border-line py-3">
            {[1, 2, 3, 4].map((fact) => (
              <div key={fact} className="space-y-2">
                <Bone size="h-3 w-14" />
                <Bone size="h-4 w-10" />
              </div>
            ))}
          </div>
          {[1, 2, 3].map((row) => (
            <div key={row} className="flex gap-4 py-1">
              <Bone size="h-4 w-9" />
              <Bone size="h-4 w-4 rounded-full" />
              <Bone size="h-4 w-52" />
            </div>
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
