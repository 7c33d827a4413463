import type { ReactNode } from 'react'

/** Buttons beside one another, that on a phone stay at the bottom of the screen. */
export function PhoneBar({ children }: { children: ReactNode }) {
  return (
    <div className="flex gap-2 print:hidden max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-20 max-md:border-t max-md:border-line-2 max-md:bg-surface max-md:p-2 max-md:pb-[max(8px,env(safe-area-inset-bottom))]">
      {children}
    </div>
  )
}
