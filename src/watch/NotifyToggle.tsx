import { Bell } from 'lucide'
import { useState } from 'react'
import { useKept } from '../ui/use-kept.ts'
import { useWatchWords } from '../words/use-watch-words.ts'
import { FooterButton } from './FooterButton.tsx'
import { NOTIFY, NOTIFY_CHOICES } from './notify.ts'

/** Whether a new status is told outside the page. The browser is asked for its leave when the person presses this, not before. */
export function NotifyToggle() {
  const watch = useWatchWords()
  const [choice, choose] = useKept(NOTIFY, NOTIFY_CHOICES)
  const [isDenied, setIsDenied] = useState(false)
  if (!('Notification' in globalThis)) return null
  const isOn = choice === 'on' && Notification.permission === 'granted'
  const toggle = async () => {
    if (isOn) return choose('off')
    const permission = await Notification.requestPermission()
    setIsDenied(permission !== 'granted')
    if (permission === 'granted') choose('on')
  }
  return (
    <>
      <span title={watch.notifyNote}>
        <FooterButton icon={Bell} name={watch.notify} isPressed={isOn} onClick={() => void toggle()} />
      </span>
      {isDenied && (
        <p role="alert" className="order-last w-full px-2 pb-1 text-12 text-pretty text-warn">
          {watch.notifyDenied}
        </p>
      )}
    </>
  )
}
