import type { HttpBindings } from '@hono/node-server'

/** What one request adds to its line in the log. */
export type Told = { carrier?: number; waybill?: string; source?: string; kind?: string }

/** `incoming` is missing where a Request is handed in without a socket, as in tests. */
export type ProxyEnv = { Bindings: Partial<HttpBindings>; Variables: { requestId: string; told: Told } }
