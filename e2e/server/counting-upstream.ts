import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { trackAnswer } from '../../src/proxy/tiny-upstream.ts'

/** `atMs` is when the call arrived, on a clock of the upstream's own. */
export type Call = { number: string; atMs: number }

export type CountingUpstream = {
  url: string
  /** The calls since `forget`, in the order they came. */
  calls: () => Promise<Call[]>
  /** From now on it answers after so many milliseconds, and has heard nothing yet. */
  forget: (answerAfterMs: number) => Promise<void>
  close: () => Promise<unknown>
}

/** An upstream in a thread of its own, which knows every waybill and when it was asked for. */
export async function startCountingUpstream(): Promise<CountingUpstream> {
  const answer = JSON.stringify(trackAnswer('NUMBER', { descriptions: ['Arrived'] }))
  const worker = new Worker(new URL('./counting-upstream.js', import.meta.url), { workerData: { answer } })
  const next = async <T>() => ((await once(worker, 'message')) as [T])[0]
  const port = await next<number>()
  return {
    url: `http://127.0.0.1:${port}`,
    calls: () => {
      worker.postMessage({})
      return next<Call[]>()
    },
    forget: (answerAfterMs) => {
      worker.postMessage({ answerAfterMs })
      return next()
    },
    close: () => worker.terminate(),
  }
}
