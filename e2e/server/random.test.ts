import { connect } from 'node:net'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kindOf } from './ask.ts'
import { slow } from './plays.ts'
import { isWhole, row } from './table.ts'
import { faultsAfter, startWorld, type World } from './world.ts'

const REQUESTS = isWhole ? 100_000 : 2_000
const PATIENCE_MS = 5000

let world: World
beforeAll(async () => {
  world = await startWorld({ ...slow })
})
afterAll(() => world.close())

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme-ascii' }))
const pathPart = fc.oneof(
  text.map((part) => encodeURIComponent(Buffer.from(part).toString())),
  fc.string({ unit: 'grapheme-ascii' }).map((part) => part.replaceAll(/\s/g, '')),
  fc.constantFrom(
    '..',
    '.',
    '',
    '%',
    '%00',
    '%2e%2e',
    '100079',
    'ABCDEF-1',
    'api',
    'parcels',
    'track',
    'assets',
    'sign-in',
    'index.html',
    '__proto__',
    '?raw',
    '#x',
    '*',
    '\\',
  ),
)
const target = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.tuple(pathPart, pathPart).map(([carrier, waybill]) => `/api/parcels/${carrier}/${waybill}`),
  },
  { weight: 10, arbitrary: fc.array(pathPart, { maxLength: 6 }).map((parts) => `/${parts.join('/')}`) },
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  text,
)
const method = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom('GET', 'HEAD') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'POST',
      'PUT',
      'DELETE',
      'OPTIONS',
      'TRACE',
      'CONNECT',
      'PATCH',
      'get',
      'QUERY',
      '',
    ),
  },
  text,
)
const headerName = fc.oneof(
  {
    weight: 30,
    arbitrary: fc.constantFrom(
      'Waypost-Param',
      'Accept-Encoding',
      'Cache-Control',
      'Content-Length',
      'Transfer-Encoding',
      'Connection',
      'Upgrade',
      'Expect',
      'Range',
      'If-None-Match',
      'Cookie',
      'Origin',
      'Sec-Fetch-Site',
      'X-Forwarded-For',
      'Forwarded',
      'Content-Type',
      'Host',
      'TE',
      'Trailer',
      '__proto__',
    ),
  },
  text,
)
const headerValue = fc.oneof(
  text,
  { weight: 12, arbitrary: fc.string({ unit: 'grapheme-ascii' }) },
  {
    weight: 16,
    arbitrary: fc.constantFrom(
      '0',
      '5',
      '-1',
      '99999999999999999999',
      'chunked',
      'gzip',
      'close',
      'keep-alive',
      'no-cache',
      'websocket',
      '100-continue',
      'bytes=0-',
      "UTF-8''%ff",
      "UTF-8''M%C3%BCnchen",
      'cross-site',
    ),
  },
)
const written = fc.record({
  method,
  target,
  version: fc.oneof(
    { weight: 40, arbitrary: fc.constant('HTTP/1.1') },
    fc.constantFrom('HTTP/1.0', 'HTTP/2.0', 'HTTP/0.9', ''),
    text,
  ),
  host: fc.oneof({ weight: 40, arbitrary: fc.constant(null) }, text),
  headers: fc.array(fc.tuple(headerName, headerValue), { maxLength: 6 }),
  end: fc.oneof({ weight: 60, arbitrary: fc.constant('\r\n') }, fc.constantFrom('\n', '\r', '\r\n\r\n', '')),
  body: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, text),
})
const request = fc.oneof(
  {
    weight: 9,
    arbitrary: written.map((parts) => {
      const host = parts.host ?? new URL(world.server.url).host
      const headers = [['Host', host], ...parts.headers].map(
        ([name, value]) => `${name}: ${value}${parts.end}`,
      )
      return Buffer.from(
        `${parts.method} ${parts.target} ${parts.version}${parts.end}${headers.join('')}${parts.end}${parts.body}`,
      )
    }),
  },
  fc.uint8Array({ maxLength: 4000 }).map((bytes) => Buffer.from(bytes)),
)

/**
 * Sends the bytes and a last good request behind them, so that whatever they were, the connection comes to an end;
 * reads all that is answered. Null where nothing ends it.
 */
function exchange(bytes: Buffer): Promise<string | null> {
  const { hostname, port } = new URL(world.server.url)
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname)
    const last = `\r\n\r\nGET /healthz HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: close\r\n\r\n`
    const chunks: Buffer[] = []
    const timer = setTimeout(() => {
      socket.destroy()
      resolve(null)
    }, PATIENCE_MS)
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', () => {})
    socket.on('close', () => {
      clearTimeout(timer)
      resolve(Buffer.concat(chunks).toString('latin1'))
    })
    socket.write(Buffer.concat([bytes, Buffer.from(last)]))
  })
}

/** What is wrong with the first answer; null where it is a page, a file, an answer of the API or a problem document. */
function faultOf(answer: string | null): string | null {
  if (answer === null) return 'no end'
  const final = answer.replace(/^HTTP\/1\.1 100 [^\r]*\r\n\r\n/, '')
  const end = final.indexOf('\r\n\r\n')
  if (end < 0) return answer === '' ? 'nothing' : 'half a head'
  const head = final.slice(0, end)
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1])
  if (!/^content-security-policy:.*frame-ancestors 'none'/im.test(head))
    return `${status} without security headers`
  if (status < 400) return null
  const type = /^content-type: (.*)$/im.exec(head)?.[1]
  const length = Number(/^content-length: (\d+)/im.exec(head)?.[1])
  const body = Buffer.from(final.slice(end + 4), 'latin1')
    .toString()
    .slice(0, Number.isNaN(length) ? undefined : length)
  if (status >= 500) return `${status}: ${body.slice(0, 200)}`
  // A HEAD is answered without a body: the next answer follows at once.
  if (type?.startsWith('application/problem+json'))
    return /^(?:$|HTTP\/1\.1 )/.test(body) || kindOf(type, body) ? null : 'a problem without a kind'
  return status === 404 && type?.startsWith('text/html') ? null : `${status} of type ${type}`
}

describe('random requests', () => {
  test('are answered, each with a page, a file or a problem document', { timeout: 1_200_000 }, async () => {
    const startedMs = performance.now()
    const statuses = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 20, maxLength: 20 }), async (batch) => {
        const answers = await Promise.all(batch.map(exchange))
        for (const [index, answer] of answers.entries()) {
          const status = /^HTTP\/1\.1 (\d{3})/.exec(answer ?? '')?.[1] ?? 'none'
          statuses.set(status, (statuses.get(status) ?? 0) + 1)
          expect(faultOf(answer), JSON.stringify(batch[index]?.toString('latin1'))).toBeNull()
        }
      }),
      { numRuns: REQUESTS / 20, endOnFailure: true },
    )
    const after = await faultsAfter(world)
    const counts = [...statuses]
      .toSorted()
      .map(([status, count]) => `${count} × ${status}`)
      .join(', ')
    const seconds = Math.round((performance.now() - startedMs) / 1000)
    row(
      'I9',
      `${REQUESTS} random requests`,
      [`${counts} in ${seconds} s`, ...after].join('; '),
      after.length === 0,
    )
  })
})
