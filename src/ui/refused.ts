/** Tells when something more is refused. */
export const refusals = new EventTarget()
/** The keys that this browser refused to keep in this visit: no room, or not allowed. */
export const refused = new Set<string>()

export function noteRefused(key: string): void {
  refused.add(key)
  refusals.dispatchEvent(new Event('refused'))
}
