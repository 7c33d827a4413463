import { Writable } from 'node:stream'
import { createLog } from '../ops/log.ts'
import { createProxy } from '../proxy.ts'
import { readSettings } from '../settings/settings.ts'
import { upstreamAt } from './tiny-upstream.ts'

type Asked = {
  /** The socket's address at the other end. */
  from?: string
  host?: string
  headers?: Record<string, string>
  method?: string
  /** The fields of a form. */
  form?: Record<string, string>
}

/** For tests: the proxy's front door with these settings, with some pages behind it, and no upstream worth asking. */
export function doorWith(env: Record<string, string>, now: () => number = Date.now) {
  const lines: string[] = []
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString())
      done()
    },
  })
  const settings = readSettings(env)
  const upstream = upstreamAt('http://127.0.0.1:1')
  const { app } = createProxy(settings, { upstream, now, log: createLog('info', destination) })
  app.get('/assets/none.js', (c) => c.html('the page', 404))
  for (const page of ['/', '/track/:carrier/:waybill', '/assets/main-12345678.js'])
    app.get(page, (c) => c.json(c.get('client')))
  const ask = async (path: string, { from = '127.0.0.1', host = 'localhost', form, ...init }: Asked = {}) => {
    const body = form && new URLSearchParams(form).toString()
    const headers = {
      Host: host,
      ...(body !== undefined && { 'Content-Type': 'application/x-www-form-urlencoded' }),
      ...init.headers,
    }
    const request = new Request(`http://${host}${path}`, {
      method: init.method ?? (form ? 'POST' : 'GET'),
      headers,
      ...(body !== undefined && { body }),
    })
    // As much of Node's own request as is looked at.
    return app.fetch(request, { incoming: { socket: { remoteAddress: from } } })
  }
  return { app, ask, lines, settings }
}

/** `name=value` of the session cookie that an answer sets. */
export const cookieOf = (answer: Response): string => answer.headers.get('Set-Cookie')?.split(';')[0] ?? ''
