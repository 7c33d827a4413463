import { useId, useState } from 'react'
import { toGroups, type KeptParcel } from '../kept/kept-parcel.ts'
import { useWatchWords } from '../words/use-watch-words.ts'
import { KeptRow } from './KeptRow.tsx'
import { rowOf } from './rows.ts'

type Props = {
  all: readonly KeptParcel[]
  nowMs: number
  onOpen(href: string): void
  onRemove(one: KeptParcel): void
}

/** Two lists: what is watched, and what was looked up. One row of all is in the tab order: the arrows reach the rest. */
export function KeptGroups({ all, nowMs, onOpen, onRemove }: Props) {
  const watch = useWatchWords()
  const id = useId()
  const [current, setCurrent] = useState('')
  const { watched, recents } = toGroups(all)
  const rows = [...watched, ...recents].map(rowOf)
  const inTabOrder = rows.includes(current) ? current : rows[0]
  const groups = [
    { name: watch.watching, parcels: watched },
    { name: watch.recent, parcels: recents },
  ]
  return groups
    .filter(({ parcels }) => parcels.length > 0)
    .map(({ name, parcels }) => (
      <section key={name} aria-labelledby={`${id}${name}`}>
        <h2
          id={`${id}${name}`}
          className="sticky top-0 z-10 flex h-7 items-center justify-between border-b border-line bg-canvas px-4 text-12 font-semibold text-ink-2"
        >
          {name}
          <span aria-hidden className="font-normal text-ink-3">
            {parcels.length}
          </span>
        </h2>
        <ul>
          {parcels.map((one) => (
            <KeptRow
              key={rowOf(one)}
              one={one}
              nowMs={nowMs}
              isInTabOrder={rowOf(one) === inTabOrder}
              onFocus={() => setCurrent(rowOf(one))}
              onOpen={onOpen}
              onRemove={() => onRemove(one)}
            />
          ))}
        </ul>
      </section>
    ))
}
