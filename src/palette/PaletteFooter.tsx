import { Kbd } from '../ui/Kbd.tsx'
import { usePaletteWords } from '../words/use-palette-words.ts'

/** How many lines there are and the keys that choose one, or that nothing is meant; announced as it changes. */
export function PaletteFooter({ query, count }: { query: string; count: number }) {
  const words = usePaletteWords()
  return (
    <div className="flex min-h-[33px] items-center gap-1 border-t border-line px-4 py-1.5 text-12 text-ink-3">
      <p aria-live="polite" className="min-w-0 flex-1 wrap-anywhere">
        {count === 0 ? words.nothing(query) : words.count(count)}
      </p>
      <span aria-hidden className="flex gap-1 max-md:hidden">
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd>
        <Kbd>{words.keys.enter}</Kbd>
        <Kbd>{words.keys.esc.key}</Kbd>
      </span>
    </div>
  )
}
