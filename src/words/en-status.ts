import type { KnownStatus, Status, SubStatus } from '../parcel/status.ts'

/** Why, and what the agent does next, for a sub-status that says more than its status. */
export type Reason = { reason: string; next: string }

const ask: Reason = { reason: 'the carrier gives no reason', next: 'Ask the carrier.' }
const returned = { next: 'Ask why. Agree a resend or a refund with the sender.' }

/** Reasons of failures and problems: a sub-status that is not listed does not compile. */
export const reasons: Record<
  Extract<SubStatus, `DeliveryFailure_${string}` | `Exception_${string}`>,
  Reason
> = {
  DeliveryFailure_Other: ask,
  DeliveryFailure_NoBody: {
    reason: 'nobody at the address',
    next: 'Confirm address and phone with the customer, then ask the carrier for a second attempt.',
  },
  DeliveryFailure_Security: { reason: 'held for payment or papers', next: 'Ask the carrier what is due.' },
  DeliveryFailure_Rejected: {
    reason: 'the parcel was refused',
    next: 'Ask the customer if they refused it. Start the return.',
  },
  DeliveryFailure_InvalidAddress: {
    reason: 'the address is wrong or incomplete',
    next: 'Get the full address. Send it to the carrier.',
  },
  Exception_Other: ask,
  Exception_Returning: { reason: 'going back to the sender', ...returned },
  Exception_Returned: { reason: 'back with the sender', ...returned },
  Exception_NoBody: {
    reason: 'the recipient’s details are wrong',
    next: 'Get the right name, address and phone. Send them to the carrier.',
  },
  Exception_Security: {
    reason: 'held by security, by customs or for a fee',
    next: 'Ask the carrier what is due, and tell the customer.',
  },
  Exception_Damage: {
    reason: 'the carrier reports damage',
    next: 'Open a claim with the carrier. Tell the customer before they ask.',
  },
  Exception_Rejected: {
    reason: 'refused before delivery',
    next: 'Ask the customer if they refused it. Start the return.',
  },
  Exception_Delayed: {
    reason: 'delayed on the way',
    next: 'Give the carrier’s reason. Check again tomorrow.',
  },
  Exception_Lost: {
    reason: 'the carrier reports it lost',
    next: 'Open a claim with the carrier. Offer a replacement as your policy says.',
  },
  Exception_Destroyed: {
    reason: 'the carrier reports it destroyed',
    next: 'Open a claim with the carrier. Tell the customer before they ask.',
  },
  Exception_Cancel: { reason: 'the shipment was cancelled', next: 'Check with the sender.' },
}

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

/** What the agent does next, where no sub-status says more. */
export const nextSteps: Record<Status, string> = {
  NotFound: 'Read the number back to the customer. If it is right, the label may not be scanned yet.',
  InfoReceived: 'Ask the sender when they hand it over.',
  InTransit: 'Nothing to do.',
  OutForDelivery: 'Ask the customer to keep their phone close.',
  AvailableForPickup: 'Tell the customer where it is and to bring ID.',
  Delivered: 'If the customer disagrees, ask the carrier for proof of delivery.',
  DeliveryFailure: ask.next,
  Exception: ask.next,
  Expired: 'Ask the carrier to trace it, and tell the customer you have done so.',
  Unknown: 'Ask the carrier what this status means, and tell whoever runs this page.',
}

/** What the agent does next, for sub-statuses on the way. */
export const nextOnTheWay: Partial<Record<SubStatus, string>> = {
  InTransit_CustomsProcessing: 'Nothing to do under 3 days.',
  InTransit_CustomsRequiringInformation: 'Ask the carrier which papers are missing. Tell the customer today.',
  NotFound_InvalidCode: 'Read the number back to the customer: the carrier says it is not a valid one.',
}
