import { Button } from '../ui/Button.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { Modal } from '../ui/Modal.tsx'
import { useShortcutsOn } from '../ui/use-shortcuts.ts'
import { useLaterWords } from '../words/use-later-words.ts'
import { useWords } from '../words/use-words.ts'
import { SignOut } from './SignOut.tsx'

/** What each key does, and the switch that turns them off. */
export function ShortcutList({ onClose }: { onClose(): void }) {
  const words = useWords()
  const later = useLaterWords()
  const [isOn, setIsOn] = useShortcutsOn()
  return (
    <Modal title={words.app.shortcuts} closeLabel={words.app.close} onClose={onClose}>
      <dl className="grid grid-cols-[64px_1fr] items-center gap-y-2">
        {later.shortcuts.list.map(([key, does]) => (
          <div key={key} className="contents">
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-5 flex items-center gap-3 border-t border-line pt-4">
        <Button aria-pressed={isOn === 'off'} onClick={() => setIsOn(isOn === 'on' ? 'off' : 'on')}>
          {isOn === 'on' ? later.shortcuts.turnOff : later.shortcuts.turnOn}
        </Button>
        <p role="status" className="text-ink-2">
          {isOn === 'on' ? later.shortcuts.on : later.shortcuts.off}
        </p>
      </div>
      <SignOut />
    </Modal>
  )
}
