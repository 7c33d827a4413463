import { Bone } from '../ui/Bone.tsx'
import { useWords } from '../words/use-words.ts'

const ROWS = [1, 2, 3, 4, 5, 6, 7, 8]

/** Where the page of many parcels will stand, until its code is here. */
export function BatchFrame() {
  return (
    <main aria-busy className="min-h-[calc(100dvh-var(--bar))] space-y-3 bg-surface px-5 py-2.5 max-md:px-4">
      <h1 id="status" tabIndex={-1} className="text-16 font-semibold">
        {useWords().app.batch}
      </h1>
      <Bone size="h-7 w-72 max-w-full" />
      {ROWS.map((row) => (
        <Bone key={row} size="h-5 w-full" />
      ))}
    </main>
  )
}
