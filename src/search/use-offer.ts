import { useRef, useState, type ClipboardEvent } from 'react'
import type { ChosenCarrier } from './CarrierField.tsx'
import type { Offer } from './read-offer.ts'
import { readWaybill } from './read-waybill.ts'

type Asked = {
  carrier: ChosenCarrier | null
  onText(text: string): void
  onCarrier(carrier: ChosenCarrier | null): void
  onNothingFound(text: string): void
  onPasteMany(text: string): void
}

const load = () => import('./read-offer.ts')
const MOST_TEXT = 200

/**
 * What a paste into the waybill field brings. A number stays as pasted; the number of a longer text is taken out of
 * it; many go elsewhere. A carrier is put into the field only where it is certain, else it is offered: one that
 * was left from another number goes where the new number is not its.
 */
export function useOffer({ carrier, onText, onCarrier, onNothingFound, onPasteMany }: Asked) {
  const [offer, setOffer] = useState<Offer | null>(null)
  // An answer that comes after a newer paste or key is not wanted any more.
  const turn = useRef(0)
  const drop = () => {
    turn.current++
    setOffer(null)
  }

  const propose = async (waybill: string): Promise<Offer> => {
    const mine = ++turn.current
    const { offerFor, mayStay } = await load()
    const made = offerFor(waybill)
    if (mine === turn.current) show(made, mayStay)
    return made
  }

  const show = (made: Offer, mayStay: (carrier: number, offer: Offer) => boolean) => {
    if (made.isCertain) onCarrier(made.first)
    else if (carrier && mayStay(carrier.code, made)) return
    else if (carrier) onCarrier(null)
    if (made.proposals.length > 0) setOffer(made)
  }

  const read = async (text: string) => {
    const mine = ++turn.current
    const { readOffer, mayStay } = await load()
    if (mine !== turn.current) return
    const made = readOffer(text)
    if (made === 'many') return onPasteMany(text)
    onText(made === 'none' ? text.replace(/\s+/g, ' ').trim().slice(0, MOST_TEXT) : made.waybill)
    if (made === 'none') onNothingFound(text)
    else show(made, mayStay)
  }

  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text')
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const isWhole = selectionStart === 0 && selectionEnd === value.length
    const parsed = readWaybill(text)
    const isNumber = 'waybill' in parsed
    setOffer(null)
    if (text.trim() === '' || (isNumber && !isWhole)) return
    event.preventDefault()
    if (isNumber) onText(text.trim())
    // Where the code cannot be had the text is pasted as it is.
    const reading = isNumber ? propose(parsed.waybill) : read(text)
    reading.catch(() => onText(text))
  }

  return { offer, drop, propose, onPaste }
}
