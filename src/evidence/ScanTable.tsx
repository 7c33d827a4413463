import type { Parcel, ParcelEvent } from '../parcel/parcel.ts'
import { useEvidenceWords } from '../words/use-evidence-words.ts'
import { useLaterWords } from '../words/use-later-words.ts'
import { useWords } from '../words/use-words.ts'
import { localText, utcText } from './paper-times.ts'

/** Every scan, repeats too, with both clocks and what was sent. */
export function ScanTable({ parcel }: { parcel: Parcel }) {
  const words = useWords()
  const say = useEvidenceWords()
  const names = new Map([parcel.carrier, ...parcel.providers].map(({ code, name }) => [code, name]))
  // Where all scans are of one carrier, the check above names it.
  const hasReporters = parcel.providers.length > 1
  const heads = [say.number, say.time, say.timeUtc, say.words, say.place, say.point]
  if (parcel.events.length === 0) return <p>{words.timeline.empty}</p>
  return (
    <section>
      <h2>{say.scans(parcel.events.length)}</h2>
      <table>
        <thead>
          <tr>
            {[...heads, ...(hasReporters ? [say.reporter] : [])].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parcel.events.map((event, index) => (
            <tr key={event.id}>
              <td>{parcel.events.length - index}</td>
              <Times event={event} />
              <td>
                <bdi>{event.text || words.timeline.noText}</bdi>
                {event.translation && event.translation !== event.text && (
                  <small>
                    <bdi>{event.translation}</bdi>
                  </small>
                )}
                <small>{event.subStatus ?? event.status}</small>
              </td>
              <td>
                <bdi>{event.place?.asSent ?? words.timeline.noPlace}</bdi>
              </td>
              <Point event={event} />
              {hasReporters && (
                <td>
                  {names.get(event.provider) ?? words.loading.unnamedCarrier(event.provider)} (
                  {event.provider})
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Times({ event }: { event: ParcelEvent }) {
  const words = useWords()
  const say = useEvidenceWords()
  const local = localText(event.time)
  return (
    <>
      <td>
        {local?.clock ?? words.time.none}
        {local && (
          <small>
            {say.local(local.offset)}
            {local.offset && event.zoneInferred && ` · ${say.inferred}`}
          </small>
        )}
      </td>
      <td>{utcText(event.timeUtc) ?? '—'}</td>
    </>
  )
}

function Point({ event: { place } }: { event: ParcelEvent }) {
  const say = useEvidenceWords()
  const { raw } = useLaterWords()
  if (!place?.point && !place?.pointAsSent) return <td>{raw.noPoint}</td>
  const { point, pointAsSent, pointSource } = place
  return (
    <td>
      {point ? `${point.lat}, ${point.lng}` : raw.noPoint}
      {pointSource && <small>{raw.source[pointSource]}</small>}
      {pointAsSent && <small>{say.sentAs(pointAsSent.latitude, pointAsSent.longitude)}</small>}
    </td>
  )
}
