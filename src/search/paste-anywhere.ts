import type { RefObject } from 'react'
import { isTyping } from '../ui/action-keys.ts'

/**
 * What is pasted while no field has the focus goes into the waybill field, as if it had been pasted there.
 * `open` brings the field to the screen and selects what it holds. Returns what ends that.
 */
export function pasteAnywhere(field: RefObject<HTMLInputElement | null>, open: () => void): () => void {
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text') ?? ''
    if (event.defaultPrevented || text.trim() === '' || isTyping(event.target)) return
    event.preventDefault()
    open()
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    field.current?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }
  document.addEventListener('paste', onPaste)
  return () => document.removeEventListener('paste', onPaste)
}
