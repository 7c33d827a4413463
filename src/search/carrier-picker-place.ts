const EDGE = 16
const GAP = 6

/**
 * Keeps an open popup inside the window: `--picker-left` moves it against its field, `--picker-room` is the
 * height there is below the field, above an on-screen keyboard. Custom properties, because the page's
 * policy forbids style attributes. A ref callback: it returns how to stop.
 */
export function placePopup(popup: HTMLElement | null): (() => void) | undefined {
  const field = popup?.parentElement
  if (!popup || !field) return undefined
  const view = window.visualViewport
  const place = () => {
    const { left, bottom } = field.getBoundingClientRect()
    const tooFar = left + popup.offsetWidth + EDGE - document.documentElement.clientWidth
    const height = view === null ? window.innerHeight : view.height + view.offsetTop
    popup.style.setProperty('--picker-left', `${-Math.max(0, Math.min(tooFar, left - EDGE))}px`)
    popup.style.setProperty('--picker-room', `${Math.floor(height - bottom - GAP - EDGE)}px`)
  }
  place()
  window.addEventListener('resize', place)
  view?.addEventListener('resize', place)
  return () => {
    window.removeEventListener('resize', place)
    view?.removeEventListener('resize', place)
  }
}
