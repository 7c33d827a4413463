import { useState } from 'react'
import { keyOwners, useSingleKeys } from '../ui/action-keys.ts'
import type { ActionId } from '../ui/actions.ts'
import { Button } from '../ui/Button.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { KeyCaps } from '../ui/KeyCaps.tsx'
import { Modal } from '../ui/Modal.tsx'
import { usePaletteWords } from '../words/use-palette-words.ts'
import { useWords } from '../words/use-words.ts'
import { SignOut } from './SignOut.tsx'

/** What each key does on this page, and the switch that turns the single ones off. */
export function ShortcutList({ onClose }: { onClose(): void }) {
  const words = useWords()
  const { names, keys } = usePaletteWords()
  const nameOf: Record<ActionId, string> = names
  const [owners] = useState(keyOwners)
  const [isOn, setIsOn] = useSingleKeys()
  return (
    <Modal title={words.app.shortcuts} closeLabel={words.app.close} onClose={onClose}>
      <dl className="grid grid-cols-[64px_1fr] items-center gap-y-2">
        {[...owners].map(([key, id]) => (
          <div key={key} className="contents">
            <dt>
              <KeyCaps of={key} mod={keys.mod} />
            </dt>
            <dd>{nameOf[id]}</dd>
          </div>
        ))}
        <dt>
          <Kbd>{keys.esc.key}</Kbd>
        </dt>
        <dd>{keys.esc.does}</dd>
      </dl>
      <div className="mt-5 flex items-center gap-3 border-t border-line pt-4">
        <Button aria-pressed={isOn === 'off'} onClick={() => setIsOn(isOn === 'on' ? 'off' : 'on')}>
          {isOn === 'on' ? keys.turnOff : keys.turnOn}
        </Button>
        <p role="status" className="text-ink-2">
          {isOn === 'on' ? keys.on : keys.off}
        </p>
      </div>
      <SignOut />
    </Modal>
  )
}
