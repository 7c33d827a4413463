const LEAST_SECONDS = 1
const MOST_SECONDS = 60
const USUAL_SECONDS = 5

/**
 * Reads a `Retry-After` header, seconds or an HTTP date (RFC 9110, 10.2.3), as whole seconds from 1 to 60:
 * an upstream that asks for a year, or for nothing readable, must neither stop us nor be hammered.
 */
export function parseRetryAfter(header: string | null, nowMs: number): number {
  if (header === null) return USUAL_SECONDS
  const text = header.trim()
  const seconds = /^\d+$/.test(text)
    ? Number(text)
    : /[A-Za-z]{3}/.test(text)
      ? (Date.parse(text) - nowMs) / 1000
      : Number.NaN
  if (Number.isNaN(seconds)) return USUAL_SECONDS
  return Math.min(MOST_SECONDS, Math.max(LEAST_SECONDS, Math.ceil(seconds)))
}
