import type { Parcel } from '../parcel/parcel.ts'
import { clockOf, dateOf } from '../words/dates.ts'
import { useLaterWords } from '../words/use-later-words.ts'
import { useWords } from '../words/use-words.ts'

type Props = { parcel: Parcel }

/** Each scan's position as the carrier sent it, beside the one on the map. */
export function CoordinateDetails({ parcel }: Props) {
  const words = useWords()
  const later = useLaterWords()
  return (
    <>
      <p className="mb-3 text-ink-2">{later.raw.coordinatesLead}</p>
      <div className="overflow-x-auto">
        <table className="w-full text-left text-12">
          <tbody>
            <tr className="border-b border-line-2 text-ink-3">
              <th className="py-1 pr-4 font-normal">{words.timeline.title}</th>
              <th className="py-1 pr-4 font-normal">{later.raw.sentAs}</th>
              <th className="py-1 font-normal">{later.raw.shownAs}</th>
            </tr>
            {parcel.events.map((event) => {
              const { point = null, pointAsSent = null, pointSource = null } = event.place ?? {}
              const shown = point && `${point.lat}, ${point.lng}`
              const date = dateOf(event.time)
              return (
                <tr key={event.id} className="border-b border-line align-top">
                  <td className="py-1 pr-4">
                    {date ? words.time.shortDayAndClock(date, clockOf(event.time)) : words.time.none}{' '}
                    <bdi>{event.place?.name}</bdi>
                  </td>
                  <td className="py-1 pr-4 font-mono">
                    {pointAsSent
                      ? `${pointAsSent.latitude}, ${pointAsSent.longitude}`
                      : (pointSource !== 'gazetteer' && shown) || later.raw.noPoint}
                  </td>
                  <td className="py-1 font-mono">
                    {shown ?? later.raw.noPoint}
                    {pointSource && (
                      <span className="font-sans text-ink-3"> {later.raw.source[pointSource]}</span>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}
