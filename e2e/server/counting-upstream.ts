import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { trackAnswer } from '../../src/proxy/testing/tiny-upstream.ts'

/** `atMs` is when the call arrived, on a clock of the upstream's own. */
export type Call = { number: string; atMs: number }

export type CountingUpstream = {
  url: string
  /** The calls since `forget`, in the order they came. */
  calls: () => Promise<Call[]>
  /** From now on it answers after so many milliseconds, and has heard nothing yet. */
  forget: (answerAfterMs: number) => Promise<unknown>
  close: () => void
}

/** An upstream in a process of its own, which knows every waybill and when it was asked for. */
export async function startCountingUpstream(): Promise<CountingUpstream> {
  const program = fileURLToPath(new URL('./counting-upstream.js', import.meta.url))
  const answer = JSON.stringify(trackAnswer('NUMBER', { descriptions: ['Arrived'] }))
  const child = fork(program, [answer])
  const next = async <T>() => ((await once(child, 'message')) as [T])[0]
  const port = await next<number>()
  return {
    url: `http://127.0.0.1:${port}`,
    calls: () => {
      child.send({})
      return next<Call[]>()
    },
    forget: (answerAfterMs) => {
      child.send({ answerAfterMs })
      return next()
    },
    close: () => void child.kill(),
  }
}
