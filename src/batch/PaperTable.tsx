import { OnPaper } from '../ui/OnPaper.tsx'
import { readerWall } from '../words/dates.ts'
import { useBatchWords } from '../words/use-batch-words.ts'
import { useWords } from '../words/use-words.ts'
import { parcelOf, type Row } from './row.ts'
import { toTable } from './to-table.ts'

type Props = {
  /** All that are shown, or the selected among them; not only those in sight. */
  rows: readonly Row[]
  of: number
  isEmulated: boolean
  /** Counts how often printing was asked for here. */
  asked: number
}

/** The table on paper: every row, and when each was answered. */
export function PaperTable({ rows, of, isEmulated, asked }: Props) {
  const words = useWords()
  const batch = useBatchWords()
  const { paper, summary } = batch
  const count = rows.length === of ? summary.parcels(of) : paper.some(rows.length, of)
  return (
    <OnPaper foot={`${words.app.name} · ${batch.title}`} asked={asked} prepare={() => Date.now()}>
      {(printedMs) => {
        // The replies are for the customers, not for this list.
        const [head = [], ...lines] = toTable(rows, words, batch, printedMs).map((line) => line.slice(0, -1))
        return (
          <div className="paper-wide">
            <div className="paper-head">
              <p className="paper-title">
                {words.app.name} · {batch.title}
              </p>
              {isEmulated && <p className="paper-mark">{paper.emulated}</p>}
            </div>
            <h1>{count}</h1>
            <p>{paper.printed(wallText(printedMs))}</p>
            <table>
              <thead>
                <tr>
                  {[...head, paper.checked].map((name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lines.map((cells, at) => (
                  <tr key={cells[0]}>
                    {cells.map((cell, column) => (
                      <td key={head[column]} className={WHOLE.has(column) ? 'paper-whole' : undefined}>
                        <bdi>{cell}</bdi>
                      </td>
                    ))}
                    <td className="paper-whole">{answeredText(rows[at])}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )
      }}
    </OnPaper>
  )
}

/** Numbers and times are not broken: the waybill, the last scan, the last movement. */
const WHOLE: ReadonlySet<number> = new Set([0, 5, 6])

/** By the reader's clock, as the print is theirs: `2025-01-20 13:47 +08:00`. */
function wallText(ms: number): string {
  const { date, clock, offset } = readerWall(ms)
  return `${date} ${clock} ${offset}`
}

function answeredText(row: Row | undefined): string {
  const parcel = row && parcelOf(row)
  return parcel ? wallText(Date.parse(parcel.checkedAt)) : ''
}
