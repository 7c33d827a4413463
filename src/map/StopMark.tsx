import type { KeyboardEventHandler, MouseEventHandler } from 'react'
import type { Status } from '../parcel/status.ts'
import { Anchor } from './Anchor.tsx'
import type { Mark } from './marks.ts'
import { SIDE_GAP, type Side } from './names.ts'
import type { Held } from './pins.ts'

type Props = {
  mark: Mark
  pins: Held
  label: string
  status: Status
  name: { text: string; side: Side } | null
  callout: { title: string; text: string; side: Side; shift: number } | null
  isSelected: boolean
  isHovered: boolean
  isTabStop: boolean
  onClick: MouseEventHandler
  onHover: (isOver: boolean) => void
  onFocus: () => void
  onKeyDown: KeyboardEventHandler
}

export function StopMark(props: Props) {
  const { mark, name, callout } = props
  const isApproximate = mark.members.every(({ stop }) => stop.place.pointSource === 'gazetteer')
  const look = [
    'map-mark',
    mark.isCurrent ? 'is-current' : '',
    mark.members.length > 1 ? 'is-merged' : '',
    isApproximate ? 'is-approximate' : '',
    props.isSelected ? 'is-selected' : '',
    props.isHovered ? 'is-hovered' : '',
  ]
  const rank = props.isSelected ? 30_000 : mark.isCurrent ? 20_000 : props.isHovered ? 10_000 : 0
  return (
    <Anchor pins={props.pins} at={mark.at} rank={rank} onClick={props.onClick}>
      <div className={mark.isCurrent ? `map-stop st-${props.status}` : 'map-stop'}>
        {mark.isCurrent && <span className="map-halo" aria-hidden />}
        <button
          data-mark={mark.key}
          type="button"
          className={look.join(' ')}
          aria-label={props.label}
          aria-pressed={props.isSelected}
          tabIndex={props.isTabStop ? 0 : -1}
          onPointerEnter={() => props.onHover(true)}
          onPointerLeave={() => props.onHover(false)}
          onFocus={props.onFocus}
          onKeyDown={props.onKeyDown}
        >
          {mark.label}
        </button>
        {name && (
          <span
            className={`map-name is-${name.side}`}
            // A pill is as wide as its words. Through the CSSOM: the policy refuses style attributes.
            ref={(element) => {
              const isAside = name.side === 'left' || name.side === 'right'
              element?.style.setProperty('--away', isAside ? `${mark.width / 2 + SIDE_GAP}px` : null)
            }}
            aria-hidden
          >
            {name.text}
          </span>
        )}
        {callout && (
          <span
            className={`map-callout is-${callout.side}`}
            ref={(element) => element?.style.setProperty('--shift', `${callout.shift}px`)}
            aria-hidden
          >
            <b>{callout.title}</b>
            {callout.text}
          </span>
        )}
      </div>
    </Anchor>
  )
}
