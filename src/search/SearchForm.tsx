import { useId, useRef, useState, type FormEvent } from 'react'
import { parseParam } from '../parcel/waybill.ts'
import { Button } from '../ui/Button.tsx'
import { Later } from '../ui/Later.tsx'
import { lazily } from '../ui/lazily.ts'
import { useDraft } from '../ui/use-draft.ts'
import { useWords } from '../words/use-words.ts'
import { CarrierField, type ChosenCarrier } from './CarrierField.tsx'
import type { Fault } from './fault-text.ts'
import { readWaybill } from './read-waybill.ts'
import { useOffer } from './use-offer.ts'
import { WaybillField } from './WaybillField.tsx'

const FaultNote = lazily(() => import('./FaultNote.tsx'), 'FaultNote')
const CarrierOffer = lazily(() => import('./CarrierOffer.tsx'), 'CarrierOffer')
const ParamField = lazily(() => import('./ParamField.tsx'), 'ParamField')

export type Question = { waybill: string; carrier: ChosenCarrier; param: string | null }

type Props = {
  /** What the address holds. The caller gives the form a new key when that changes. */
  waybill: string
  carrier: ChosenCarrier | null
  /** What stands in the place of a carrier and is none. */
  carrierText: string
  param: string | null
  /** Whether the person is asked for the extra value, whatever the carrier. */
  isParamWanted: boolean
  recent: readonly number[]
  waybillRef: React.RefObject<HTMLInputElement | null>
  onAsk(question: Question): void
  /** A text with more than one number was pasted. */
  onPasteMany(text: string): void
}

/** Waybill, carrier, Track. It holds only what is being typed: a valid question goes into the address. */
export function SearchForm({ recent, waybillRef, isParamWanted, onAsk, onPasteMany, ...address }: Props) {
  const words = useWords()
  const { text, setText, forget } = useDraft('waybill', address.waybill)
  const [carrier, setCarrier] = useState(address.carrier)
  const [param, setParam] = useState(address.param ?? '')
  const [isUsed, setIsUsed] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const faultId = useId()

  const choose = (chosen: ChosenCarrier | null) => {
    setCarrier(chosen)
    setFault((told) => (told?.field === 'carrier' ? null : told))
  }
  const [puts, setPuts] = useState(0)
  const { offer, drop, propose, onPaste } = useOffer({
    carrier,
    onText: (found) => {
      setText(found)
      setFault(null)
    },
    onCarrier: (put) => {
      choose(put)
      setPuts((count) => count + 1)
    },
    onNothingFound: (typed) => setFault({ field: 'waybill', typed, fault: 'unfound' }),
    onPasteMany,
  })

  const waybillFault = (typed: string): Fault | null => {
    const parsed = readWaybill(typed)
    return 'waybill' in parsed ? null : { field: 'waybill', typed, ...parsed }
  }

  const ask = (chosen: ChosenCarrier) => {
    const parsed = readWaybill(text)
    const value = param.trim() === '' ? null : parseParam(param)
    const found: Fault | null =
      waybillFault(text) ?? (param.trim() && value === null ? { field: 'param' } : null)
    setFault(found)
    if (found?.field === 'waybill') waybillRef.current?.focus()
    if (found || !('waybill' in parsed)) return
    drop()
    forget()
    onAsk({ waybill: parsed.waybill, carrier: chosen, param: value })
  }

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const parsed = readWaybill(text)
    if (carrier) return ask(carrier)
    // The offer is on the screen: Enter is the answer to it.
    if (offer?.first) return ask(offer.first)
    const found = waybillFault(text)
    setFault(found)
    if (found) waybillRef.current?.focus()
    if (!('waybill' in parsed)) return
    const askForCarrier = () => {
      setFault({ field: 'carrier' })
      form.current?.querySelector<HTMLInputElement>('#carrier')?.focus()
    }
    propose(parsed.waybill).then(
      ({ isCertain, first }) => (isCertain && first ? ask(first) : askForCarrier()),
      askForCarrier,
    )
  }

  const onLeaveWaybill = () => {
    if (text.trim() === '') return
    // Leaving the field says nothing about the others: what is wrong there stays.
    setFault((told) => waybillFault(text) ?? (told?.field === 'waybill' ? null : told))
  }

  const errorOf = (field: Fault['field']) => (fault?.field === field ? faultId : undefined)
  const offers = offer && (
    <Later>
      <CarrierOffer offer={offer} isInNote={fault?.field === 'carrier'} onTake={ask} />
    </Later>
  )
  const note = fault && (
    <Later>
      <FaultNote
        id={faultId}
        fault={fault}
        onTake={(cleaned) => {
          setText(cleaned)
          setFault(null)
          waybillRef.current?.focus()
        }}
      >
        {fault.field === 'carrier' && offers}
      </FaultNote>
    </Later>
  )
  return (
    <form
      ref={form}
      role="search"
      aria-label={words.search.label}
      onSubmit={onSubmit}
      onFocus={() => setIsUsed(true)}
      noValidate
      className="flex min-w-0 flex-1 gap-2 max-md:flex-col"
    >
      <div className="relative w-[300px] min-w-0 shrink max-md:w-full">
        <WaybillField
          text={text}
          fieldRef={waybillRef}
          errorId={errorOf('waybill')}
          onChange={(typed) => {
            setText(typed)
            drop()
            if (fault?.field === 'waybill' && !waybillFault(typed)) setFault(null)
          }}
          onBlur={onLeaveWaybill}
          onPaste={onPaste}
        />
        {fault?.field === 'waybill' && note}
      </div>
      <div className="relative w-[268px] min-w-0 shrink max-md:w-full">
        <CarrierField
          key={puts}
          carrier={carrier}
          initialText={puts === 0 ? address.carrierText : ''}
          waybill={text}
          recent={recent}
          errorId={errorOf('carrier')}
          onChange={(chosen) => {
            choose(chosen)
            if (chosen) drop()
          }}
        />
        {fault?.field === 'carrier' && note}
        {fault?.field !== 'carrier' && offers}
      </div>
      {carrier && (isUsed || isParamWanted || param !== '') && (
        <Later>
          <ParamField
            carrier={carrier.code}
            text={param}
            errorId={errorOf('param')}
            isAsked={isParamWanted || param !== ''}
            takesFocus={isParamWanted}
            onChange={setParam}
          >
            {fault?.field === 'param' && note}
          </ParamField>
        </Later>
      )}
      <Button type="submit" look="primary" isTall>
        {words.search.track}
      </Button>
    </form>
  )
}
