import { ownEvent, type Scale } from '../parcel/movement.ts'
import type { Parcel } from '../parcel/parcel.ts'
import { clockOf, dateOf, durationParts } from './dates.ts'
import type { RepairWords } from './en-repairs.ts'
import type { UpdateWords } from './en-update.ts'
import type { WhyWords } from './en-why.ts'
import { badgeWords, type Words } from './en.ts'
import { headline, isToday } from './headline.ts'
import { repairSentence } from './repair-sentence.ts'
import { updateFacts, type UpdateFacts } from './update-facts.ts'
import { nextSteps, whyOf } from './why.ts'

export const AUDIENCES = ['customer', 'ticket'] as const
export const LENGTHS = ['short', 'long'] as const
export type UpdateKind = { audience: (typeof AUDIENCES)[number]; length: (typeof LENGTHS)[number] }

/** All that a reply is written with. */
export type UpdateLanguage = { words: Words; update: UpdateWords; why: WhyWords; repairs: RepairWords }
/** `link`: an address to put below, or null. */
export type UpdateCase = { parcel: Parcel; nowMs: number; scale: Scale; link: string | null }

type Writer = UpdateCase & UpdateLanguage & { facts: UpdateFacts }

/** A reply made from what the carrier sent, by rule: for the customer or for the ticket, short or long. */
export function updateText(
  { audience, length }: UpdateKind,
  from: UpdateCase,
  language: UpdateLanguage,
): string {
  const writer = { ...from, ...language, facts: updateFacts(from.parcel, from.nowMs, from.scale) }
  const isLong = length === 'long'
  return audience === 'customer' ? customerUpdate(writer, isLong) : ticketUpdate(writer, isLong)
}

/** Sentences for a person; the long one in short paragraphs. */
function customerUpdate(writer: Writer, isLong: boolean): string {
  const { parcel, update: say, why, words, facts, nowMs, scale, link } = writer
  const { estimate } = facts
  const checked = say.moment(facts.checked.date, facts.checked.clock, facts.checked.offset)
  const old = facts.isOld ? say.old(checked) : null
  const opening = [
    ...openings(writer),
    facts.isLate && facts.moved ? say.noNewScan(daysOf(facts.moved.ms)) : null,
  ]
  const see = link && say.see(link)
  if (!isLong) return joined(' ', [...opening, old, see])
  return joined('\n\n', [
    joined(' ', opening),
    joined(' ', [
      facts.said.length > 0 ? say.words(facts.said) : null,
      estimate &&
        (estimate.isPast ? say.wasExpected : say.expected)(
          say.days(estimate.from, estimate.to),
          say.bySource(estimate.source),
        ),
    ]),
    joined(' ', [
      nextSteps(parcel, why, words, nowMs, scale).customer,
      facts.tellUsOn && say.tellUs(facts.tellUsOn),
    ]),
    old ?? say.checked(checked),
    see,
  ])
}

/** What the parcel is, then where and when. */
function openings({ parcel, update: say, why, facts, nowMs }: Writer): (string | null)[] {
  const { event, wall, place } = facts
  const opening =
    parcel.status === 'Unknown' && parcel.statusAsSent !== null
      ? why.sent(parcel.waybill, parcel.statusAsSent)
      : whyOf(parcel, why).says(parcel.waybill, parcel.carrier.name, facts.isLate || facts.isOutBefore)
  if (!event || !wall)
    return [
      `${opening}.`,
      parcel.status === 'NotFound' ? null : parcel.events.length === 0 ? say.noScans : say.undated,
    ]
  const time = say.moment(wall.date, wall.clock, wall.offset)
  const where = joined(', ', [place, time])
  if (facts.isAhead) return [`${opening}.`, say.ahead(where)]
  const when =
    isToday(event, nowMs) && wall.clock && wall.offset ? say.today(wall.clock, wall.offset) : say.on(time)
  const isOwn = ownEvent(parcel) !== null
  if (parcel.status === 'Delivered' && isOwn) return [`${opening}${say.delivered(place, when)}.`]
  if (parcel.status === 'OutForDelivery' && isOwn && place && !facts.isLate && !facts.isOutBefore)
    return [`${opening}.`, say.courierLeft(facts.scannedBy, place, when)]
  return [
    `${opening}.`,
    (facts.isLast ? say.lastScan : say.reported)(where),
    facts.isOutBefore && facts.isLast && !facts.isLate ? say.noLaterScan : null,
  ]
}

/** Facts for a colleague, one a line, with the raw status and the time of the check. */
function ticketUpdate(writer: Writer, isLong: boolean): string {
  const { parcel, update, why, words, repairs, facts, nowMs, scale, link } = writer
  const say = update.ticket
  const { event, quoted, wall, moved, estimate } = facts
  const badge = badgeWords(words, parcel.status, parcel.statusAsSent)
  const next = nextSteps(parcel, why, words, nowMs, scale)
  const checked = words.time.utc(
    dateOf(parcel.checkedAt) ?? parcel.checkedAt,
    clockOf(parcel.checkedAt) ?? '',
  )
  const time = wall && timeOf(wall, event?.zoneInferred === true && isLong, writer)
  const still =
    facts.isLate && moved
      ? say.noNewScan(daysOf(moved.ms), moved.level === 'moving' ? '' : say.level[moved.level])
      : null
  const sentence = headline(parcel, words, nowMs, scale)
  if (!isLong)
    return joined('\n', [
      `${parcel.waybill} · ${parcel.carrier.name} · ${badge} (${parcel.subStatus ?? words.status.raw(parcel.statusAsSent, null)})`,
      sentence,
      joined(' · ', [facts.place, time]),
      facts.isAhead ? say.ahead : null,
      still,
      say.next(next.agent),
      facts.isOld ? say.old(checked) : null,
      link && say.link(link),
    ])
  return joined('\n', [
    `${parcel.waybill} · ${parcel.carrier.name} (${parcel.carrier.code})`,
    `${badge} (${words.status.raw(parcel.statusAsSent, parcel.subStatus)})`,
    sentence,
    say.said(quoted?.text ?? '', quoted?.place?.asSent || null),
    parcel.statusNote && parcel.statusNote !== quoted?.text ? say.said(parcel.statusNote, null) : null,
    time,
    facts.isAhead ? say.ahead : null,
    transit(writer),
    still,
    facts.chaseOn && say.chase(facts.chaseOn, parcel.status === 'InfoReceived' ? 'sender' : 'carrier'),
    estimate &&
      (estimate.isPast ? say.wasExpected : say.expected)(
        update.days(estimate.from, estimate.to),
        update.bySource(estimate.source),
      ),
    say.next(next.agent),
    say.tell(next.customer),
    ...parcel.repairs.map((repair) => say.note(repairSentence(repair, parcel.events.length, repairs))),
    facts.isOld ? say.old(checked) : say.checked(checked),
    link && say.link(link),
  ])
}

function timeOf(
  wall: NonNullable<UpdateFacts['wall']>,
  isInferred: boolean,
  { update, words }: Writer,
): string {
  const time = words.time.dateAndClock(wall.date, wall.clock)
  return wall.clock ? update.ticket.utc(time, wall.offset, isInferred) : time
}

function transit({ parcel, update, words, facts }: Writer): string | null {
  if (facts.transitMs === null || facts.transitMs < 60_000) return null
  const say = parcel.status === 'Delivered' ? update.ticket.doorToDoor : update.ticket.inTransit
  return say(words.time.duration(facts.transitMs))
}

const daysOf = (ms: number) => durationParts(ms).days
const joined = (by: string, parts: readonly (string | null)[]) => parts.filter(Boolean).join(by)
