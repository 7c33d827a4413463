import { X } from 'lucide'
import { useEffect, useRef, type ReactNode } from 'react'
import { Icon } from './Icon.tsx'

type Props = {
  title: string
  closeLabel: string
  /** For a question rather than a page of its own. */
  isNarrow?: boolean
  onClose(): void
  children: ReactNode
}

/** A dialog over the page, built on the browser's own: focus is kept inside, Escape closes, focus returns. */
export function Modal({ title, closeLabel, isNarrow = false, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    // Where a text is asked for, typing begins at once.
    dialog.current?.querySelector('textarea')?.focus()
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-label={title}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
      className={`m-auto max-h-[85dvh] overflow-hidden rounded-6 bg-raised text-ink shadow-float backdrop:bg-black/40 ${isNarrow ? 'w-[min(480px,calc(100vw-32px))]' : 'w-[min(960px,calc(100vw-32px))]'}`}
    >
      <div className="flex max-h-[85dvh] flex-col">
        <div className="flex items-center justify-between gap-4 border-b border-line py-2 pr-2 pl-5">
          <h2 className="text-14 font-semibold">{title}</h2>
          <button
            type="button"
            aria-label={closeLabel}
            onClick={() => dialog.current?.close()}
            className="inline-flex size-8 items-center justify-center rounded-5 text-ink-2 hover:bg-sunken max-md:size-11"
          >
            <Icon of={X} size={16} />
          </button>
        </div>
        <div className="min-h-0 overflow-auto p-5">{children}</div>
      </div>
    </dialog>
  )
}
