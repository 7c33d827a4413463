import type { Status } from '../parcel/status.ts'
import { Icon } from '../ui/Icon.tsx'
import { badgeWords } from '../words/en.ts'
import { useWords } from '../words/use-words.ts'
import { statusLook } from './status-look.ts'

const sizes = {
  large: { box: 'h-9 gap-2 rounded-6 px-3 text-18', iconPx: 20 },
  default: { box: 'h-6 gap-1.5 rounded-4 px-2 text-13', iconPx: 14 },
  small: { box: 'h-5 gap-1 rounded-3 px-1.5 text-12', iconPx: 12 },
} as const

type Props = {
  status: Status
  statusAsSent?: string | null
  subStatus?: string | null
  size?: keyof typeof sizes
}

/** A status in words, icon and colour together. The title holds the raw values. */
export function Badge({ status, statusAsSent = null, subStatus = null, size = 'default' }: Props) {
  const words = useWords()
  const { icon, badge } = statusLook[status]
  const { box, iconPx } = sizes[size]
  return (
    <span
      title={words.status.raw(statusAsSent ?? (status === 'Unknown' ? null : status), subStatus)}
      className={`st-${status} inline-flex max-w-full items-center border border-st-bd bg-st-bg font-semibold text-st-fg ${box} ${badge}`}
    >
      <Icon of={icon} size={iconPx} className="shrink-0" />
      <span className="truncate">{badgeWords(words, status, statusAsSent)}</span>
    </span>
  )
}
