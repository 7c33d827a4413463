import { getRequestListener } from '@hono/node-server'
import { problemAnswer, ProblemError } from '../problem.ts'
import type { Proxy } from '../proxy.ts'
import type { Tiles } from '../settings/tiles.ts'
import { securityHeaders } from './security-headers.ts'

/**
 * What `node:http` calls for each request. A request that is no proper URL (a Host of two words, a target that is
 * not a path) never reaches the app: it is answered here.
 */
export function createListener(app: Proxy, tiles: Tiles | null): ReturnType<typeof getRequestListener> {
  return getRequestListener(app.fetch, {
    // For HTTP/1.0, which knows no Host; where one is due, the app refuses its absence.
    hostname: 'localhost',
    errorHandler: () => {
      const answer = problemAnswer(new ProblemError('bad-request', 'The request could not be read.'))
      for (const [name, value] of Object.entries(securityHeaders(tiles))) answer.headers.set(name, value)
      // A body may still be on its way, and nobody will read it.
      answer.headers.set('Connection', 'close')
      return answer
    },
  })
}
