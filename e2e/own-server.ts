import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const SERVER = fileURLToPath(new URL('../dist/server/serve.js', import.meta.url))

/** `url` has no slash at its end; `lines` grows with what the server writes; `stop` resolves with its exit code. */
export type OwnServer = { url: string; pid: number; lines: string[]; stop(): Promise<number | null> }

/**
 * The production server with settings of its own, for tests that the shared one does not fit. It gets a free port and
 * nothing of this process's environment. `script` is another copy of it.
 * @throws Error with what it wrote, where it ends before it listens.
 */
export async function startServer(
  env: Record<string, string> = {},
  script: string = SERVER,
): Promise<OwnServer> {
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env['PATH'], PORT: '0', LOG_LEVEL: 'info', AIRUDDER_TIMEOUT_MS: '5000', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  const ended = once(child, 'close') as Promise<[number | null]>
  createInterface(child.stderr).on('line', (line) => lines.push(line))
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      lines.push(line)
      const listening = /^Waypost is at (\S+)$/.exec(line)?.[1]
      if (listening) resolve(listening)
    })
    void ended.then(([code]) => reject(new Error(`the server ended with ${code}:\n${lines.join('\n')}`)))
  })
  return {
    url,
    pid: child.pid ?? 0,
    lines,
    stop: async () => {
      child.kill('SIGTERM')
      const [code] = await ended
      return code
    },
  }
}
