import { Maximize2, X } from 'lucide'
import { useEffect, useRef } from 'react'
import { toPath } from '../lookup/address.ts'
import type { Surroundings } from '../sheet/surroundings.ts'
import { Icon } from '../ui/Icon.tsx'
import { Link } from '../ui/Link.tsx'
import { useBatchWords } from '../words/use-batch-words.ts'
import { useWords } from '../words/use-words.ts'
import { candidatesOf, type Alike } from './alike.ts'
import { carrierOf } from './carrier-names.ts'
import { ChooseCarrier } from './ChooseCarrier.tsx'
import { OpenParcel } from './OpenParcel.tsx'
import type { Row } from './row.ts'
import type { Notes } from './visit.ts'

type Props = {
  row: Row
  notes: Notes
  alike: readonly Alike[]
  nowMs: number
  /** Whether it lies over the table, and so takes the focus. */
  isCovering: boolean
  surroundings: Surroundings
  onClose(): void
  onChoose(waybills: readonly string[], carrier: number): void
  say(message: string): void
}

/** The parcel that is open, beside the table or over it. */
export function Panel({ row, notes, alike, nowMs, isCovering, surroundings, onClose, onChoose, say }: Props) {
  const words = useWords()
  const { panel, choose } = useBatchWords()
  const whole = useRef<HTMLElement>(null)
  const { waybill, carrier } = row
  useEffect(() => {
    if (isCovering) whole.current?.focus()
  }, [isCovering])
  const button =
    'inline-flex size-8 shrink-0 items-center justify-center rounded-5 text-ink-2 hover:bg-sunken hover:text-ink max-md:size-11'
  const candidates = candidatesOf(waybill, notes)
  return (
    <aside
      ref={whole}
      tabIndex={-1}
      aria-label={panel.label(waybill)}
      className="flex min-w-0 flex-col border-line-2 bg-surface outline-none max-xl:absolute max-xl:inset-0 max-xl:z-20 xl:w-[420px] xl:shrink-0 xl:border-l"
    >
      <div className="flex items-center gap-2 px-5 pt-2.5 max-md:px-4">
        <h2 className="min-w-0 font-mono text-14 font-semibold break-all">{waybill}</h2>
        <span className="min-w-0 truncate text-ink-2">
          {carrier !== null && (
            <>
              <span aria-hidden>· </span>
              {carrierOf(row, words)}
            </>
          )}
        </span>
        <span className="ml-auto flex">
          {carrier !== null && (
            <Link
              href={toPath({ waybill, carrier, param: null })}
              aria-label={panel.expand}
              title={panel.expand}
              className={button}
            >
              <Icon of={Maximize2} size={16} />
            </Link>
          )}
          <button
            type="button"
            aria-label={panel.close}
            title={panel.close}
            onClick={onClose}
            className={button}
          >
            <Icon of={X} size={16} />
          </button>
        </span>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain [--bar:0px]">
        {carrier === null ? (
          <div className="space-y-3 px-5 py-3 max-md:px-4">
            <h3 className="text-16 font-semibold">{choose.title}</h3>
            <ChooseCarrier
              key={waybill}
              waybill={waybill}
              alike={alike.find(({ waybills }) => waybills.includes(waybill))?.waybills ?? []}
              candidates={candidates}
              onChoose={onChoose}
            />
          </div>
        ) : (
          <OpenParcel
            key={`${carrier} ${waybill}`}
            address={{ waybill, carrier, param: null }}
            candidates={candidates.filter(({ code }) => code !== carrier)}
            nowMs={nowMs}
            surroundings={surroundings}
            onChoose={(chosen) => onChoose([waybill], chosen)}
            say={say}
          />
        )}
      </div>
    </aside>
  )
}
