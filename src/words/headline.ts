import { lastDated, noMovementMs, ownEvent, type Scale } from '../parcel/movement.ts'
import type { Parcel, ParcelEvent } from '../parcel/parcel.ts'
import { statusOfSubStatus } from '../parcel/status.ts'
import { dateAt, toWallClock } from '../parcel/times.ts'
import { clockOf, dateOf } from './dates.ts'
import type { Words } from './en.ts'

/** Whether a scan happened on the current day of its own place. Unknown zones are never called today. */
export function isToday(event: ParcelEvent, nowMs: number): boolean {
  const wall = event.time === null ? null : toWallClock(event.time)
  return wall !== null && wall.offset !== null && wall.date === dateAt(nowMs, wall.offset)
}

/** `Mon 20 Jan`, with its year where that is not the current one: a headline must not make an old parcel look new. */
export function dayOf(date: string, words: Words, nowMs: number): string {
  return date.slice(0, 4) === String(new Date(nowMs).getUTCFullYear())
    ? words.time.day(date)
    : words.time.fullDay(date)
}

/** ` at 11:35` for today, ` on Sun 19 Jan at 21:48` for another day, nothing without a date: never a bare hour that is old. */
function when(event: ParcelEvent | null, words: Words, nowMs: number): string {
  const date = event && dateOf(event.time)
  if (!event || !date) return ''
  const clock = clockOf(event.time)
  return clock && isToday(event, nowMs)
    ? words.headline.at(clock)
    : words.headline.onAt(dayOf(date, words, nowMs), clock)
}

const placeOf = (event: ParcelEvent | null) => event?.place?.name || null

/** Why a parcel failed or is in trouble. A sub-status that is not documented, or is not of this status, is shown as sent. */
function reasonOf({ status, subStatus }: Pick<Parcel, 'status' | 'subStatus'>, words: Words): string {
  if (subStatus === null) return words.reasons.Exception_Other
  // The sub-status is the carrier's text: `constructor` must not find what every object has.
  const isListed = (text: string): text is keyof Words['reasons'] => Object.hasOwn(words.reasons, text)
  return isListed(subStatus) && statusOfSubStatus(subStatus) === status
    ? words.reasons[subStatus]
    : `“${subStatus}”`
}

/** Our one sentence on a parcel: what its status means, where and when, from what the carrier sent and nothing else. */
export function headline(parcel: Parcel, words: Words, nowMs: number, scale: Scale): string {
  const say = words.headline
  const event = ownEvent(parcel)
  const at = placeOf(event)
  switch (parcel.status) {
    case 'NotFound':
      return parcel.statusAsSent === null ? say.NotFoundYet : say.NotFound(parcel.carrier.name)
    case 'InfoReceived':
      return say.InfoReceived
    case 'InTransit':
      return onTheWay(parcel, words, nowMs, scale)
    case 'OutForDelivery':
      return say.OutForDelivery(at, when(event, words, nowMs))
    case 'AvailableForPickup':
      return say.AvailableForPickup(at)
    case 'Delivered': {
      const date = dateOf(event?.time ?? null)
      return say.Delivered(
        date && words.headline.dayThen(dayOf(date, words, nowMs), clockOf(event?.time ?? null)),
      )
    }
    case 'DeliveryFailure':
      return say.DeliveryFailure(reasonOf(parcel, words))
    case 'Exception':
      return say.Exception(reasonOf(parcel, words))
    case 'Expired':
      return say.Expired
    case 'Unknown':
      return parcel.statusAsSent === null ? say.noStatus : say.Unknown
  }
}

function onTheWay(parcel: Parcel, words: Words, nowMs: number, scale: Scale): string {
  const say = words.headline
  const event = lastDated(parcel.events)
  const date = event && dateOf(event.time)
  if (!event || !date) return parcel.events.length === 0 ? say.onTheWayNoScans : say.onTheWayUnseen
  if (noMovementMs(parcel, nowMs, scale) !== null)
    return say.noScanSince(say.dayThen(dayOf(date, words, nowMs), clockOf(event.time)))
  const at = placeOf(event)
  if (parcel.subStatus === 'InTransit_CustomsProcessing') return say.customs(at)
  if (parcel.subStatus === 'InTransit_CustomsReleased') return say.customsReleased(at)
  if (parcel.subStatus === 'InTransit_CustomsRequiringInformation') return say.customsAsks
  if (event.milestone === 'PickedUp') return say.pickedUp(at, when(event, words, nowMs))
  if (!at) return say.onTheWay(when(event, words, nowMs))
  // Only a text that begins with the word says it: “Not arrived” and “Delivered to local carrier” do not.
  if (/^arriv(al|ed)\b/i.test(event.text)) return say.arrived(at, when(event, words, nowMs))
  if (/^(departure|departed|left)\b/i.test(event.text)) return say.left(at, when(event, words, nowMs))
  return say.seen(at, when(event, words, nowMs))
}
