import { Check, Copy } from 'lucide'
import { Icon } from './Icon.tsx'
import { useCopy } from './use-copy.ts'

type Props = { text: string; label: string; done: string }

/** A small icon button that copies one text. */
export function CopyButton({ text, label, done }: Props) {
  const { outcome, copy } = useCopy()
  return (
    <button
      type="button"
      onClick={() => copy(text)}
      aria-label={outcome === 'copied' ? done : label}
      title={label}
      className="relative inline-flex size-6 items-center justify-center rounded-4 text-ink-2 after:absolute hover:bg-sunken hover:text-ink max-md:after:-inset-2.5"
    >
      <Icon of={outcome === 'copied' ? Check : Copy} size={14} />
    </button>
  )
}
