import { request, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'

export type Answer = {
  status: number
  headers: IncomingHttpHeaders
  text: string
  ms: number
  kind: string | null
}

type Question = { method?: string; headers?: Record<string, string>; body?: string | Buffer; from?: string }

/** One request on a connection of its own, sent as it is written; `path` is not made a URL first. */
export function ask(
  url: string,
  path: string,
  { method = 'GET', headers = {}, body, from }: Question = {},
): Promise<Answer> {
  const startedMs = performance.now()
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { hostname, port, path, method, headers, agent: false, ...(from && { localAddress: from }) },
      (incoming) => {
        const chunks: Buffer[] = []
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
        incoming.on('error', reject)
        incoming.on('end', () => {
          const text = Buffer.concat(chunks).toString()
          const kind = kindOf(incoming.headers['content-type'], text)
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            text,
            ms: performance.now() - startedMs,
            kind,
          })
        })
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

/** What a problem document calls itself; null where the answer is none. */
export function kindOf(type: string | undefined, text: string): string | null {
  return type?.startsWith('application/problem+json')
    ? String((JSON.parse(text) as { kind?: unknown }).kind)
    : null
}

export type RawAnswer = { text: string; status: number; ms: number; closed: boolean }

/** Sends bytes as they are and reads until the server closes, or until `waitMs` of silence. */
export function askRaw(url: string, bytes: Buffer | string, waitMs = 2000): Promise<RawAnswer> {
  const startedMs = performance.now()
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname)
    const chunks: Buffer[] = []
    let isDone = false
    const done = (closed: boolean) => {
      if (isDone) return
      isDone = true
      const text = Buffer.concat(chunks).toString('latin1')
      const status = Number(/^HTTP\/1\.1 (?:100 Continue\r\n\r\nHTTP\/1\.1 )?(\d{3})/.exec(text)?.[1] ?? 0)
      socket.destroy()
      resolve({ text, status, ms: performance.now() - startedMs, closed })
    }
    socket.setTimeout(waitMs, () => done(false))
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', () => {})
    socket.on('end', () => done(true))
    socket.on('close', () => done(true))
    socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes)
  })
}
