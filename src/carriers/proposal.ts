/** Why a carrier is proposed, as a code with its values: the words for it are elsewhere. */
export type Reason =
  /** An international postal number (UPU S10) issued in this country (ISO 3166-1 alpha-2), its check digit right. */
  | { kind: 's10'; country: string }
  /** It begins as this carrier's numbers do; `digits` is how many digits it has where it has nothing else. */
  | { kind: 'prefix'; prefix: string; digits: number | null }
  /** The check digit is the one this carrier would write; `digits` as above. */
  | { kind: 'check-digit'; digits: number | null }
  /** As many digits as this carrier's numbers have, and nothing more telling. */
  | { kind: 'length'; digits: number }
  /** Letters and digits stand where they do in this carrier's numbers. */
  | { kind: 'form' }
  /** Written like this carrier's numbers, but the check digit is not right: there may be a typing error. */
  | { kind: 'misprint' }
  /** It stood in a link to this carrier's tracking page. */
  | { kind: 'url'; host: string }
  /** The text names the carrier, in these words. */
  | { kind: 'named'; text: string }

/** `certain` is a check digit together with a prefix, an unmistakable prefix, or a link of that carrier; nothing less. */
export type Confidence = 'certain' | 'likely' | 'possible'

/** A carrier (17TRACK code) that a number may belong to. A proposal, never a choice. */
export type Proposal = { code: number; confidence: Confidence; reason: Reason }
