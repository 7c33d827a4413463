import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { delimiter, join } from 'node:path'

const program = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((folder) => ['redis-server', 'valkey-server'].map((name) => join(folder, name)))
  .find(existsSync)

/** For tests: whether there is a Redis to start. Where there is none, that is said loudly, once a file. */
export function hasRedis(): boolean {
  if (program === undefined)
    console.warn('SKIPPED: NO redis-server IN PATH, SO NOTHING IS TESTED OF WHAT INSTANCES SHARE.')
  return program !== undefined
}

export type TinyRedis = {
  url: string
  /** Ends it at once, as a crash would; what it held is gone. */
  kill: () => Promise<void>
  /** Starts it on the same port again. */
  start: () => Promise<void>
  /** It keeps its connections and answers nothing. */
  hang: () => void
  goOn: () => void
}

/** For tests: a real Redis on a port of its own, in memory alone. */
export async function startTinyRedis(): Promise<TinyRedis> {
  const port = await freePort()
  let running: ChildProcess
  const start = async () => {
    const words = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
    running = spawn(program ?? 'redis-server', words, { stdio: ['ignore', 'pipe', 'inherit'] })
    for await (const chunk of running.stdout ?? []) if (/ready to accept/i.test(String(chunk))) break
    if (running.exitCode !== null) throw new Error(`Redis did not start on port ${port}`)
  }
  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    kill: async () => {
      if (running.exitCode !== null || running.signalCode !== null) return
      const ended = once(running, 'exit')
      running.kill('SIGKILL')
      await ended
    },
    hang: () => void running.kill('SIGSTOP'),
    goOn: () => void running.kill('SIGCONT'),
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
