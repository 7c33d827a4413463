import { memo } from 'react'
import type { Moment } from '../parcel/moments.ts'

type Props = { moments: readonly Moment[]; index: number }

/** Closer together than this, in hundredths of the line, ticks would make a wall. */
const NEAREST = 1.2

/** Under the slider: the part that is past, and a tick where each stop begins. */
export function ReplayTicks({ moments, index }: Props) {
  const share = (at: number) => `${(at / Math.max(1, moments.length - 1)) * 100}%`
  return (
    <svg className="replay-track" aria-hidden>
      <line x1="0" x2="100%" y1="50%" y2="50%" className="replay-ahead" />
      <line x1="0" x2={share(index)} y1="50%" y2="50%" className="replay-past" />
      <Ticks moments={moments} />
    </svg>
  )
}

const Ticks = memo(function Ticks({ moments }: { moments: readonly Moment[] }) {
  const ticks: number[] = []
  moments.forEach(({ stop, place }, at) => {
    const x = (at / Math.max(1, moments.length - 1)) * 100
    const isNew = place !== null && stop !== moments[at - 1]?.stop
    if (isNew && x - (ticks.at(-1) ?? -Infinity) >= NEAREST) ticks.push(x)
  })
  return ticks.map((x) => <circle key={x} cx={`${x}%`} cy="50%" r="3.5" />)
})
