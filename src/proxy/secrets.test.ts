import { createHmac } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { proxyOn } from './testing/ask-proxy.ts'
import { answerJson, serveTinyUpstream, trackAnswer, upstreamAt } from './testing/tiny-upstream.ts'

const { key, secret } = upstreamAt('')
const sign = createHmac('sha256', secret).update('{"number":"ABC12345","carrier":100079}').digest('hex')
const planted = [key, secret, sign].flatMap((text) => [
  text,
  Buffer.from(text).toString('base64').replace(/=+$/, ''),
])
const everything = planted.join(' ')

/** Upstreams that repeat all they know of us, wherever an answer has room for it. */
const tellTales: [string, (response: ServerResponse) => void][] = [
  ['in a scan', (response) => answerJson(response, trackAnswer('ABC12345', { descriptions: [everything] }))],
  [
    'with its slashes escaped',
    (response) => {
      const text = JSON.stringify(trackAnswer('ABC12345', { descriptions: [secret] })).replaceAll('/', '\\/')
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(text)
    },
  ],
  [
    'in the name of a field',
    (response) => answerJson(response, { ...trackAnswer('ABC12345'), [everything]: 1 }),
  ],
  ['in the message of a code', (response) => answerJson(response, { code: -18010002, message: everything })],
  ['in a short message', (response) => answerJson(response, { code: -1, message: `${secret} ${key}` }, 401)],
  ['in an error', (response) => answerJson(response, { code: 1, message: everything }, 500)],
  [
    'in the headers',
    (response) => response.writeHead(401, { 'WWW-Authenticate': everything, 'X-Sign': sign }).end(),
  ],
  ['in a redirect', (response) => response.writeHead(307, { Location: `/?${encodeURI(everything)}` }).end()],
  ['in HTML', (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(everything)],
  [
    'in broken JSON',
    (response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(everything),
  ],
  [
    'in its type',
    (response) => response.writeHead(200, { 'Content-Type': `text/x; y="${secret}"` }).end('{}'),
  ],
  ['in what is not HTTP', (response) => response.socket?.end(everything)],
]

test.each(tellTales)('a secret repeated %s reaches neither an answer nor the log', async (_name, answer) => {
  const tiny = await serveTinyUpstream(answer)
  const { track, lines } = proxyOn(tiny.upstream)
  const answers = [await track('ABC12345'), await track('ABC12345?raw')]
  await tiny.close()
  expect(tiny.arrived[0]?.headers['x-airudder-sign']).toBe(sign)
  const shown = await Promise.all(
    answers.map(async (each) => JSON.stringify([...each.headers]) + (await each.text())),
  )
  const seen = [...shown, ...lines].join('\n')
  expect(planted.filter((text) => seen.includes(text))).toEqual([])
  expect(seen).not.toContain(tiny.upstream.url.replace('http://', ''))
})

test('a failed connection names no host', async () => {
  const { problem, lines } = proxyOn(upstreamAt('http://hidden-host.invalid'))
  expect(JSON.stringify(await problem('ABC12345')) + lines.join('')).not.toContain('hidden-host')
})
