import { Writable } from 'node:stream'
import type { Parcel } from '../parcel/parcel.ts'
import type { Problem } from '../parcel/problem.ts'
import { createLog } from './log.ts'
import { createProxy } from './proxy.ts'
import type { Upstream } from './settings-upstream.ts'
import { readSettings } from './settings.ts'

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
  const app = createProxy(readSettings({ AIRUDDER_TIMEOUT_MS: '15000', ...env }), {
    upstream,
    log,
    ...(now && { now }),
  })
  const ask = async (path: string, init?: RequestInit) => app.request(path, init)
  const track = (waybill: string, init?: RequestInit) => ask(`/api/parcels/100079/${waybill}`, init)
  return {
    app,
    lines,
    ask,
    track,
    parcel: async (waybill: string, init?: RequestInit) =>
      (await (await track(waybill, init)).json()) as Parcel,
    problem: async (waybill: string, init?: RequestInit) =>
      (await (await track(waybill, init)).json()) as Problem,
  }
}
