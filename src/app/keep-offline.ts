/** By then the page is at rest, and what is fetched stands in nobody's way. */
const QUIET_MS = 10_000

/** From the next visit on the page opens without a connection too: the worker keeps its files (offline-worker.js). */
export function keepOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  // A browser that wants none of it, or a server that cannot be reached now, takes nothing from the page.
  setTimeout(
    () => void navigator.serviceWorker.register('/offline-worker.js').catch(() => undefined),
    QUIET_MS,
  )
}
