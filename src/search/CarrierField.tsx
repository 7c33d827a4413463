import { ChevronsUpDown } from 'lucide'
import { useRef, useState } from 'react'
import { parseCarrierCode } from '../parcel/waybill.ts'
import { Icon } from '../ui/Icon.tsx'
import { useWords } from '../words/use-words.ts'
import type { WordedPicker } from './WordedPicker.tsx'

export type ChosenCarrier = { code: number; name: string | null }

type Props = {
  carrier: ChosenCarrier | null
  /** What is searched for at first, where there is no carrier yet. */
  initialText: string
  waybill: string
  recent: readonly number[]
  errorId: string | undefined
  onChange(carrier: ChosenCarrier | null): void
}

/**
 * The carrier. The catalogue and its list cost more than the rest of the form, so the field stays plain until it
 * is used. The plain field stays in place, with what is typed, until the list is there: focus and keys survive.
 */
export function CarrierField({ carrier, initialText, waybill, recent, errorId, onChange }: Props) {
  const words = useWords()
  const [Picker, setPicker] = useState<typeof WordedPicker | null>(null)
  const [typed, setTyped] = useState(initialText)
  const plainField = useRef<HTMLInputElement>(null)
  const [hadFocus, setHadFocus] = useState(false)

  const load = () =>
    void import('./WordedPicker.tsx').then((module) => {
      setHadFocus(document.activeElement === plainField.current)
      setPicker(() => module.WordedPicker)
    })

  if (Picker)
    return (
      <Picker
        inputId="carrier"
        autoFocus={hadFocus}
        initialText={typed}
        value={carrier?.code ?? null}
        waybill={waybill}
        recent={recent}
        invalid={errorId !== undefined}
        describedBy={errorId}
        language={words.locale}
        // The list would lie over what the person is told.
        openAtStart={hadFocus && !errorId}
        placeholder={words.search.carrierPlaceholder}
        onChange={(code, name) => onChange(code === null ? null : { code, name })}
      />
    )

  const edge = errorId ? 'border-2 border-danger' : 'border border-control'
  const name = carrier ? (carrier.name ?? words.loading.unnamedCarrier(carrier.code)) : ''
  return (
    <label
      onPointerEnter={load}
      className={`flex h-[34px] items-center gap-2 rounded-5 bg-surface pr-2 pl-2.5 outline-offset-0 outline-focus focus-within:outline-2 max-md:h-11 ${edge}`}
    >
      <span className="text-ink-3">{words.search.carrier}</span>
      <input
        id="carrier"
        ref={plainField}
        role="combobox"
        aria-expanded={false}
        aria-controls="carrier-list"
        aria-invalid={errorId !== undefined}
        aria-describedby={errorId}
        autoComplete="off"
        placeholder={words.search.carrierPlaceholder}
        value={typed || name}
        onFocus={(event) => {
          event.target.select()
          load()
        }}
        onChange={(event) => {
          setTyped(event.target.value)
          // Without the catalogue a number is still a carrier.
          const code = parseCarrierCode(event.target.value)
          if (code !== null) onChange({ code, name: null })
        }}
        className="min-w-0 flex-1 truncate bg-transparent text-14 outline-none placeholder:text-ink-3 max-md:text-16"
      />
      {carrier && <span className="font-mono text-12 text-ink-3">{carrier.code}</span>}
      <Icon of={ChevronsUpDown} size={14} className="shrink-0 text-ink-3" />
    </label>
  )
}
