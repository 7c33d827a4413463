import { useState, type RefObject } from 'react'
import { lastDated, type Scale } from '../parcel/movement.ts'
import type { Parcel } from '../parcel/parcel.ts'
import { toWallClock } from '../parcel/times.ts'
import { UpdateCard } from '../status/UpdateCard.tsx'
import { useCopy } from '../ui/use-copy.ts'
import { useKept } from '../ui/use-kept.ts'
import { AUDIENCES, LENGTHS } from '../words/update.ts'
import { useWords } from '../words/use-words.ts'
import { LAST_AUDIENCE, LAST_LENGTH, LINK, LINK_CHOICES, writeUpdate } from './update-texts.ts'

type Props = {
  parcel: Parcel
  nowMs: number
  scale: Scale
  opener: RefObject<HTMLButtonElement | null>
  onClose(): void
}

/** The preview of the reply, for this parcel at this time. What is copied is what the key `C` copies from then on. */
export function CopyUpdate({ parcel, nowMs, scale, opener, onClose }: Props) {
  const words = useWords()
  const [lastAudience, keepAudience] = useKept(LAST_AUDIENCE, AUDIENCES)
  const [lastLength, keepLength] = useKept(LAST_LENGTH, LENGTHS)
  const [link, setLink] = useKept(LINK, LINK_CHOICES)
  const [audience, setAudience] = useState(lastAudience)
  const [length, setLength] = useState(lastLength)
  const { outcome, copy } = useCopy()
  const hasLink = link === 'with'
  const text = writeUpdate({ audience, length, hasLink }, parcel, words, nowMs, scale)
  const last = lastDated(parcel.events)
  const copyIt = async () => {
    if (!(await copy(text))) return
    keepAudience(audience)
    keepLength(length)
  }
  return (
    <UpdateCard
      audience={audience}
      length={length}
      text={text}
      hasLink={hasLink}
      zone={last?.time ? (toWallClock(last.time) ?? null) : null}
      outcome={outcome}
      opener={opener}
      onAudience={setAudience}
      onLength={setLength}
      onLink={(isWanted) => setLink(isWanted ? 'with' : 'without')}
      onCopy={() => void copyIt()}
      onClose={onClose}
    />
  )
}
