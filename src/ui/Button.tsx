import type { ComponentPropsWithRef, ReactNode } from 'react'

type Look = 'primary' | 'secondary' | 'ghost'

const looks: Record<Look, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover',
  secondary: 'border border-line-2 bg-surface text-ink hover:bg-sunken',
  ghost: 'text-ink-2 hover:bg-sunken hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent',
}

type Props = Omit<ComponentPropsWithRef<'button'>, 'className'> & {
  look?: Look
  icon?: ReactNode
  square?: boolean
  isTall?: boolean
}

/** A button, 32 px high (34 beside fields), 44 on a phone. One that cannot act now says so with `aria-disabled` and stays in the tab order. */
export function Button({
  look = 'secondary',
  icon,
  square = false,
  isTall = false,
  children,
  type = 'button',
  ...rest
}: Props) {
  const isDisabled = rest['aria-disabled'] === true || rest.disabled === true
  const state = isDisabled ? 'bg-sunken text-ink-3 border border-line' : looks[look]
  const width = square ? 'w-8 max-md:w-11' : isTall ? 'px-4' : 'px-3'
  return (
    <button
      {...rest}
      type={type}
      className={`inline-flex shrink-0 items-center justify-center gap-2 rounded-5 text-13 font-medium whitespace-nowrap transition-colors duration-80 max-md:h-11 max-md:min-w-11 ${isTall ? 'h-[34px]' : 'h-8'} ${width} ${state}`}
    >
      {icon}
      {children}
    </button>
  )
}
