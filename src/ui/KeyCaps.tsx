import { isApple } from './action-keys.ts'
import { Kbd } from './Kbd.tsx'

type Props = { of: string; mod: { apple: string; other: string } }

/** A key of the list of actions as it stands on this machine’s keyboard: `C`, `Ctrl` `K`, `⌘` `K`. */
export function KeyCaps({ of, mod }: Props) {
  const single = of.replace(/^Mod\+/, '')
  return (
    <kbd className="inline-flex shrink-0 gap-1">
      {single !== of && <Kbd>{isApple() ? mod.apple : mod.other}</Kbd>}
      <Kbd>{single}</Kbd>
    </kbd>
  )
}
