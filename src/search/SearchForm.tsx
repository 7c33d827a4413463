import { lazy, Suspense, useId, useRef, useState, type FormEvent } from 'react'
import { parseParam, parseWaybill } from '../parcel/waybill.ts'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words/use-words.ts'
import { CarrierField, type ChosenCarrier } from './CarrierField.tsx'
import { FieldError } from './FieldError.tsx'
import { tellFault } from './waybill-fault.ts'
import { WaybillField } from './WaybillField.tsx'

// It brings the hints of all carriers, and few carriers have one.
const ParamField = lazy(() => import('./ParamField.tsx').then((module) => ({ default: module.ParamField })))

export type Question = { waybill: string; carrier: ChosenCarrier; param: string | null }

type Props = {
  /** What the address holds. The caller gives the form a new key when that changes. */
  waybill: string
  carrier: ChosenCarrier | null
  param: string | null
  recent: readonly number[]
  waybillRef: React.RefObject<HTMLInputElement | null>
  onAsk(question: Question): void
}

type Fault = { field: 'waybill' | 'carrier' | 'param'; message: string; cleaned: string | null }

/** Waybill, carrier, Track. It holds only what is being typed: a valid question goes into the address. */
export function SearchForm({ recent, waybillRef, onAsk, ...address }: Props) {
  const words = useWords()
  const [text, setText] = useState(address.waybill)
  const [carrier, setCarrier] = useState(address.carrier)
  const [param, setParam] = useState(address.param ?? '')
  const [fault, setFault] = useState<Fault | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const faultId = useId()

  const waybillFault = (typed: string): Fault | null => {
    const parsed = parseWaybill(typed)
    return 'waybill' in parsed ? null : { field: 'waybill', ...tellFault(parsed, words) }
  }
  const carrierFault: Fault = { field: 'carrier', message: words.search.fault.carrier, cleaned: null }
  const paramFault: Fault = { field: 'param', message: words.search.fault.param, cleaned: null }

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const parsed = parseWaybill(text)
    const value = param.trim() === '' ? null : parseParam(param)
    const found =
      waybillFault(text) ??
      (carrier ? null : carrierFault) ??
      (param.trim() && value === null ? paramFault : null)
    setFault(found)
    if (found?.field === 'waybill') waybillRef.current?.focus()
    if (found?.field === 'carrier') form.current?.querySelector<HTMLInputElement>('#carrier')?.focus()
    if (!found && carrier && 'waybill' in parsed) onAsk({ waybill: parsed.waybill, carrier, param: value })
  }

  const errorOf = (field: Fault['field']) => (fault?.field === field ? faultId : undefined)
  return (
    <form
      ref={form}
      role="search"
      aria-label={words.search.label}
      onSubmit={onSubmit}
      noValidate
      className="relative flex min-w-0 flex-1 gap-2 max-md:flex-col"
    >
      <div className="w-[300px] min-w-0 shrink max-md:w-full">
        <WaybillField
          text={text}
          fieldRef={waybillRef}
          errorId={errorOf('waybill')}
          onChange={(typed) => {
            setText(typed)
            if (fault?.field === 'waybill' && !waybillFault(typed)) setFault(null)
          }}
          onBlur={() => text.trim() !== '' && setFault(waybillFault(text))}
        />
      </div>
      <div className="w-[268px] min-w-0 shrink max-md:w-full">
        <CarrierField
          carrier={carrier}
          waybill={text}
          recent={recent}
          errorId={errorOf('carrier')}
          onChange={(chosen) => {
            setCarrier(chosen)
            if (fault?.field === 'carrier') setFault(null)
          }}
        />
      </div>
      {carrier && (
        <Suspense>
          <ParamField
            carrier={carrier.code}
            text={param}
            errorId={errorOf('param')}
            isAsked={param !== ''}
            onChange={setParam}
          />
        </Suspense>
      )}
      <Button type="submit" look="primary" isTall>
        {words.search.track}
      </Button>
      {fault && (
        <div className="absolute top-full left-0 z-20 mt-1 flex flex-wrap items-center gap-3 rounded-6 bg-raised px-3 py-2 shadow-float max-md:static max-md:order-first max-md:mt-0">
          <FieldError id={faultId}>{fault.message}</FieldError>
          {fault.cleaned && (
            <Button
              onClick={() => {
                setText(fault.cleaned ?? text)
                setFault(null)
                waybillRef.current?.focus()
              }}
            >
              {words.search.takeCleaned(fault.cleaned)}
            </Button>
          )}
        </div>
      )}
    </form>
  )
}
