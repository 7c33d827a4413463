import { ChevronsUpDown } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '../words/use-words.ts'

// The catalogue and the list cost more than the rest of the form: they come when the field is used.
const loadPicker = () => import('./CarrierPicker.tsx')
const CarrierPicker = lazy(() => loadPicker().then((module) => ({ default: module.CarrierPicker })))

export type ChosenCarrier = { code: number; name: string | null }

type Props = {
  carrier: ChosenCarrier | null
  waybill: string
  recent: readonly number[]
  errorId: string | undefined
  onChange(carrier: ChosenCarrier | null): void
}

/** The carrier: a plain field until it is used, then a combobox over the whole catalogue. */
export function CarrierField({ carrier, waybill, recent, errorId, onChange }: Props) {
  const words = useWords()
  const [isUsed, setIsUsed] = useState(false)
  const [typed, setTyped] = useState('')
  const resting = (
    <RestingField
      carrier={carrier}
      typed={typed}
      errorId={errorId}
      onType={setTyped}
      onNear={loadPicker}
      onUse={() => setIsUsed(true)}
    />
  )
  if (!isUsed) return resting
  return (
    <Suspense fallback={resting}>
      <CarrierPicker
        inputId="carrier"
        autoFocus
        initialText={typed}
        value={carrier?.code ?? null}
        waybill={waybill}
        recent={recent}
        invalid={errorId !== undefined}
        describedBy={errorId}
        language={words.locale}
        words={words.search.picker}
        onChange={(code, name) => onChange(code === null ? null : { code, name })}
      />
    </Suspense>
  )
}

type RestingProps = Pick<Props, 'carrier' | 'errorId'> & {
  typed: string
  onType(text: string): void
  onNear(): void
  onUse(): void
}

function RestingField({ carrier, typed, errorId, onType, onNear, onUse }: RestingProps) {
  const words = useWords()
  const edge = errorId ? 'border-2 border-danger' : 'border border-control'
  const name = carrier ? (carrier.name ?? words.loading.unnamedCarrier(carrier.code)) : ''
  return (
    <label
      onPointerEnter={onNear}
      className={`flex h-[34px] items-center gap-2 rounded-5 bg-surface pr-2 pl-2.5 outline-offset-0 outline-focus focus-within:outline-2 max-md:h-11 ${edge}`}
    >
      <span className="text-ink-3">{words.search.carrier}</span>
      <input
        id="carrier"
        role="combobox"
        aria-expanded={false}
        aria-controls="carrier"
        aria-invalid={errorId !== undefined}
        aria-describedby={errorId}
        autoComplete="off"
        value={typed || name}
        onChange={(event) => onType(event.target.value)}
        onFocus={onUse}
        onPointerDown={onUse}
        className="min-w-0 flex-1 truncate bg-transparent text-14 outline-none max-md:text-16"
      />
      {carrier && <span className="font-mono text-12 text-ink-3">{carrier.code}</span>}
      <ChevronsUpDown aria-hidden size={14} className="shrink-0 text-ink-3" />
    </label>
  )
}
