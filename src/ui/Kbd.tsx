/** A key as it stands on the keyboard. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded-3 border border-line-2 bg-canvas px-1 font-sans text-11 text-ink-2">
      {children}
    </kbd>
  )
}
