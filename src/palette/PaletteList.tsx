import type { UseComboboxPropGetters } from 'downshift'
import { KeyCaps } from '../ui/KeyCaps.tsx'
import { usePaletteWords } from '../words/use-palette-words.ts'
import type { Found } from './find-offers.ts'

type Props = {
  found: readonly Found[]
  active: number
  listProps: object
  getItemProps: UseComboboxPropGetters<Found>['getItemProps']
}

/** The lines in their groups; what was met of each is emboldened, its key stands at the right. */
export function PaletteList({ found, active, listProps, getItemProps }: Props) {
  const words = usePaletteWords()
  const groups = [...new Set(found.map(({ offer }) => offer.group))]
  return (
    <div {...listProps} tabIndex={-1} className="max-h-[min(416px,60dvh)] overflow-y-auto overscroll-contain">
      {groups.map((group) => (
        <div key={group} role="group" aria-label={words.groups[group]} className="pb-1">
          <div aria-hidden className="px-4 pt-2 pb-1 text-12 text-ink-3">
            {words.groups[group]}
          </div>
          {found.map((one, index) =>
            one.offer.group === group ? (
              <div
                key={one.offer.id}
                {...getItemProps({ item: one, index })}
                className={`flex min-h-8 cursor-pointer items-center gap-3 px-4 py-1 max-md:min-h-11 ${index === active ? 'bg-accent-soft' : ''}`}
              >
                <Line found={one} />
              </div>
            ) : null,
          )}
        </div>
      ))}
    </div>
  )
}

function Line({ found: { offer, ranges, by } }: { found: Found }) {
  const { mod } = usePaletteWords().keys
  const aside = by ?? offer.note
  return (
    <>
      <span className="min-w-0 flex-1 wrap-anywhere">
        <Met text={offer.name} ranges={ranges} />
      </span>
      {aside !== null && <span className="max-w-[45%] shrink-0 truncate text-12 text-ink-3">{aside}</span>}
      {offer.key !== null && <KeyCaps of={offer.key} mod={mod} />}
    </>
  )
}

function Met({ text, ranges }: { text: string; ranges: Found['ranges'] }) {
  return (
    <>
      {ranges.map(([from, to], index) => (
        <span key={from}>
          {text.slice(ranges[index - 1]?.[1] ?? 0, from)}
          <b className="font-semibold">{text.slice(from, to)}</b>
        </span>
      ))}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  )
}
