import type { ReactNode } from 'react'

/** The frame of the picker: its label, what is typed, the code of the chosen carrier and the button. */
export function CarrierPickerFrame({
  inputId,
  label,
  code,
  invalid,
  input,
  button,
}: {
  inputId: string
  label: string
  code: number | null
  invalid: boolean
  input: ReactNode
  button: ReactNode
}) {
  const edge = invalid ? 'border-2 border-danger' : 'border border-control'
  return (
    <div
      className={`flex h-[34px] items-center gap-2 rounded-5 bg-surface pl-2.5 outline-offset-0 outline-focus focus-within:outline-2 max-md:h-11 ${edge}`}
    >
      <label id={`${inputId}-label`} htmlFor={inputId} className="shrink-0 text-ink-3">
        {label}
      </label>
      {input}
      {code !== null && (
        <span id={`${inputId}-code`} className="shrink-0 font-mono text-12 text-ink-3">
          {code}
        </span>
      )}
      {button}
    </div>
  )
}
