import type { Days } from '../parcel/movement.ts'
import type { Status, SubStatus } from '../parcel/status.ts'
import { count } from './en-parts.ts'

/** What is to be known of a status or sub-status, in whole sentences but for `says`. */
export type Why = {
  /** What it means, for the agent. */
  meaning: string
  /** The opening of a reply, without its full stop. `isLate`: nothing has moved for so long that “is” would say too much. */
  says: (waybill: string, carrier: string, isLate: boolean) => string
  /** The agent's next step. */
  agent: string
  /** The customer's next step. */
  customer: string
}

const is =
  (state: string): Why['says'] =>
  (waybill, _carrier, isLate) =>
    `Your parcel ${waybill} ${isLate ? 'was last reported' : 'is'} ${state}`
const has =
  (what: string): Why['says'] =>
  (waybill) =>
    `Your parcel ${waybill} ${what}`

const nothing = 'Nothing to do.'
const nothingNow = 'Nothing to do for now.'
const hasArrived = 'Tell us if it has arrived.'
const resend = 'Contact the shop about a resend or a refund.'

const statuses: Record<Status, Why> = {
  NotFound: {
    meaning: 'The carrier has no record of this number.',
    says: (waybill, carrier) => `${carrier} has no record yet of your parcel ${waybill}`,
    agent: 'Read the number back to the customer. If it is right, the label may not be scanned yet.',
    customer: 'Check the number, or look again tomorrow.',
  },
  InfoReceived: {
    meaning: 'The sender has made a label. The carrier does not have the parcel yet.',
    says: is('labelled, and not yet with the carrier'),
    agent: 'Ask the sender when they hand it over.',
    customer: 'It can move once the carrier has it.',
  },
  InTransit: {
    meaning: 'The carrier says that it is on its way, and no more.',
    says: is('on its way'),
    agent: nothing,
    customer: nothingNow,
  },
  OutForDelivery: {
    meaning: 'A courier took it, to bring it to the address.',
    says: is('out for delivery'),
    agent: 'Ask the customer to keep their phone close.',
    customer: 'Keep your phone close in case the courier calls.',
  },
  AvailableForPickup: {
    meaning: 'It lies at a pickup point and waits to be collected.',
    says: is('ready to collect'),
    agent: 'Tell the customer where it is and to bring ID.',
    customer: 'Bring ID and this number to collect it.',
  },
  Delivered: {
    meaning: 'The carrier reports it delivered.',
    says: has('was delivered'),
    agent: 'If the customer disagrees, ask the carrier for proof of delivery.',
    customer: 'Not with you? Check with neighbours or reception, then contact us.',
  },
  DeliveryFailure: {
    meaning: 'The carrier could not deliver it.',
    says: has('could not be delivered'),
    agent: 'Ask the carrier why, and whether it tries again.',
    customer: 'Contact the shop or the carrier.',
  },
  Exception: {
    meaning: 'The carrier reports a problem.',
    says: has('has met a problem'),
    agent: 'Ask the carrier what the problem is.',
    customer: 'Contact the shop or the carrier.',
  },
  Expired: {
    meaning: 'The carrier has sent no update for over 30 days. Tracking has stopped.',
    says: has('has had no update for over 30 days'),
    agent: 'Ask the carrier to trace it, and tell the customer you have done so.',
    customer: hasArrived,
  },
  Unknown: {
    meaning: 'The carrier’s status is none of those we know.',
    says: has('has a status that we do not know'),
    agent: 'Ask the carrier what this status means, and tell whoever runs this page.',
    customer: 'We have to ask the carrier what it means.',
  },
}

