import { Check, TriangleAlert } from 'lucide'
import { Icon } from './Icon.tsx'

/** A word on what was just done where nothing else on screen shows it; it is announced and goes by itself. */
export function Toast({ text, isGood }: { text: string; isGood: boolean }) {
  return (
    <p
      role="status"
      className="fixed bottom-6 left-1/2 z-40 flex -translate-x-1/2 items-center gap-2 rounded-5 bg-ink px-3 py-2 text-13 text-surface shadow-float max-md:bottom-20 motion-safe:animate-appear"
    >
      <Icon of={isGood ? Check : TriangleAlert} size={16} />
      {text}
    </p>
  )
}
