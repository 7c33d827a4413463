import type { Scale } from '../parcel/movement.ts'
import type { Parcel } from '../parcel/parcel.ts'
import { Badge } from '../status/Badge.tsx'
import { Facts } from '../status/Facts.tsx'
import { enRepairs } from '../words/en-repairs.ts'
import { headline } from '../words/headline.ts'
import { repairSentence } from '../words/repair-sentence.ts'
import { useEvidenceWords } from '../words/use-evidence-words.ts'
import { useWords } from '../words/use-words.ts'
import { fitPicture } from './fit-picture.ts'
import { clockText, utcText } from './paper-times.ts'
import { ScanTable } from './ScanTable.tsx'

/** Whether what is printed was the newest there was, and if not, why. */
export type Freshness = 'fresh' | 'stale' | 'failed' | 'offline'

type Props = {
  parcel: Parcel
  freshness: Freshness
  /** The address of the page, without the extra value. */
  page: string
  isEmulated: boolean
  scale: Scale
  printedMs: number
  picture: HTMLElement | null
}

/** One parcel on paper: all that is known of it, as sent and as shown, and where and when it was asked. */
export function PaperRecord({ parcel, freshness, page, isEmulated, scale, printedMs, picture }: Props) {
  const words = useWords()
  const say = useEvidenceWords()
  const both = (ms: number) =>
    `${utcText(new Date(ms).toISOString())} UTC (${clockText(ms, -new Date(ms).getTimezoneOffset())})`
  const check: [string, string][] = [
    [say.asked, say.carrier(parcel.carrier.name, parcel.carrier.code)],
    [say.reporters, parcel.providers.map(({ name, code }) => say.carrier(name, code)).join(', ') || say.none],
    [say.checked, both(Date.parse(parcel.checkedAt))],
    [say.answer, say.answers[freshness]],
    [say.page, page],
    [say.printed, both(printedMs)],
  ]
  return (
    <article>
      <header className="paper-head">
        <p className="paper-title">
          {words.app.name} · {say.title}
        </p>
        {isEmulated && <p className="paper-mark">{say.emulated}</p>}
      </header>
      <h1>
        <span className="font-mono">{parcel.waybill}</span>
      </h1>
      <p className="evidence-carrier">{say.carrier(parcel.carrier.name, parcel.carrier.code)}</p>
      <div className="evidence-status">
        <Badge status={parcel.status} statusAsSent={parcel.statusAsSent} size="large" />
        <p>
          {say.rawStatus}: {words.status.raw(parcel.statusAsSent, parcel.subStatus)}
        </p>
      </div>
      <p className="evidence-headline">{headline(parcel, words, printedMs, scale)}</p>
      {parcel.statusNote && (
        <p>
          “<bdi>{parcel.statusNote}</bdi>”
        </p>
      )}
      {parcel.events.length > 0 && (
        <>
          <h2>{say.facts}</h2>
          <Facts parcel={parcel} nowMs={printedMs} scale={scale} />
        </>
      )}
      <h2>{say.check}</h2>
      <dl className="evidence-check">
        {check.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2>{say.notes}</h2>
      {parcel.repairs.length === 0 ? (
        <p>{say.noNotes}</p>
      ) : (
        <ul>
          {parcel.repairs.map((repair) => (
            <li key={`${repair.kind} ${repair.certain}`}>
              {repairSentence(repair, parcel.events.length, enRepairs)}{' '}
              <span className="text-ink-2">{repair.detail}</span>
            </li>
          ))}
        </ul>
      )}
      {picture && (
        <section>
          <h2>{say.map}</h2>
          <div
            className="evidence-map"
            ref={(place) => {
              if (place) fitPicture(place, picture)
            }}
          />
          <p className="evidence-small">{say.lines}</p>
        </section>
      )}
      <ScanTable parcel={parcel} />
    </article>
  )
}
