import type { KnownStatus, SubStatus } from '../parcel/status.ts'

export const badges: Record<KnownStatus, string> = {
  NotFound: 'Not found',
  InfoReceived: 'Label created',
  InTransit: 'In transit',
  OutForDelivery: 'Out for delivery',
  AvailableForPickup: 'Ready for pickup',
  Delivered: 'Delivered',
  DeliveryFailure: 'Delivery failed',
  Exception: 'Problem',
  Expired: 'Tracking expired',
}

/** Why a delivery failed or a parcel is in trouble, as it stands inside a sentence. What to do about it is in the catalogue. */
export const reasons: Record<
  Extract<SubStatus, `DeliveryFailure_${string}` | `Exception_${string}`>,
  string
> = {
  DeliveryFailure_Other: 'the carrier gives no reason',
  DeliveryFailure_NoBody: 'nobody at the address',
  DeliveryFailure_Security: 'held for payment or papers',
  DeliveryFailure_Rejected: 'the parcel was refused',
  DeliveryFailure_InvalidAddress: 'the address is wrong or incomplete',
  Exception_Other: 'the carrier gives no reason',
  Exception_Returning: 'going back to the sender',
  Exception_Returned: 'back with the sender',
  Exception_NoBody: 'the recipient’s details are wrong',
  Exception_Security: 'held by security, by customs or for a fee',
  Exception_Damage: 'the carrier reports damage',
  Exception_Rejected: 'refused before delivery',
  Exception_Delayed: 'delayed on the way',
  Exception_Lost: 'the carrier reports it lost',
  Exception_Destroyed: 'the carrier reports it destroyed',
  Exception_Cancel: 'the shipment was cancelled',
}
