const LEAST_WAIT_SECONDS = 1
export const LONGEST_WAIT_SECONDS = 60
/** Where the upstream names no time, or none that can be read. */
export const USUAL_WAIT_SECONDS = 5

/**
 * Reads a `Retry-After` header, seconds or an HTTP date (RFC 9110, 10.2.3), as whole seconds from 1 to 60:
 * an upstream that asks for a year, or for nothing readable, must neither stop us nor be hammered. Of several lines
 * the longest wait counts, which asks least of it.
 */
export function parseRetryAfter(header: string | string[] | undefined, nowMs: number): number {
  if (header === undefined) return USUAL_WAIT_SECONDS
  if (Array.isArray(header)) return Math.max(...header.map((line) => parseRetryAfter(line, nowMs)))
  const text = header.trim()
  const seconds = /^\d+$/.test(text) ? Number(text) : (parseHttpDate(text) - nowMs) / 1000
  if (Number.isNaN(seconds)) return USUAL_WAIT_SECONDS
  return Math.min(LONGEST_WAIT_SECONDS, Math.max(LEAST_WAIT_SECONDS, Math.ceil(seconds)))
}

/** In each of its three forms an HTTP date begins with the day; `Date.parse` alone makes a date of `5, 20` as well. */
const parseHttpDate = (text: string): number =>
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text) ? Date.parse(text) : Number.NaN
