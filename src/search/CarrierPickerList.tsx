import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { UseComboboxPropGetters } from 'downshift'
import { useLayoutEffect, useMemo, useRef } from 'react'
import { useNarrow } from './carrier-picker-narrow.ts'
import { type PickerGroup, type PickerOption, pickerRows } from './carrier-picker-options.ts'
import type { CarrierPickerWords } from './carrier-picker-words.ts'
import { CarrierPickerRow } from './CarrierPickerRow.tsx'

const HEADING = 24
const VISIBLE_ROWS = 8
const groups: readonly PickerGroup[] = ['number', 'recent', 'all', 'code']

/** The options in their groups; only the rows in sight, and the active one, are in the document. */
export function CarrierPickerList({
  options,
  active,
  language,
  words,
  listProps,
  getItemProps,
}: {
  options: readonly PickerOption[]
  active: number
  language: string
  words: CarrierPickerWords
  listProps: object
  getItemProps: UseComboboxPropGetters<PickerOption>['getItemProps']
}) {
  const titles = { number: words.matchesNumber, recent: words.recent, all: words.all }
  const scroller = useRef<HTMLDivElement>(null)
  const height = useNarrow() ? 44 : 32
  const rows = useMemo(() => pickerRows(options), [options])
  const activeRow = rows.findIndex((row) => row.kind === 'option' && row.index === active)
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler is not in use here.
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (rows[at]?.kind === 'heading' ? HEADING : height),
    // A new function for new rows: that is what makes the virtualizer forget the old positions.
    getItemKey: (at) => {
      const row = rows[at]
      return row?.kind === 'option' ? row.option.code : (row?.group ?? at)
    },
    // `aria-activedescendant` must name an element that exists, wherever the list is scrolled to.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...(activeRow < 0 ? [] : [activeRow])])].toSorted(
        (a, b) => a - b,
      ),
    initialRect: { width: 0, height: VISIBLE_ROWS * height },
    overscan: 4,
  })
  // Scrolling is the one thing here that no property says.
  useLayoutEffect(() => {
    // The first option brings the heading above it into sight as well.
    if (active <= 0) virtualizer.scrollToOffset(0)
    else virtualizer.scrollToIndex(activeRow, { align: 'auto' })
  }, [virtualizer, active, activeRow, options])

  const shown = virtualizer.getVirtualItems().flatMap(({ index, start, size }) => {
    const row = rows[index]
    return row === undefined ? [] : [{ row, start, size }]
  })
  return (
    <div
      {...listProps}
      ref={scroller}
      // The field keeps the focus; a browser would else let Tab stop at what scrolls.
      tabIndex={-1}
      className="max-h-[max(88px,min(352px,var(--picker-room,352px)-34px))] overflow-y-auto overscroll-contain md:max-h-[max(64px,min(256px,var(--picker-room,256px)-34px))]"
    >
      <div
        role="presentation"
        className="relative"
        ref={(whole) => whole?.style.setProperty('height', `${virtualizer.getTotalSize()}px`)}
      >
        {groups.map((group) => {
          const inGroup = shown.filter(
            ({ row }) => (row.kind === 'heading' ? row.group : row.option.group) === group,
          )
          if (inGroup.length === 0) return null
          const lines = inGroup.map(({ row, start, size }) => {
            const place = (line: HTMLElement | null) => {
              line?.style.setProperty('top', `${start}px`)
              line?.style.setProperty('height', `${size}px`)
            }
            if (row.kind === 'heading') {
              return (
                <div
                  key={row.group}
                  ref={place}
                  aria-hidden
                  className="absolute inset-x-0 px-2.5 pt-1.5 text-12 text-ink-3"
                >
                  {titles[row.group]}
                </div>
              )
            }
            const { option, index } = row
            return (
              <div
                key={option.code}
                {...getItemProps({ item: option, index, ref: place })}
                aria-posinset={index + 1}
                aria-setsize={options.length}
                className={`absolute inset-x-0 flex cursor-pointer items-center gap-3 px-2.5 ${
                  index === active ? 'bg-accent-soft' : 'hover:bg-canvas'
                }`}
              >
                <CarrierPickerRow option={option} language={language} words={words} />
              </div>
            )
          })
          return group === 'code' ? (
            lines
          ) : (
            <div key={group} role="group" aria-label={titles[group]}>
              {lines}
            </div>
          )
        })}
      </div>
    </div>
  )
}
