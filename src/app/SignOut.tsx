import { Button } from '../ui/Button.tsx'
import { useLaterWords } from '../words/use-later-words.ts'
import { readPageSettings } from './page-settings.ts'

/** Ends the session, where there is one to end: a form, so that no link from elsewhere can do it. */
export function SignOut() {
  const later = useLaterWords()
  if (!readPageSettings().signOut) return null
  return (
    <form method="post" action="/sign-out" className="mt-5 border-t border-line pt-4">
      <Button type="submit">{later.signOut}</Button>
    </form>
  )
}
