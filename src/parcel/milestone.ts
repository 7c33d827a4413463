import { statusOfSubStatus, toStatus, type Status } from './status.ts'

/** 17TRACK's milestone keys (`stage` of an event, `key_stage` of a milestone). */
export const MILESTONES = [
  'InfoReceived',
  'PickedUp',
  'Departure',
  'Arrival',
  'AvailableForPickup',
  'OutForDelivery',
  'Delivered',
  'Returning',
  'Returned',
] as const

export type Milestone = (typeof MILESTONES)[number]

const MILESTONE_OF_SUB_STATUS = new Map<string, Milestone>([
  ['InTransit_PickedUp', 'PickedUp'],
  ['InTransit_Departure', 'Departure'],
  ['InTransit_Arrival', 'Arrival'],
  ['Exception_Returning', 'Returning'],
  ['Exception_Returned', 'Returned'],
])

const STATUS_OF_MILESTONE: Record<Milestone, Status> = {
  InfoReceived: 'InfoReceived',
  PickedUp: 'InTransit',
  Departure: 'InTransit',
  Arrival: 'InTransit',
  AvailableForPickup: 'AvailableForPickup',
  OutForDelivery: 'OutForDelivery',
  Delivered: 'Delivered',
  Returning: 'Exception',
  Returned: 'Exception',
}

const isMilestone = (text: string): text is Milestone => (MILESTONES as readonly string[]).includes(text)

const named = (text: string | null): Milestone | null => {
  if (text === null) return null
  const prefix = text.split('_')[0] ?? ''
  return MILESTONE_OF_SUB_STATUS.get(text) ?? (isMilestone(text) ? text : isMilestone(prefix) ? prefix : null)
}

/**
 * The milestone of an event. The stage is null on ordinary scans, and sometimes holds a status or a
 * sub-status, so a stage that names none gives way to the sub-status.
 */
export function toMilestone(stage: string | null, subStatus: string | null): Milestone | null {
  return named(stage) ?? named(subStatus)
}

/** The status of one event: what its sub-status says, else its stage. */
export function statusOfEvent(stage: string | null, subStatus: string | null): Status {
  const ownStatus = statusOfSubStatus(subStatus)
  if (ownStatus !== 'Unknown') return ownStatus
  const milestone = named(stage)
  return milestone ? STATUS_OF_MILESTONE[milestone] : toStatus(stage?.split('_')[0] ?? null)
}
