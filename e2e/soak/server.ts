import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { fileURLToPath } from 'node:url'

const SERVER = fileURLToPath(new URL('../../dist/server/serve.js', import.meta.url))

/** `metricsUrl` is null where the server has none; `stop` resolves with its exit code. */
export type LoadedServer = {
  url: string
  metricsUrl: string | null
  pid: number
  stop: () => Promise<number | null>
}

/**
 * The production server as it runs in production, its log going through a pipe to `logFile`. Limits that are not the
 * subject are out of the way.
 */
export async function startLoadedServer(
  upstreamUrl: string,
  logFile: string,
  env: Record<string, string> = {},
): Promise<LoadedServer> {
  const child = spawn(process.execPath, [SERVER], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      AIRUDDER_URL: upstreamUrl,
      AIRUDDER_SIGN_KEY: 'load-test-key-4711',
      AIRUDDER_SIGN_SECRET: 'load-test-secret-0815-0815',
      UPSTREAM_PER_SECOND: '100000',
      CLIENT_PER_MINUTE: '10000000',
      BREAKER_FAILURES: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit') as Promise<[number | null]>
  const said = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (bytes: Buffer) => {
      text += bytes.toString()
      if (/^Waypost is at \S+$/m.test(text)) resolve(text)
    })
    void ended.then(([code]) => reject(new Error(`the server ended with ${code}`)))
  })
  child.stdout.removeAllListeners('data')
  child.stdout.pipe(createWriteStream(logFile))
  return {
    url: /^Waypost is at (\S+)$/m.exec(said)?.[1] ?? '',
    metricsUrl: /^Metrics are at (\S+)$/m.exec(said)?.[1] ?? null,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM')
      const [code] = await ended
      return code
    },
  }
}
