import type { IconNode } from 'lucide'
import { Icon } from '../ui/Icon.tsx'

type Props = {
  icon: IconNode
  name: string
  isPressed?: boolean
  onClick(): void
}

/** A quiet button at the foot of the panel. */
export function FooterButton({ icon, name, isPressed, onClick }: Props) {
  return (
    <button
      type="button"
      aria-pressed={isPressed}
      onClick={onClick}
      className="inline-flex h-7 items-center gap-1.5 rounded-5 px-2 text-12 font-medium text-ink-2 hover:bg-sunken hover:text-ink aria-pressed:text-accent max-lg:h-11"
    >
      <Icon of={icon} size={14} className={isPressed ? 'fill-current' : ''} />
      {name}
    </button>
  )
}
