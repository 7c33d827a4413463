/** What each call adds: retries are at most a twelfth of the calls, whatever the upstream does. */
const SHARE_OF_CALLS = 0.08
const AT_START = 3
const AT_MOST = 10

/**
 * Keeps retries from doubling the load on an upstream that is failing already (the retry budget of Finagle and Envoy):
 * each call adds a share, each retry takes one.
 */
export function createRetryBudget(): { countCall: () => void; take: () => boolean } {
  let left = AT_START
  return {
    countCall: () => (left = Math.min(AT_MOST, left + SHARE_OF_CALLS)),
    take: () => {
      if (left < 1) return false
      left -= 1
      return true
    },
  }
}
