import { useSyncExternalStore } from 'react'

// The browser tells of Back, Forward and a typed fragment, but not of its own pushState.
const MOVED = 'waypost:moved'
const SIGNS = ['popstate', 'hashchange', MOVED]

/** Goes to another address of the product without loading the page anew. */
export function goTo(href: string): void {
  history.pushState(null, '', href)
  dispatchEvent(new Event(MOVED))
}

function subscribe(onMove: () => void): () => void {
  for (const sign of SIGNS) addEventListener(sign, onMove)
  return () => {
    for (const sign of SIGNS) removeEventListener(sign, onMove)
  }
}

/** The path and the fragment of the address, which hold the state of the page. */
export function useAddressBar(onServer = '/'): { path: string; fragment: string } {
  const path = useSyncExternalStore(
    subscribe,
    () => location.pathname,
    () => onServer,
  )
  const fragment = useSyncExternalStore(
    subscribe,
    () => location.hash,
    () => '',
  )
  return { path, fragment }
}
