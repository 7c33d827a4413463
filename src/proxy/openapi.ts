import type { Context } from 'hono'
import { version } from '../../package.json'
import { openApiPaths, PARAMETERS } from './openapi-paths.ts'
import { jsonSchemas } from './openapi-schemas.ts'
import type { ProxyEnv } from './proxy-env.ts'
import type { Settings } from './settings.ts'

const HEADERS = {
  RequestId: {
    description: 'Names the request in the log.',
    schema: { type: 'string' },
  },
  RetryAfter: {
    description: 'Seconds until it is worth asking again.',
    schema: { type: 'integer', minimum: 1 },
  },
  Allow: { description: 'The methods that are offered.', schema: { type: 'string' } },
}

/** The contract as OpenAPI 3.1, made of the schemas that the answers are held to. */
export const openApiDocument = ({ upstream }: Pick<Settings, 'upstream'>) => ({
  openapi: '3.1.0',
  info: {
    title: 'Waypost',
    version,
    description:
      'Where a parcel is, from what its carrier says: mended where that can be proven, and never guessed silently. This contract only grows: expect members that are not listed here.',
  },
  servers: [{ url: '/' }],
  tags: [
    { name: 'parcels', description: 'Looking parcels up.' },
    { name: 'operation', description: 'For those who run it.' },
  ],
  paths: openApiPaths(upstream === null),
  components: { schemas: jsonSchemas(), parameters: PARAMETERS, headers: HEADERS },
})

/** `GET /api/openapi.json`. Made when it is first asked for: a start need not wait for it. */
export function openApiRoute(settings: Pick<Settings, 'upstream'>) {
  let text: string | undefined
  return (c: Context<ProxyEnv>): Response => {
    text ??= JSON.stringify(openApiDocument(settings))
    return c.body(text, 200, { 'Content-Type': 'application/json', 'Cache-Control': 'private, no-cache' })
  }
}
