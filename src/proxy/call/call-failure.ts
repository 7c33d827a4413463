import { buildConnector, errors } from 'undici'
import { ProblemError } from '../problem.ts'

const code = (error: unknown): string => {
  const found: unknown =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return typeof found === 'string' ? found : ''
}

// An idle connection that the upstream closes just as we use it fails so; nothing was answered, so asking once
// more is safe. A connect time-out is not among them: a second one would double the wait.
const LOST_CONNECTION = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])

/** Whether a call that failed before any answer deserves its one retry. */
export function isLostConnection(error: unknown): boolean {
  return (
    LOST_CONNECTION.has(code(error)) ||
    (error instanceof AggregateError && error.errors.some(isLostConnection))
  )
}

/**
 * Whether the connection had brought answers before and ended just as it was used again. That tells nothing of the
 * upstream, so a retry is for its own sake and not out of the budget.
 */
export const wasIdle = (error: unknown): boolean =>
  error instanceof errors.SocketError
    ? (error.socket?.bytesRead ?? 0) > 0
    : error instanceof Error && resetAfterAnswers.has(error)

/** A reset comes as the socket's own error, which does not say what the connection had done before. */
const resetAfterAnswers = new WeakSet<Error>()

/** Opens connections whose resets `wasIdle` knows. */
export function createConnector(timeoutMs: number): buildConnector.connector {
  const connect = buildConnector({ timeout: timeoutMs })
  return (options, done) =>
    connect(options, (...result) => {
      const [, socket] = result
      socket?.once('error', (error) => {
        if (socket.bytesRead > 0) resetAfterAnswers.add(error)
      })
      done(...result)
    })
}

/** Turns what the HTTP client threw into a problem; the client's own words stay here, as they name the host. */
export function toCallProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error
  // What the parser refuses: conflicting lengths, broken headers. A mere end of the connection is not its fault.
  const broken = code(error).startsWith('HPE_') && code(error) !== 'HPE_INVALID_EOF_STATE'
  if (broken || code(error) === 'UND_ERR_HEADERS_OVERFLOW') {
    return new ProblemError(
      'upstream-unreadable',
      'The tracking service sent an answer that is not proper HTTP.',
    )
  }
  if (code(error) === '')
    return new ProblemError(
      'upstream-unreadable',
      'The answer of the tracking service could not be processed.',
    )
  return new ProblemError('upstream-down', 'The connection to the tracking service failed.')
}
