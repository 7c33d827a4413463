import { useRef, useState, type ClipboardEvent } from 'react'
import type { Proposal } from '../carriers/proposal.ts'
import type { ChosenCarrier } from './CarrierField.tsx'
import { readWaybill } from './read-waybill.ts'

/** Carriers that are offered for a number, best first; `isTaken` where the first was certain and is in the field. */
export type Offer = { waybill: string; proposals: readonly Proposal[]; isTaken: boolean }

type Asked = {
  carrier: ChosenCarrier | null
  onText(text: string): void
  onCarrier(carrier: ChosenCarrier | null): void
  onNothingFound(): void
  onPasteMany(text: string): void
}

/** The offer that Enter takes: one carrier stands out, and the person can see which. */
export const standsOut = ({ proposals }: Offer): Proposal | null => {
  const [first, second] = proposals
  if (first === undefined || first.confidence === 'possible') return null
  return second?.confidence === first.confidence ? null : first
}

const loadReader = () => import('./read-pasted.ts')
const loadProposer = () => import('./propose-chosen.ts')

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

  const take = async (waybill: string, proposals: readonly Proposal[]) => {
    const { nameOf } = await loadProposer()
    const [best] = proposals
    if (best === undefined) return
    if (best.confidence === 'certain') {
      onCarrier({ code: best.code, name: nameOf(best.code) })
      setOffer({ waybill, proposals, isTaken: true })
    } else if (
      !proposals.some(({ code, confidence }) => code === carrier?.code && confidence === best.confidence)
    ) {
      if (carrier) onCarrier(null)
      setOffer({ waybill, proposals, isTaken: false })
    }
  }

  const propose = async (waybill: string): Promise<readonly Proposal[]> => {
    const mine = ++turn.current
    const { proposeChosen } = await loadProposer()
    const proposals = proposeChosen(waybill)
    if (mine === turn.current) await take(waybill, proposals)
    return proposals
  }

  const read = async (text: string) => {
    const mine = ++turn.current
    const { readPasted } = await loadReader()
    if (mine !== turn.current) return
    const { found } = readPasted(text)
    const [only] = found
    if (only === undefined) {
      onText(text.replace(/\s+/g, ' ').trim().slice(0, 200))
      onNothingFound()
    } else if (found.length > 1) onPasteMany(text)
    else {
      onText(only.waybill)
      await take(only.waybill, only.proposals)
    }
  }

  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text')
    const field = event.currentTarget
    const isWhole = field.selectionStart === 0 && field.selectionEnd === field.value.length
    const parsed = readWaybill(text)
    setOffer(null)
    if ('waybill' in parsed) {
      if (!isWhole) return
      event.preventDefault()
      onText(text.trim())
      void propose(parsed.waybill).catch(() => undefined)
      return
    }
    if (text.trim() === '') return
    event.preventDefault()
    // Where the code cannot be had the text is pasted as it is.
    read(text).catch(() => onText(text))
  }

  return { offer, drop, propose, onPaste }
}