/** Every documented sub-status. One that is missing here does not compile. */
const subStatuses: Record<SubStatus, Why> = {
  NotFound_Other: statuses.NotFound,
  NotFound_InvalidCode: {
    meaning: 'The carrier says that the number is not a valid one.',
    says: (waybill, carrier) => `${carrier} says that ${waybill} is not a valid number`,
    agent: 'Read the number back to the customer: the carrier says it is not a valid one.',
    customer: 'Send us the number again, as it stands in your order.',
  },
  InfoReceived: statuses.InfoReceived,
  InTransit_PickedUp: {
    meaning: 'The carrier has collected it from the sender.',
    says: is('with the carrier, who collected it from the sender'),
    agent: nothing,
    customer: 'Next it is usually sorted.',
  },
  InTransit_Other: statuses.InTransit,
  InTransit_Departure: {
    meaning: 'It has left the port of the country it comes from.',
    says: is('on its way, out of the country it comes from'),
    agent: nothing,
    customer: 'Next it usually reaches the country of delivery.',
  },
  InTransit_Arrival: {
    meaning: 'It has reached the port of the country it goes to.',
    says: is('on its way, in the country it goes to'),
    agent: nothing,
    customer: nothingNow,
  },
  InTransit_CustomsProcessing: {
    meaning: 'Customs is checking it.',
    says: is('in customs'),
    agent: nothingNow,
    customer: 'Customs is checking it. Nothing to do for now.',
  },
  InTransit_CustomsReleased: {
    meaning: 'Customs has let it pass.',
    says: is('through customs'),
    agent: nothing,
    customer: 'Next it is usually sorted for delivery.',
  },
  InTransit_CustomsRequiringInformation: {
    meaning: 'Customs holds it until it gets information or papers.',
    says: is('in customs, which asks for information'),
    agent: 'Ask the carrier which papers are missing. Tell the customer today.',
    customer: 'Customs asks for details. Watch for a message from the carrier.',
  },
  Expired_Other: statuses.Expired,
  AvailableForPickup_Other: statuses.AvailableForPickup,
  OutForDelivery_Other: statuses.OutForDelivery,
  DeliveryFailure_Other: {
    ...statuses.DeliveryFailure,
    meaning: 'The carrier could not deliver it, and gives no reason.',
    says: has('could not be delivered. The carrier gives no reason'),
  },
  DeliveryFailure_NoBody: {
    meaning: 'The courier found nobody at the address.',
    says: has('could not be delivered: nobody was at the address'),
    agent: 'Confirm address and phone with the customer, then ask the carrier for a second attempt.',
    customer: 'Contact the carrier to agree a new time.',
  },
  DeliveryFailure_Security: {
    meaning: 'It is held at delivery: by security, by customs or until a fee is paid.',
    says: has('could not be delivered: it is held for payment or papers'),
    agent: 'Ask the carrier what is due.',
    customer: 'Contact the carrier to see what is needed.',
  },
  DeliveryFailure_Rejected: {
    meaning: 'The recipient refused it, says the carrier.',
    says: has('could not be delivered: the carrier says it was refused'),
    agent: 'Ask the customer if they refused it. Start the return.',
    customer: 'If you did not refuse it, contact us.',
  },
  DeliveryFailure_InvalidAddress: {
    meaning: 'The courier could not find the address.',
    says: has('could not be delivered: the address is wrong or incomplete'),
    agent: 'Get the full address. Send it to the carrier.',
    customer: 'Send us your full address.',
  },
  Delivered_Other: statuses.Delivered,
  Exception_Other: {
    ...statuses.Exception,
    meaning: 'The carrier reports a problem, and gives no reason.',
    says: has('has met a problem. The carrier gives no reason'),
  },
  Exception_Returning: {
    meaning: 'It is on its way back to the sender.',
    says: has('is going back to the sender'),
    agent: 'Ask why. Agree a resend or a refund with the sender.',
    customer: resend,
  },
  Exception_Returned: {
    meaning: 'The sender has it back.',
    says: has('is back with the sender'),
    agent: 'Ask why. Agree a resend or a refund with the sender.',
    customer: resend,
  },
  Exception_NoBody: {
    meaning: 'The recipient’s details are wrong. It was found before a delivery was tried.',
    says: has('is held: the recipient’s details are wrong'),
    agent: 'Get the right name, address and phone. Send them to the carrier.',
    customer: 'Send us your full name, address and phone.',
  },
  Exception_Security: {
    meaning: 'It is held before delivery: by security, by customs or until a fee is paid.',
    says: has('is held by security, by customs or for a fee'),
    agent: 'Ask the carrier what is due, and tell the customer.',
    customer: 'Contact the carrier to see what is needed.',
  },
  Exception_Damage: {
    meaning: 'It was damaged on the way.',
    says: has('was damaged on the way, says the carrier'),
    agent: 'Open a claim with the carrier. Tell the customer before they ask.',
    customer: 'Contact us. We take it up with the carrier.',
  },
  Exception_Rejected: {
    meaning: 'It was refused before a delivery was tried.',
    says: has('was refused before delivery, says the carrier'),
    agent: 'Ask the customer if they refused it. Start the return.',
    customer: 'If you did not refuse it, contact us.',
  },
  Exception_Delayed: {
    meaning: 'It is late, says the carrier.',
    says: has('is delayed, says the carrier'),
    agent: 'Pass on what the carrier says. Check again tomorrow.',
    customer: 'It is late, says the carrier. Nothing to do for now.',
  },
  Exception_Lost: {
    meaning: 'The carrier cannot find it.',
    says: has('is lost, says the carrier'),
    agent: 'Open a claim with the carrier. Offer a replacement as your policy says.',
    customer: 'Contact us for a replacement or a refund.',
  },
  Exception_Destroyed: {
    meaning: 'The carrier has destroyed it, or reports it destroyed.',
    says: has('was destroyed, says the carrier'),
    agent: 'Open a claim with the carrier. Tell the customer before they ask.',
    customer: 'Contact us for a replacement or a refund.',
  },
  Exception_Cancel: {
    meaning: 'The shipment was cancelled before delivery.',
    says: has('was cancelled before delivery'),
    agent: 'Check with the sender.',
    customer: 'Contact the shop.',
  },
}

