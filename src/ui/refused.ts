/** Tells when more is refused, or less. */
const refusals = new EventTarget()
/** The keys that this browser refused to keep and has not kept since: no room, or not allowed. */
export const refused = new Set<string>()

export function noteRefused(key: string): void {
  refused.add(key)
  refusals.dispatchEvent(new Event('change'))
}

export function noteKept(key: string): void {
  if (refused.delete(key)) refusals.dispatchEvent(new Event('change'))
}

export function subscribeRefused(onChange: () => void): () => void {
  refusals.addEventListener('change', onChange)
  return () => refusals.removeEventListener('change', onChange)
}
