import type { HttpBindings } from '@hono/node-server'
import type { Connection } from './access/connection.ts'

/** What one request adds to its line in the log, and to what is counted. The waybill is whole here; the log masks it. */
export type Told = { carrier?: number; waybill?: string; source?: string; kind?: string }

/** Who asks, as the access rules found: `name` tells people apart, `network` the addresses that one customer holds. */
export type Client = { name: string; network: string; isSignedIn: boolean }

/** `incoming` is missing where a Request is handed in without a socket, as in tests. */
export type ProxyEnv = {
  Bindings: Partial<HttpBindings>
  Variables: {
    requestId: string
    told: Told
    connection: Connection
    client: Client
    /** The headers that the answer of this request must carry, and the answer that was made with them. */
    common: Record<string, string>
    dressed?: Response
  }
}