/** Next steps for a parcel that should move and does not. `by`: the day on which it is to be chased. */
type Late = {
  watch: { agent: (by: string) => string; customer: string }
  chase: { agent: string; customer: string }
  /** Where it can be presumed lost. */
  lost?: { agent: string; customer: string }
}

const chase = {
  agent: 'Ask the carrier to locate it, and note the answer in the ticket.',
  customer: hasArrived,
}
const lost = {
  agent:
    'Treat it as lost: open a claim with the carrier, and agree a replacement or a refund as your policy says.',
  customer: `${hasArrived} If not, contact us about a replacement or a refund.`,
}
const collect = statuses.AvailableForPickup.customer

const late: Record<'InfoReceived' | 'InTransit' | 'OutForDelivery' | 'AvailableForPickup', Late> = {
  InfoReceived: {
    watch: {
      agent: (by) => `Ask the sender when they hand it over. Ask again if nothing has moved by ${by}.`,
      customer: statuses.InfoReceived.customer,
    },
    chase: {
      agent: 'Ask the sender whether they have handed it over, and agree to send it or to cancel it.',
      customer: 'Contact the shop to ask when it leaves.',
    },
  },
  InTransit: {
    watch: {
      agent: (by) => `Nothing to do yet. If nothing has moved by ${by}, ask the carrier to locate it.`,
      customer: nothingNow,
    },
    chase,
    lost,
  },
  OutForDelivery: {
    watch: {
      agent: (by) =>
        `Ask the carrier whether it was delivered. If nothing has moved by ${by}, ask it to locate the parcel.`,
      customer: hasArrived,
    },
    chase,
    lost,
  },
  AvailableForPickup: {
    watch: {
      agent: (by) =>
        `Remind the customer to collect it. If it still lies there on ${by}, ask the carrier how long it is kept.`,
      customer: collect,
    },
    chase: {
      agent: 'Ask the carrier how long it is kept, and remind the customer to collect it.',
      customer: collect,
    },
  },
}

/** The catalogue: what each status and sub-status means, and what the agent and the customer do next. */
export const enWhy = {
  statuses,
  subStatuses,
  late,
  /** Out for delivery by a scan of an earlier day: nobody waits for that courier now. */
  outBefore: {
    agent: 'Ask the customer whether it has arrived. If not, ask the carrier.',
    customer: hasArrived,
  },
  /** The tracking service has not asked the carrier yet, or has no answer from it. */
  notYet: {
    meaning: 'Nothing is known of this number yet.',
    says: (waybill, carrier) => `Nothing is known yet of your parcel ${waybill} with ${carrier}`,
    agent: 'Look again in a few minutes: the tracking service may still be asking the carrier.',
    customer: 'Ask us again later today.',
  } satisfies Why as Why,
  noStatus: {
    meaning: 'The answer names no status.',
    says: (waybill, carrier) => `${carrier} has sent no status for your parcel ${waybill}`,
    agent: 'Look again in a few minutes: the tracking service may still be asking the carrier.',
    customer: 'Ask us again later today.',
  } satisfies Why as Why,
  sent: (waybill: string, asSent: string) => `The carrier’s status for your parcel ${waybill} is “${asSent}”`,
  undocumented: (code: string) => `“${code}” is not documented, so its status alone counts.`,
  /** The operator's scale, as it counts for this parcel. */
  scale: (isDomestic: boolean, { watch, chase: ask, lost: gone }: Days) =>
    `${isDomestic ? 'Within one country' : 'Across a border'}: watch after ${count(watch, 'day')} without a scan, chase after ${ask}, presumed lost on the road after ${gone}.`,
  next: 'Next',
  tell: 'Tell the customer:',
}

/** What a language must have for it. */
export type WhyWords = typeof enWhy
