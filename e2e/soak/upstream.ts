import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** `most`: how often the waybill that was asked for most often was. */
export type Report = { calls: number; waybills: number; most: number }

export type LoadUpstream = {
  url: string
  pid: number
  /** From now on it answers so late, and so large a share of its answers is broken; the count begins anew. */
  set: (how: { answerAfterMs: number; faultShare?: number }) => Promise<void>
  report: () => Promise<Report>
  stop: () => void
}

/** An upstream in a process of its own that answers the documented sample for any waybill, at once. */
export async function startUpstream(): Promise<LoadUpstream> {
  const child = fork(fileURLToPath(new URL('./upstream.js', import.meta.url)))
  const { port } = await next<{ port: number }>(child)
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    set: async (how) => {
      child.send(how)
      await next(child)
    },
    report: () => {
      child.send({ report: true })
      return next<Report>(child)
    },
    stop: () => child.kill(),
  }
}

const next = async <Message>(child: ChildProcess) => ((await once(child, 'message')) as [Message])[0]
