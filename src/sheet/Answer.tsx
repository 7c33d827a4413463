import type { ComponentProps } from 'react'
import { Facts } from '../status/Facts.tsx'
import { Progress } from '../status/Progress.tsx'
import { AnswerActions } from './AnswerActions.tsx'

/** What stands below the answer itself: the numbers, how far the parcel is, what comes next, and what can be done. */
export function Answer(props: ComponentProps<typeof AnswerActions>) {
  const { parcel, nowMs, scale } = props
  return (
    <>
      {parcel.events.length > 0 && <Facts parcel={parcel} nowMs={nowMs} scale={scale} />}
      <Progress parcel={parcel} />
      <AnswerActions {...props} />
    </>
  )
}
