import { Check, Copy } from 'lucide'
import { useRef, useState, type ComponentProps } from 'react'
import type { Scale } from '../parcel/movement.ts'
import type { Parcel } from '../parcel/parcel.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Later } from '../ui/Later.tsx'
import { useActionWords } from '../words/use-action-words.ts'
import { useWords } from '../words/use-words.ts'
import { CopyUpdate, loadUpdate } from './later.ts'

type Props = Pick<ComponentProps<typeof Button>, 'look'> & {
  parcel: Parcel
  nowMs: number
  scale: Scale
  /** Whether the update was copied just now, by its key. */
  isCopied: boolean
}

/** Opens the reply before it is copied, at the edge of the nearest box around that has a position. */
export function UpdateButton({ parcel, nowMs, scale, isCopied, look }: Props) {
  const words = useWords()
  const actions = useActionWords()
  const [isOpen, setIsOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const load = () => void loadUpdate()
  return (
    <>
      <Button
        ref={opener}
        look={look}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        icon={<Icon of={isCopied ? Check : Copy} size={16} />}
        onPointerEnter={load}
        onFocus={load}
        onClick={() => setIsOpen(!isOpen)}
      >
        {isCopied ? words.status.copied : actions.copyUpdate}
      </Button>
      {isOpen && (
        <Later>
          <CopyUpdate
            parcel={parcel}
            nowMs={nowMs}
            scale={scale}
            opener={opener}
            onClose={() => setIsOpen(false)}
          />
        </Later>
      )}
    </>
  )
}
