import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'

type Props = {
  label: string
  onClose(): void
  /** The element that opened it: focus goes back there, and a press on it is left to it. */
  opener: { current: HTMLElement | null }
  role?: 'dialog' | 'menu'
  place: string
  children: ReactNode
}

/** A panel that floats over the page; its first control, or the one inside `data-first`, gets the focus. Closed by Escape, by a press outside and by leaving it with Tab. */
export function Popover({ label, onClose, opener, role = 'dialog', place, children }: Props) {
  const panel = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })

  // Before it can be seen: who presses Esc at once closes it.
  useLayoutEffect(() => {
    const isOutside = (target: EventTarget | null) =>
      target instanceof Node && !panel.current?.contains(target) && !opener.current?.contains(target)
    const onPress = (event: PointerEvent) => {
      if (isOutside(event.target)) close.current()
    }
    const onFocus = (event: FocusEvent) => {
      if (isOutside(event.target)) close.current()
    }
    document.addEventListener('pointerdown', onPress)
    document.addEventListener('focusin', onFocus)
    const first = panel.current?.querySelector<HTMLElement>('[data-first] :is(button, input)')
    const any = panel.current?.querySelector<HTMLElement>('button, a, input')
    ;(first ?? any)?.focus()
    return () => {
      document.removeEventListener('pointerdown', onPress)
      document.removeEventListener('focusin', onFocus)
    }
  }, [opener])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
    opener.current?.focus()
  }

  return (
    <div
      ref={panel}
      role={role}
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      className={`absolute z-30 rounded-6 bg-raised shadow-float motion-safe:animate-appear ${place}`}
    >
      {children}
    </div>
  )
}
