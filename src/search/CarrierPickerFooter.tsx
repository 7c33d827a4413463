import { Kbd } from '../ui/Kbd.tsx'
import type { CarrierPickerWords } from './carrier-picker-words.ts'

/** How many carriers match and the keys that choose one, or why the list is empty; announced as it changes. */
export function CarrierPickerFooter({
  query,
  count,
  words,
}: {
  query: string
  count: number
  words: CarrierPickerWords
}) {
  const found = query === '' ? words.carriers(count) : words.matches(count)
  return (
    <div className="flex min-h-[33px] items-center gap-1 border-t border-line px-2.5 py-1.5 text-12 text-ink-3 first:border-t-0">
      <p aria-live="polite" className="min-w-0 flex-1 wrap-anywhere">
        {count === 0 ? words.noMatch(query) : found}
      </p>
      {count > 0 && (
        <span aria-hidden className="flex gap-1 max-md:hidden">
          <Kbd>↑</Kbd>
          <Kbd>↓</Kbd>
          <Kbd>{words.enterKey}</Kbd>
        </span>
      )}
    </div>
  )
}
