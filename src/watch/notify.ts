import type { Glance } from '../kept/glance.ts'
import type { KeptParcel } from '../kept/kept-parcel.ts'
import { toPath } from '../lookup/address.ts'
import type { Parcel } from '../parcel/parcel.ts'
import { goTo } from '../ui/address-bar.ts'
import { readKept } from '../ui/use-kept.ts'
import { enWatch } from '../words/en-watch.ts'
import { badgeWords, en } from '../words/en.ts'

export const NOTIFY = 'waypost.notify'
export const NOTIFY_CHOICES = ['off', 'on'] as const

/** Tells of a new status of a watched parcel, where the person asked for it and is not looking at this page anyway. */
export function notify({ carrier, waybill, label }: KeptParcel, before: Glance, parcel: Parcel): void {
  if (readKept(NOTIFY) !== 'on' || !('Notification' in globalThis) || document.hasFocus()) return
  if (Notification.permission !== 'granted') return
  const name = label === '' ? waybill : `${label} · ${waybill}`
  try {
    const notification = new Notification(
      enWatch.notification(name, badgeWords(en, parcel.status, parcel.statusAsSent)),
      {
        body: enWatch.was(badgeWords(en, before.status, before.statusAsSent)),
        icon: '/waypost.svg',
        // Of several tabs that hear of it, one tells.
        tag: `${carrier}.${waybill}.${parcel.status}`,
      },
    )
    notification.addEventListener('click', () => {
      window.focus()
      goTo(toPath({ carrier, waybill, param: null }))
      notification.close()
    })
  } catch {
    // Chrome on Android has notifications of service workers alone.
  }
}
