import type { Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createLog } from '../ops/log.ts'
import { proxyOn } from '../testing/ask-proxy.ts'
import { upstreamAt } from '../testing/tiny-upstream.ts'
import { createWaypostServer } from './server.ts'

let server: Server
beforeAll(async () => {
  const { app } = proxyOn(upstreamAt('http://127.0.0.1:9'))
  server = createWaypostServer(app, { tiles: null, log: createLog('silent') })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => server.close())

/** All that the server says until it closes. */
function say(bytes: string): Promise<string> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    let text = ''
    const socket = connect(port, '127.0.0.1')
    socket.on('data', (chunk) => (text += chunk.toString()))
    socket.on('error', reject)
    socket.on('close', () => resolve(text))
    socket.write(bytes.replaceAll('OWN', `127.0.0.1:${port}`))
  })
}

/** Node itself lets go of an idle connection after five seconds, which would hide one that was left open. */
const AT_ONCE_MS = 3000

describe('the server', { timeout: AT_ONCE_MS }, () => {
  test.each([
    ['rubbish', 'rubbish\r\n\r\n', 400, 'bad-request'],
    [
      'an address of 10 MB',
      `GET /${'a'.repeat(10_000_000)} HTTP/1.1\r\nHost: OWN\r\n\r\n`,
      431,
      'bad-request',
    ],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'bad-request'],
    ['an empty host', 'GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n', 400, 'bad-request'],
    ['another host for HTTP/1.0', 'GET http://a.example/ HTTP/1.0\r\n\r\n', 400, 'bad-request'],
    [
      'an extra value sent twice',
      'GET /api/parcels/100079/AB12345 HTTP/1.0\r\nWaypost-Param: 1\r\nWaypost-Param: 2\r\n\r\n',
      400,
      'bad-param',
    ],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: OWN\r\nHost: OWN\r\n\r\n', 400, 'bad-request'],
    [
      'a second host behind many headers',
      `GET / HTTP/1.1\r\nHost: OWN\r\n${'a:\r\n'.repeat(2000)}Host: OWN\r\n\r\n`,
      400,
      'bad-request',
    ],
    ['a tunnel', 'CONNECT a.example:443 HTTP/1.1\r\nHost: a.example:443\r\n\r\n', 405, 'wrong-method'],
    ['another host to fetch from', 'GET http://a.example/ HTTP/1.1\r\nHost: OWN\r\n\r\n', 400, 'bad-request'],
    ['a body', 'GET / HTTP/1.1\r\nHost: OWN\r\nContent-Length: 9\r\n\r\n', 413, 'too-large'],
    [
      'an unreadable host and a body',
      'POST / HTTP/1.1\r\nHost: a b\r\nContent-Length: 9\r\n\r\n',
      400,
      'bad-request',
    ],
  ])(
    '%s is refused with a problem document, and the connection closed',
    async (_name, bytes, status, kind) => {
      const [head = '', body = ''] = (await say(bytes)).split('\r\n\r\n')
      expect(head).toContain(`HTTP/1.1 ${status} `)
      expect(head.toLowerCase()).toContain("frame-ancestors 'none'")
      expect(JSON.parse(body)).toMatchObject({ kind, status })
    },
  )

  test('HTTP/1.0 needs no host', async () => {
    expect(await say('GET /healthz HTTP/1.0\r\n\r\n')).toContain('200 OK')
  })

  test('who still sends 10 MB reads the refusal, not a reset', async () => {
    const answer = await say(
      `POST / HTTP/1.1\r\nHost: OWN\r\nContent-Length: 10000000\r\n\r\n${'a'.repeat(10_000_000)}`,
    )
    expect(answer).toContain('"kind":"too-large"')
  })
})
