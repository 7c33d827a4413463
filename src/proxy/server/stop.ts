import type { Server, ServerResponse } from 'node:http'
import { Server as PlainServer, type Socket } from 'node:net'

/**
 * A client that was about to use its kept connection still gets an answer on it within this time, and with it the
 * word that the connection ends. What stays idle for longer is closed.
 */
const IDLE_GRACE_MS = 300

type StopParts = {
  server: Server
  /** By then the process ends, whatever is still open. */
  longestMs: number
  /** What is to be told at once: it is no longer ready, nobody waits for a turn any more. */
  begin: () => void
  /** What is closed when the last answer is out. */
  end: () => Promise<unknown>
}

/**
 * Ends the process on SIGTERM and SIGINT: no new connection is taken, what is being answered is finished, then
 * `end` runs and the exit code is 0. A second signal ends it at once with 1.
 */
export function stopOnSignal({ server, longestMs, begin, end }: StopParts): void {
  const connections = followConnections(server)
  let isStopping = false
  const stop = () => {
    if (isStopping) process.exit(1)
    isStopping = true
    setTimeout(() => process.exit(0), longestMs).unref()
    begin()
    connections.lastAnswers()
    // The close of an HTTP server would cut kept connections that a request is just on its way to.
    PlainServer.prototype.close.call(server, () => void end().finally(() => process.exit(0)))
    setTimeout(connections.closeIdle, IDLE_GRACE_MS).unref()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

function followConnections(server: Server) {
  const lastAnswers = new Map<Socket, ServerResponse | null>()
  let isLast = false

  server.on('connection', (socket: Socket) => {
    lastAnswers.set(socket, null)
    socket.once('close', () => lastAnswers.delete(socket))
  })
  // Before the app sees it, which may write the head at once.
  server.prependListener('request', ({ socket }, response: ServerResponse) => {
    lastAnswers.set(socket, response)
    if (isLast) response.setHeader('Connection', 'close')
  })

  return {
    /** From now on every answer is the last one on its connection. */
    lastAnswers: () => {
      isLast = true
      for (const [socket, response] of lastAnswers) {
        if (response === null || response.closed) continue
        if (response.headersSent) response.once('finish', () => socket.destroySoon())
        else response.setHeader('Connection', 'close')
      }
    },
    closeIdle: () => {
      for (const [socket, answer] of lastAnswers) if (answer === null || answer.closed) socket.destroy()
    },
  }
}
