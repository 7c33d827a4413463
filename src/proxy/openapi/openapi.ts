import type { Context } from 'hono'
import { version } from '../../../package.json'
import type { ProxyEnv } from '../proxy-env.ts'
import type { Settings } from '../settings/settings.ts'
import { PARAMETERS } from './parameters.ts'
import { openApiPaths } from './paths.ts'
import { jsonSchemas } from './schemas.ts'

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

/** Signing in is done on a page; a program may hold on to the cookie that it got there. */
const signedIn = {
  securitySchemes: {
    session: { type: 'apiKey', in: 'cookie', name: '__Host-waypost-session' },
    sessionWithoutTls: { type: 'apiKey', in: 'cookie', name: 'waypost-session' },
  },
  security: [{ session: [] }, { sessionWithoutTls: [] }],
}

type Described = Pick<Settings, 'upstream' | 'access'>

/** The contract as OpenAPI 3.1, made of the schemas that the answers are held to. */
export const openApiDocument = ({ upstream, access }: Described) => ({
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
  ...(access.kind === 'key' && { security: signedIn.security }),
  paths: openApiPaths(upstream === null),
  components: {
    schemas: jsonSchemas(),
    parameters: PARAMETERS,
    headers: HEADERS,
    ...(access.kind === 'key' && { securitySchemes: signedIn.securitySchemes }),
  },
})

/** `GET /api/openapi.json`. Made when it is first asked for: a start need not wait for it. */
export function openApiRoute(settings: Described) {
  let text: string | undefined
  return (c: Context<ProxyEnv>): Response => {
    text ??= JSON.stringify(openApiDocument(settings))
    return c.body(text, 200, { 'Content-Type': 'application/json', 'Cache-Control': 'private, no-cache' })
  }
}
