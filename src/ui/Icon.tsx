import type { IconNode } from 'lucide'
import { createElement } from 'react'

type Props = { of: IconNode; size: number; strokeWidth?: number; className?: string }

/** A Lucide icon. It only repeats what words beside it say, so it is hidden from screen readers. */
export function Icon({ of, size, strokeWidth = 2, className }: Props) {
  return (
    <svg
      aria-hidden
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={strokeWidth}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
    >
      {of.map(([tag, attributes], index) => createElement(tag, { ...attributes, key: index }))}
    </svg>
  )
}
