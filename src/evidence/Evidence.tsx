import './evidence.css'
import { OnPaper } from '../ui/OnPaper.tsx'
import { PaperRecord } from './PaperRecord.tsx'

type Props = Omit<Parameters<typeof PaperRecord>[0], 'printedMs' | 'picture'> & {
  takePicture(): HTMLElement | null
  /** Counts how often printing was asked for here. */
  asked: number
}

/** The record of a parcel, in the place of the page while the browser prints. */
export function Evidence({ takePicture, asked, ...record }: Props) {
  return (
    <OnPaper
      foot={record.parcel.waybill}
      asked={asked}
      prepare={() => ({ printedMs: Date.now(), picture: takePicture() })}
    >
      {(moment) => <PaperRecord {...record} {...moment} />}
    </OnPaper>
  )
}
