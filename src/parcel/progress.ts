import type { Milestone } from './milestone.ts'
import { statusEvent } from './movement.ts'
import type { Parcel, ParcelEvent } from './parcel.ts'
import { isFinal, type Status } from './status.ts'

/** The five steps of a delivery that goes as planned. */
export const STEPS = ['InfoReceived', 'PickedUp', 'InTransit', 'OutForDelivery', 'Delivered'] as const
export type StepName = (typeof STEPS)[number]

/**
 * One step of the way. `done`: a scan proves it. `current`: where the parcel is now, in the status's colour.
 * `missing`: passed, but never reported. `ahead`: not reached.
 */
export type Step = {
  name: StepName
  state: 'done' | 'current' | 'missing' | 'ahead'
  event: ParcelEvent | null
}

const STEP_OF_MILESTONE: Partial<Record<Milestone, StepName>> = {
  InfoReceived: 'InfoReceived',
  PickedUp: 'PickedUp',
  Departure: 'InTransit',
  Arrival: 'InTransit',
  OutForDelivery: 'OutForDelivery',
  AvailableForPickup: 'OutForDelivery',
  Delivered: 'Delivered',
}

const STEP_OF_STATUS: Partial<Record<Status, StepName>> = {
  InfoReceived: 'InfoReceived',
  InTransit: 'InTransit',
  OutForDelivery: 'OutForDelivery',
  AvailableForPickup: 'OutForDelivery',
  DeliveryFailure: 'OutForDelivery',
  Delivered: 'Delivered',
}

const stepOf = (event: ParcelEvent): StepName | null =>
  (event.milestone && STEP_OF_MILESTONE[event.milestone]) ?? STEP_OF_STATUS[event.status] ?? null

/** The first scan that proves each step; the newest one for the last two, which can be tried again. */
function proofs(events: readonly ParcelEvent[]): Map<StepName, ParcelEvent> {
  const found = new Map<StepName, ParcelEvent>()
  for (const event of events.toReversed()) {
    const step = event.time === null ? null : stepOf(event)
    if (!step) continue
    const canRepeat = step === 'OutForDelivery' || step === 'Delivered'
    if (canRepeat || !found.has(step)) found.set(step, event)
  }
  return found
}

/**
 * The five steps of a parcel. The status decides which is current; a problem, an expiry or an unknown
 * status stays at the furthest step that a scan proves, and ends there where no other is to come: cancelled,
 * destroyed, going back or given up. Empty where nothing proves anything.
 */
export function toSteps(parcel: Pick<Parcel, 'status' | 'subStatus' | 'events'>): Step[] {
  const proved = proofs(parcel.events)
  const furthest = STEPS.findLastIndex((name) => proved.has(name))
  const named = STEP_OF_STATUS[parcel.status]
  const pickedUpLast = named === 'InTransit' && furthest === STEPS.indexOf('PickedUp')
  const current = pickedUpLast ? furthest : named ? STEPS.indexOf(named) : furthest
  if (current < 0) return []
  const endsHere = isFinal(parcel.status, parcel.subStatus) || parcel.subStatus === 'Exception_Returning'
  return STEPS.slice(0, endsHere ? current + 1 : undefined).map((name, index) => {
    const event = proved.get(name) ?? null
    // What came after the plan is dated by its own scan, not by the step it happened to reach.
    if (index === current) return { name, state: 'current', event: named ? event : statusEvent(parcel) }
    if (index > current) return { name, state: 'ahead', event: null }
    return { name, state: event ? 'done' : 'missing', event }
  })
}
