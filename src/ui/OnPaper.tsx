import './paper.css'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { usePageFoot } from './use-page-foot.ts'

type Props<T> = {
  /** What stands at the foot of every page. */
  foot: string
  /** Counts how often printing was asked for here; the browser's own menu needs no asking. */
  asked: number
  /** What only the moment of printing knows. */
  prepare(): T
  children(prepared: T): ReactNode
}

/** Puts something else in the place of the page while the browser prints. */
export function OnPaper<T>({ foot, asked, prepare, children }: Props<T>) {
  const [print, setPrint] = useState<{ prepared: T } | null>(null)
  const latest = useRef(prepare)
  useEffect(() => {
    latest.current = prepare
  })
  useEffect(() => {
    // The browser prints what is there when the event returns.
    const onBefore = () => flushSync(() => setPrint({ prepared: latest.current() }))
    const onAfter = () => setPrint(null)
    addEventListener('beforeprint', onBefore)
    addEventListener('afterprint', onAfter)
    return () => {
      removeEventListener('beforeprint', onBefore)
      removeEventListener('afterprint', onAfter)
    }
  }, [])
  usePageFoot(foot)
  useEffect(() => {
    if (asked === 0) return undefined
    const timer = setTimeout(() => window.print())
    return () => clearTimeout(timer)
  }, [asked])
  return print && createPortal(<div className="on-paper">{children(print.prepared)}</div>, document.body)
}
