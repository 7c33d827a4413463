import { Writable } from 'node:stream'
import type { Parcel } from '../../parcel/parcel.ts'
import type { Problem } from '../../parcel/problem.ts'
import { createLog } from '../ops/log.ts'
import { createProxy } from '../proxy.ts'
import { readSettings } from '../settings/settings.ts'
import type { Upstream } from '../settings/upstream.ts'

/** Limits that are not the subject of a test do not join it. */
const ROOMY = {
  AIRUDDER_TIMEOUT_MS: '15000',
  UPSTREAM_PER_SECOND: '10000',
  CLIENT_PER_MINUTE: '100000',
  BREAKER_FAILURES: '0',
}

/** For tests: a proxy of its own on this upstream, asked through its front door, with its log kept. */
export function proxyOn(
  upstream: Upstream,
  { now, env = {} }: { now?: () => number; env?: Record<string, string> } = {},
) {
  const lines: string[] = []
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString())
      done()
    },
  })
  const log = createLog('trace', destination)
  const { app, line } = createProxy(readSettings({ ...ROOMY, ...env }), {
    upstream,
    log,
    ...(now && { now }),
  })
  const ask = async (path: string, init?: RequestInit) => app.request(path, init)
  const track = (waybill: string, init?: RequestInit) => ask(`/api/parcels/100079/${waybill}`, init)
  return {
    app,
    line,
    lines,
    ask,
    track,
    parcel: async (waybill: string, init?: RequestInit) =>
      (await (await track(waybill, init)).json()) as Parcel,
    problem: async (waybill: string, init?: RequestInit) =>
      (await (await track(waybill, init)).json()) as Problem,
  }
}
