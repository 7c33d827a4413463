import { Button } from '../ui/Button.tsx'
import { useWords } from '../words/use-words.ts'

/** What stands in place of a page that broke. */
export function Crashed() {
  const { app } = useWords()
  return (
    <main className="mx-auto w-full max-w-[640px] px-5 py-16 max-md:px-4">
      <h1 className="text-22 font-semibold">{app.crash}</h1>
      <p className="mt-1 mb-4 text-14 text-ink-2">{app.crashNext}</p>
      <Button look="primary" onClick={() => location.reload()}>
        {app.reload}
      </Button>
    </main>
  )
}
