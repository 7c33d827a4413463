import { useEffect, useRef } from 'react'
import type { Address } from '../lookup/address.ts'
import { useParcel } from '../lookup/use-parcel.ts'
import type { Scale } from '../parcel/movement.ts'
import type { Parcel } from '../parcel/parcel.ts'
import { FailureNote, prefetchAnswer, prefetchFailure } from '../sheet/later.ts'
import { ParcelView } from '../sheet/ParcelView.tsx'
import type { Surroundings } from '../sheet/surroundings.ts'
import { Later } from '../ui/Later.tsx'
import { useNow } from '../ui/use-now.ts'
import { badgeWords } from '../words/en.ts'
import { headline } from '../words/headline.ts'
import { useWords } from '../words/use-words.ts'
import { Loading } from './Loading.tsx'

const AGE_TICK_MS = 30_000
/** By then the map is there, and what is fetched stands in nobody's way. */
const QUIET_MS = 4000

type Props = {
  address: Address
  /** The carrier's name, where the shell knows it before the answer. */
  carrierName: string | null
  surroundings: Surroundings
  onFound(found: { waybill: string; carrier: number; name: string }): void
  /** Whether the person has just asked, so that the focus belongs on the answer. */
  isAsked: boolean
  onEdit(): void
  onOtherCarrier(): void
  onChangeParam(): void
  say(message: string): void
}

/** The page of one parcel: loading, failed, or the parcel with what is known of its freshness. */
export function TrackPage({
  address,
  carrierName,
  surroundings,
  isAsked,
  onFound,
  onEdit,
  onOtherCarrier,
  onChangeParam,
  say,
}: Props) {
  const words = useWords()
  const nowMs = useNow(AGE_TICK_MS)
  const lookup = useParcel(address)
  const { parcel, failure, isOnline } = lookup
  const carrier = parcel?.carrier.name ?? carrierName ?? words.loading.unnamedCarrier(address.carrier)
  useAnnouncements(parcel, surroundings.scale, say)
  useFocusOnAnswer(isAsked, parcel !== undefined || failure !== null)

  useEffect(prefetchAnswer, [])
  const hasParcel = parcel !== undefined
  useEffect(() => {
    if (!hasParcel) return
    const timer = setTimeout(prefetchFailure, QUIET_MS)
    return () => clearTimeout(timer)
  }, [hasParcel])

  const name = parcel?.carrier.name
  useEffect(() => {
    if (name) onFound({ waybill: address.waybill, carrier: address.carrier, name })
  }, [name, address.waybill, address.carrier, onFound])

  useEffect(() => {
    document.title = words.app.title(
      address.waybill,
      parcel ? badgeWords(words, parcel.status, parcel.statusAsSent) : carrier,
    )
    return () => {
      document.title = words.app.name
    }
  }, [words, address.waybill, parcel, carrier])

  if (parcel)
    return (
      <div className="flex flex-col bg-surface lg:grid lg:grid-cols-[400px_1fr] lg:grid-rows-[auto_1fr] xl:grid-cols-[460px_1fr]">
        <ParcelView
          address={address}
          parcel={parcel}
          lookup={lookup}
          nowMs={nowMs}
          surroundings={surroundings}
          onEdit={onEdit}
          onOtherCarrier={onOtherCarrier}
          say={say}
        />
      </div>
    )
  return (
    <main className="mx-auto w-full max-w-[460px] bg-surface lg:mx-0 lg:min-h-[calc(100dvh-var(--bar))] lg:border-r lg:border-line-2">
      {failure && isOnline ? (
        <Later
          waiting={<Loading waybill={address.waybill} carrier={carrier} isOnline />}
          failed={<p className="p-5">{words.loading.failed}</p>}
        >
          <FailureNote
            address={address}
            carrier={carrier}
            lookup={{ ...lookup, failure }}
            onEdit={onEdit}
            onOtherCarrier={onOtherCarrier}
            onChangeParam={onChangeParam}
            say={say}
          />
        </Later>
      ) : (
        <Loading waybill={address.waybill} carrier={carrier} isOnline={isOnline} />
      )}
    </main>
  )
}

/** After Track the focus is on the answer, so that a screen reader begins there. Not after a reload or a later poll. */
function useFocusOnAnswer(isAsked: boolean, hasAnswer: boolean) {
  useEffect(() => {
    if (isAsked && hasAnswer) document.getElementById('status')?.focus({ preventScroll: true })
  }, [isAsked, hasAnswer])
}

/** One polite sentence a change: the first answer, then each new status. Ages stay silent. */
function useAnnouncements(parcel: Parcel | undefined, scale: Scale, say: (message: string) => void) {
  const words = useWords()
  const before = useRef<string | null>(null)
  useEffect(() => {
    if (!parcel) return
    const badge = badgeWords(words, parcel.status, parcel.statusAsSent)
    if (before.current === null) say(`${badge}. ${headline(parcel, words, Date.now(), scale)}`)
    else if (before.current !== badge) say(words.status.announceChange(badge, before.current))
    before.current = badge
  }, [parcel, words, scale, say])
}
