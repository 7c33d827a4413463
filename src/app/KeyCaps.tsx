import { Kbd } from '../ui/Kbd.tsx'
import { isApple } from '../ui/use-action-keys.ts'
import { usePaletteWords } from '../words/use-palette-words.ts'

/** A key of the list of actions as it stands on this machine’s keyboard: `C`, `Ctrl` `K`, `⌘` `K`. */
export function KeyCaps({ of }: { of: string }) {
  const { mod } = usePaletteWords().keys
  const single = of.replace(/^Mod\+/, '')
  return (
    <span className="inline-flex gap-1">
      {single !== of && <Kbd>{isApple() ? mod.apple : mod.other}</Kbd>}
      <Kbd>{single}</Kbd>
    </span>
  )
}
