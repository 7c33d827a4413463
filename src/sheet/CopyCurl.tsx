import { Check, SquareTerminal } from 'lucide'
import type { Address } from '../lookup/address.ts'
import { toCurl } from '../lookup/to-curl.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useCopy } from '../ui/use-copy.ts'
import { useLaterWords } from '../words/use-later-words.ts'
import { useWords } from '../words/use-words.ts'

/** Copies the look-up for a shell. */
export function CopyCurl({ address }: { address: Address }) {
  const words = useWords()
  const { raw } = useLaterWords()
  const { outcome, copy } = useCopy()
  const isCopied = outcome === 'copied'
  return (
    <Button
      look="ghost"
      icon={<Icon of={isCopied ? Check : SquareTerminal} size={14} />}
      onClick={() => void copy(toCurl(address, location.origin))}
    >
      {isCopied ? words.status.copied : raw.curl}
    </Button>
  )
}
