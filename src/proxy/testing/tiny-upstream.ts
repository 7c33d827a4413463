import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Upstream } from '../settings/upstream.ts'

/** One call as it arrived at the upstream. */
export type Arrived = { url: string; headers: IncomingMessage['headers']; body: Buffer }
export type TinyUpstream = { upstream: Upstream; arrived: Arrived[]; close: () => Promise<void> }

/** For tests: an upstream on a real socket that answers each call as `answer` does, and remembers what arrived. */
export async function serveTinyUpstream(
  answer: (response: ServerResponse, call: { count: number; request: IncomingMessage }) => void,
): Promise<TinyUpstream> {
  const arrived: Arrived[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    arrived.push({ url: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks) })
    answer(response, { count: arrived.length, request })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { upstream: upstreamAt(`http://127.0.0.1:${port}`), arrived, close }
}

export const upstreamAt = (url: string): Upstream => ({
  url,
  key: 'planted-key-51f2',
  secret: 'planted/secret+9c41d7',
  signer: { kind: 'hmac-body' },
})

/** Answers as the vendor does, with this as the JSON. */
export function answerJson(response: ServerResponse, json: unknown, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(json))
}

type Track = { status?: string; subStatus?: string; descriptions?: string[] }

/** A small answer in the vendor's shape. */
export function trackAnswer(
  number: string,
  { status = 'InTransit', subStatus, descriptions = [] }: Track = {},
) {
  const events = descriptions.map((description) => ({ time_iso: '2025-01-20T11:35:00+08:00', description }))
  return {
    code: 0,
    data: {
      number,
      carrier: 100079,
      param: null,
      track_info: {
        latest_status: { status, sub_status: subStatus ?? `${status}_Other`, sub_status_descr: null },
        tracking: { providers: [{ provider: { key: 100079, name: 'J&T Express (MY)' }, events }] },
      },
    },
  }
}

/** A promise and what keeps it: how a test waits for something without sleeping. */
export function createGate(): { opened: Promise<void>; open: () => void } {
  const resolvers: (() => void)[] = []
  const opened = new Promise<void>((resolve) => resolvers.push(resolve))
  return { opened, open: () => resolvers[0]?.() }
}
