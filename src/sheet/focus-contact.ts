/**
 * To the carrier's phone and page. Their code may still be on its way: then as soon as they are here, unless the person
 * does something else meanwhile.
 */
export function focusContact(): void {
  const focus = () => {
    const contact = document.getElementById('carrier-contact')
    contact?.focus()
    return contact !== null
  }
  if (focus()) return
  const arrival = new MutationObserver(() => focus() && stop())
  const stop = () => arrival.disconnect()
  arrival.observe(document.body, { childList: true, subtree: true })
  // From above, so that the press that leads here does not count.
  for (const sign of ['pointerdown', 'keydown']) addEventListener(sign, stop, { once: true, capture: true })
}
