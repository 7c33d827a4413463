/** The nine main statuses of 17TRACK, whose schema the upstream answers with. */
export const STATUSES = [
  'NotFound',
  'InfoReceived',
  'InTransit',
  'OutForDelivery',
  'AvailableForPickup',
  'Delivered',
  'DeliveryFailure',
  'Exception',
  'Expired',
] as const

export type KnownStatus = (typeof STATUSES)[number]
/** A status outside the nine is `Unknown`: shown loudly, never guessed. */
export type Status = KnownStatus | 'Unknown'

/** The documented sub-statuses. Others exist in the wild: they keep their code and count as the part before `_`. */
export const SUB_STATUSES = [
  'NotFound_Other',
  'NotFound_InvalidCode',
  'InfoReceived',
  'InTransit_PickedUp',
  'InTransit_Other',
  'InTransit_Departure',
  'InTransit_Arrival',
  'InTransit_CustomsProcessing',
  'InTransit_CustomsReleased',
  'InTransit_CustomsRequiringInformation',
  'Expired_Other',
  'AvailableForPickup_Other',
  'OutForDelivery_Other',
  'DeliveryFailure_Other',
  'DeliveryFailure_NoBody',
  'DeliveryFailure_Security',
  'DeliveryFailure_Rejected',
  'DeliveryFailure_InvalidAddress',
  'Delivered_Other',
  'Exception_Other',
  'Exception_Returning',
  'Exception_Returned',
  'Exception_NoBody',
  'Exception_Security',
  'Exception_Damage',
  'Exception_Rejected',
  'Exception_Delayed',
  'Exception_Lost',
  'Exception_Destroyed',
  'Exception_Cancel',
] as const

export type SubStatus = (typeof SUB_STATUSES)[number]

const plain = (text: string) => text.replace(/[\s_-]+/g, '').toLowerCase()
const statusByName = new Map<string, KnownStatus>(
  STATUSES.flatMap((status) => [
    [status, status],
    [plain(status), status],
  ]),
)

/**
 * The main status that a text names. Only spelling is forgiven (`In Transit`, `IN_TRANSIT`):
 * a word outside the nine, such as `Pending` or `Alert`, is `Unknown`.
 */
export function toStatus(text: string | null): Status {
  if (text === null) return 'Unknown'
  // Nearly every word is spelt as it should be, and every scan holds one.
  return statusByName.get(text) ?? statusByName.get(plain(text)) ?? 'Unknown'
}

const mainPartOf = (subStatus: string) => subStatus.split('_', 1)[0] ?? null
const statusOfDocumented = new Map<string, Status>(
  SUB_STATUSES.map((each) => [each, toStatus(mainPartOf(each))]),
)

/** The main status of a sub-status, known or not: the part before the first `_`. */
export function statusOfSubStatus(subStatus: string | null): Status {
  if (subStatus === null) return 'Unknown'
  return statusOfDocumented.get(subStatus) ?? toStatus(mainPartOf(subStatus))
}

const FINAL_SUB_STATUSES = new Set(['Exception_Returned', 'Exception_Destroyed', 'Exception_Cancel'])

/** Whether nothing more is to be expected, so that polling may stop. A lost parcel can be found again. */
export function isFinal(status: Status, subStatus: string | null): boolean {
  return status === 'Delivered' || status === 'Expired' || FINAL_SUB_STATUSES.has(subStatus ?? '')
}
