import { useAddressBar } from '../ui/address-bar.ts'
import { useLaterWords } from '../words/use-later-words.ts'

/** To the sign-in and back to this page. The fragment, which holds the extra value, stays one: no server sees it. */
export function SignInLink() {
  const { path, fragment } = useAddressBar()
  const later = useLaterWords()
  return (
    <a
      href={`/sign-in?next=${encodeURIComponent(path)}${fragment}`}
      className="inline-flex h-8 shrink-0 items-center rounded-5 bg-accent px-3 text-13 font-medium text-on-accent hover:bg-accent-hover max-md:h-11"
    >
      {later.problem.signIn}
    </a>
  )
}
