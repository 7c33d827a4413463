import './evidence.css'
import { useEffect, useRef, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { PaperRecord } from './PaperRecord.tsx'
import { usePageFoot } from './use-page-foot.ts'

type Props = Omit<Parameters<typeof PaperRecord>[0], 'printedMs' | 'picture'> & {
  takePicture(): HTMLElement | null
  /** Counts how often printing was asked for here; the browser's own menu needs no asking. */
  asked: number
}

/** Puts the record of a parcel in the place of the page while the browser prints. */
export function Evidence({ takePicture, asked, ...record }: Props) {
  const [print, setPrint] = useState<{ atMs: number; picture: HTMLElement | null } | null>(null)
  const latest = useRef(takePicture)
  useEffect(() => {
    latest.current = takePicture
  })
  useEffect(() => {
    // The browser prints what is there when the event returns.
    const onBefore = () => flushSync(() => setPrint({ atMs: Date.now(), picture: latest.current() }))
    const onAfter = () => setPrint(null)
    addEventListener('beforeprint', onBefore)
    addEventListener('afterprint', onAfter)
    return () => {
      removeEventListener('beforeprint', onBefore)
      removeEventListener('afterprint', onAfter)
    }
  }, [])
  usePageFoot(record.parcel.waybill)
  useEffect(() => {
    if (asked === 0) return undefined
    const timer = setTimeout(() => window.print())
    return () => clearTimeout(timer)
  }, [asked])
  return (
    print &&
    createPortal(
      <div className="evidence">
        <PaperRecord {...record} printedMs={print.atMs} picture={print.picture} />
      </div>,
      document.body,
    )
  )
}
