import { statusEvent } from '../parcel/movement.ts'
import type { Parcel } from '../parcel/parcel.ts'
import { toWallClock } from '../parcel/times.ts'
import { clockOf, dateOf } from './dates.ts'
import type { LaterWords } from './en-later.ts'
import { badgeWords, type Words } from './en.ts'
import { dayOf, headline, isToday, nextStep, reasonOf } from './headline.ts'
import { repairSentence } from './repair-sentence.ts'

/** The reply an agent pastes to a customer: made from what the carrier sent, by rule. */
export function customerUpdate(parcel: Parcel, words: Words, later: LaterWords, nowMs: number): string {
  const say = later.update
  if (parcel.status === 'NotFound') return say.notFound(parcel.waybill, parcel.carrier.name)
  const event = statusEvent(parcel)
  const wall = event?.time ? toWallClock(event.time) : null
  const place = event?.place?.name || null
  const opening = say.parcel(parcel.waybill, say.toCustomer[parcel.status])
  if (!event || !wall) return `${opening}${reason(parcel, words, later)}.`
  const day =
    isToday(event, nowMs) && wall.clock
      ? say.todayAt(wall.clock)
      : say.onAt(dayOf(wall.date, words, nowMs), wall.clock)
  const zone = wall.offset && wall.clock ? `${day} (UTC${wall.offset})` : day
  if (parcel.status === 'Delivered') return `${opening}${say.deliveredAt(zone)}`
  if (parcel.status === 'OutForDelivery' && place)
    return `${opening}.${say.courierLeft(parcel.carrier.name, place, zone)}`
  return `${opening}${reason(parcel, words, later)}.${say.at(place, wall.date, wall.clock, wall.offset)}`
}

const reason = (parcel: Parcel, words: Words, later: LaterWords) =>
  parcel.status === 'DeliveryFailure' || parcel.status === 'Exception'
    ? later.update.because(reasonOf(parcel, words).reason)
    : ''

/** The note an agent leaves in a ticket: every fact on its own line, with the raw status and the time of the check. */
export function ticketUpdate(parcel: Parcel, words: Words, later: LaterWords, nowMs: number): string {
  const say = later.update
  const event = statusEvent(parcel)
  const wall = event?.time ? toWallClock(event.time) : null
  const badge = badgeWords(words, parcel.status, parcel.statusAsSent)
  const checked = parcel.checkedAt
  return [
    `${parcel.waybill} · ${parcel.carrier.name} (${parcel.carrier.code})`,
    `${badge} (${words.status.raw(parcel.statusAsSent, parcel.subStatus)})`,
    headline(parcel, words, nowMs),
    event?.text ? say.saidLine(event.text, event.place?.asSent || null) : null,
    wall &&
      `${words.time.dateAndClock(wall.date, wall.clock)}${wall.offset && wall.clock ? ` UTC${wall.offset}` : ''}`,
    say.nextLine(nextStep(parcel, words, nowMs)),
    ...parcel.repairs.map((repair) => say.repairsLine(repairSentence(repair, parcel.events.length, later))),
    say.checkedLine(words.time.utc(dateOf(checked) ?? checked, clockOf(checked) ?? '')),
  ]
    .filter(Boolean)
    .join('\n')
}
