import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { HttpBindings } from '@hono/node-server'
import type { Call } from './scenario.ts'

/** Resolves when the caller hangs up. */
export const hungUp = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })

/** Resolves after a time, or at once when the caller hangs up, so that no timer outlives its call. */
export const waited = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => undefined)

/** Announces the whole of an answer, sends its first half, and leaves the rest to the fault. */
export async function sendHalf(call: Call, answer: string): Promise<HttpBindings> {
  const bytes = Buffer.from(answer)
  const bindings = call.socket()
  const { outgoing } = bindings
  outgoing.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': bytes.length })
  await new Promise((resolve) => outgoing.write(bytes.subarray(0, bytes.length / 2), resolve))
  return bindings
}

/** An answer of 16 MiB, in pieces. */
export async function* manyScans(): AsyncGenerator<Uint8Array> {
  const line = Buffer.from(`{"description":"${'A scan that never ends. '.repeat(2600)}"},`)
  yield Buffer.from('{"code":0,"data":{"track_info":{"tracking":{"providers":[{"events":[')
  for (let sent = 0; sent < 16 * 1024 * 1024; sent += line.length) yield line
  yield Buffer.from('{}]}]}}}}')
}

/** A body that is made only as fast as it is read, and no further once the reader leaves. */
export const asStream = (pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: () => void pieces.return(undefined),
  })

/** Gzip that unpacks to so many bytes of blank space. */
export const gzipped = (bytes: number): Promise<Uint8Array<ArrayBuffer>> =>
  promisify(gzip)(Buffer.alloc(bytes, ' ')).then((packed) => new Uint8Array(packed))
