import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { useLaterWords } from '../words/use-later-words.ts'
import { useWatchWords } from '../words/use-watch-words.ts'
import { readPageSettings } from './page-settings.ts'
import { signOut } from './sign-out.ts'

/** Ends the session, where there is one to end, and clears this browser where the person wants that. */
export function SignOut() {
  const later = useLaterWords()
  const watch = useWatchWords()
  const [isClearing, setIsClearing] = useState(false)
  if (!readPageSettings().signOut) return null
  return (
    <div className="mt-5 flex flex-wrap items-center gap-3 border-t border-line pt-4">
      <Button onClick={() => void signOut(isClearing)}>{later.signOut}</Button>
      <label className="flex min-h-8 items-center gap-2 text-pretty max-md:min-h-11">
        <input
          type="checkbox"
          checked={isClearing}
          onChange={(event) => setIsClearing(event.target.checked)}
          className="size-4 accent-accent"
        />
        {watch.clearOnSignOut}
      </label>
    </div>
  )
}
