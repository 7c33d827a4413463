import { useState } from 'react'
import type { Parcel } from '../parcel/parcel.ts'
import { AUDIENCES } from '../status/UpdateCard.tsx'
import { useCopy } from '../ui/use-copy.ts'
import { useKept } from '../ui/use-kept.ts'
import { useWords } from '../words/use-words.ts'
import { customerUpdate, ticketUpdate } from '../words/update.ts'

/** The reply to copy. Which of the two was used last is remembered, so that one key copies it again. */
export function useUpdate(parcel: Parcel | undefined, nowMs: number) {
  const words = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const [audience, choose] = useKept('waypost.update', AUDIENCES)
  const { outcome, copy } = useCopy()
  const texts = parcel && {
    customer: customerUpdate(parcel, words, nowMs),
    ticket: ticketUpdate(parcel, words, nowMs),
  }
  return {
    isOpen,
    setIsOpen,
    audience,
    texts,
    outcome,
    choose,
    copyNow: () => {
      if (texts) void copy(texts[audience])
    },
  }
}
