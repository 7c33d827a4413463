import type { RefObject } from 'react'
import type { Parcel } from '../parcel/parcel.ts'
import { AUDIENCES, UpdateCard } from '../status/UpdateCard.tsx'
import { useCopy } from '../ui/use-copy.ts'
import { useKept } from '../ui/use-kept.ts'
import { useWords } from '../words/use-words.ts'
import { LAST_USED, updateTexts } from './update-texts.ts'

type Props = { parcel: Parcel; nowMs: number; opener: RefObject<HTMLButtonElement | null>; onClose(): void }

/** The preview of the reply, for this parcel at this time. */
export function CopyUpdate({ parcel, nowMs, opener, onClose }: Props) {
  const words = useWords()
  const [audience, choose] = useKept(LAST_USED, AUDIENCES)
  const { outcome, copy } = useCopy()
  const texts = updateTexts(parcel, words, nowMs)
  return (
    <UpdateCard
      audience={audience}
      texts={texts}
      outcome={outcome}
      opener={opener}
      onAudience={choose}
      onCopy={() => void copy(texts[audience])}
      onClose={onClose}
    />
  )
}
