import type { Dispatcher } from 'undici'
import { ProblemError } from '../problem.ts'

type Headers = Record<string, string | string[] | undefined>

/** The head of an answer, and its whole body; empty where an error came with more words than are worth reading. */
export type Answer = { status: number; headers: Headers; bytes: Buffer }

type How = {
  signal: AbortSignal
  /** Throws where the body is not to be read. */
  onHead: (status: number, headers: Headers) => void
  /** The largest body that is read, in bytes, by its status. */
  capOf: (status: number) => number
}

/** What each piece of a body counts beside its bytes: one that comes byte by byte takes a hundred times its size. */
const PIECE_OVERHEAD = 64

/** Interim answers (RFC 9110, 15.2) that are waited through. A server that sends more of them has no other. */
const MOST_INTERIM = 20

export const isSuccessStatus = (status: number): boolean => status >= 200 && status <= 299

/**
 * Sends one request and gathers the answer. Undici's own `request` makes a stream of every body, which costs as much as
 * all else that it does; ours are a few kB. Whatever a handler throws ends the exchange and its connection.
 *
 * @throws what `onHead` or the HTTP client threw, the reason of `signal`, or `upstream-unreadable` over the cap
 */
export function exchange(
  via: Dispatcher,
  request: Dispatcher.DispatchOptions,
  { signal, onHead, capOf }: How,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let head: Omit<Answer, 'bytes'> | null = null
    let left = 0
    let interim = 0
    const chunks: Buffer[] = []
    // Until it is sent there is nothing to end: it may still wait for its connection.
    let end: (reason: Error) => void = reject
    signal.addEventListener('abort', () => end(signal.reason as Error), { once: true })
    via.dispatch(request, {
      onRequestStart: (controller) => {
        end = (reason) => controller.abort(reason)
        if (signal.aborted) end(signal.reason as Error)
      },
      onResponseStart: (_controller, status, headers) => {
        if (status < 200 && (interim += 1) <= MOST_INTERIM) return
        head = { status, headers }
        onHead(status, headers)
        left = capOf(status)
      },
      onResponseData: (_controller, chunk) => {
        left -= chunk.length + PIECE_OVERHEAD
        if (left < 0)
          throw new ProblemError(
            'upstream-unreadable',
            'The tracking service sent an answer that is too large.',
          )
        chunks.push(chunk)
      },
      onResponseEnd: () => {
        const [only] = chunks
        const bytes = chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks)
        if (head) resolve({ ...head, bytes })
      },
      onResponseError: (_controller, error) => {
        chunks.length = 0
        // The status of an error says enough, be its explanation endless or cut off.
        if (head && head.status >= 400 && !signal.aborted) resolve({ ...head, bytes: Buffer.alloc(0) })
        else reject(error)
      },
    })
  })
}
