import { ChevronDown, ChevronUp } from 'lucide'
import { Icon } from '../ui/Icon.tsx'
import { useBatchWords } from '../words/use-batch-words.ts'
import { CARRIER, COLUMNS, PLACE } from './cells.ts'
import type { Sort, SortKey } from './sort.ts'

type Props = { sort: Sort | null; onSort(key: SortKey): void }

/** The names of the columns; a press sorts by one, another press turns it round. */
export function TableHead({ sort, onSort }: Props) {
  const { table } = useBatchWords()
  const isUrgent = sort?.by === 'status' && !sort.isReversed
  const status = sort?.by !== 'status' ? table.status : isUrgent ? table.statusUrgent : table.statusCalm
  const columns: { key: SortKey; name: string; look: string }[] = [
    { key: 'waybill', name: table.waybill, look: '' },
    { key: 'carrier', name: table.carrier, look: `max-md:hidden ${CARRIER}` },
    { key: 'status', name: status, look: 'max-md:text-right' },
    { key: 'event', name: table.event, look: 'max-md:hidden' },
    { key: 'place', name: table.place, look: PLACE },
    { key: 'movement', name: table.movement, look: 'text-right max-md:hidden' },
  ]
  return (
    <div role="rowgroup" className="sticky top-0 z-10 border-b border-line-2 bg-canvas">
      <div role="row" aria-rowindex={1} className={`h-8 text-12 text-ink-3 ${COLUMNS}`}>
        {columns.map(({ key, name, look }, at) => {
          const isSorted = sort?.by === key
          return (
            <div
              key={key}
              role="columnheader"
              aria-colindex={at + 1}
              aria-sort={isSorted ? (sort.isReversed ? 'descending' : 'ascending') : 'none'}
              className={`min-w-0 ${look}`}
            >
              <button
                type="button"
                onClick={() => onSort(key)}
                className={`-mx-1 inline-flex h-6 max-w-[calc(100%+8px)] items-center gap-1.5 rounded-3 px-1 whitespace-nowrap hover:text-ink ${isSorted ? 'font-semibold text-ink' : ''}`}
              >
                <span className="truncate">{name}</span>
                {isSorted && <Icon of={sort.isReversed ? ChevronUp : ChevronDown} size={12} />}
              </button>
            </div>
          )
        })}
      </div>
    </div>
  )
}
