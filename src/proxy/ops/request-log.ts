import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'
import type { ProxyEnv } from '../proxy-env.ts'
import { maskWaybill } from './log.ts'

/**
 * Gives each request its id, which header, problem document and log repeat, and writes its line. Who asked is not in
 * it: an address is personal data, and the proxy in front has it in its own log. `full`: waybills are written whole.
 */
export function nameAndLog(log: Logger, { full }: { full: boolean }): MiddlewareHandler<ProxyEnv> {
  return async (c, next) => {
    const startedMs = performance.now()
    const requestId = randomUUID()
    c.set('requestId', requestId)
    c.set('told', {})
    await next()
    const { waybill, ...told } = c.get('told')
    const shown = waybill === undefined || full ? waybill : maskWaybill(waybill)
    const ms = Math.round(performance.now() - startedMs)
    log.info({ requestId, method: c.req.method, waybill: shown, ...told, status: c.res.status, ms })
  }
}
