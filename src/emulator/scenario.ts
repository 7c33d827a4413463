import type { HttpBindings } from '@hono/node-server'
import type { Status } from '../parcel/status.ts'

/** One number that the emulator knows, as testers see it listed. `status` is null where no parcel is answered. */
export type Example = {
  waybill: string
  carrier: number
  status: Status | null
  group: 'statuses' | 'sub-statuses' | 'journeys' | 'data' | 'faults'
  shows: string
}

/** One call for a number, as a scenario sees it. */
export type Call = {
  /** As asked, in the caller's case. */
  number: string
  carrier: number
  param: string | null
  now: Date
  /** When this emulator was first asked for this number, and which call this is, from 1. */
  firstAsked: Date
  count: number
  /** What FAULT-SLOW waits. */
  slowMs: number
  /** Ends when the caller hangs up. */
  signal: AbortSignal
  /** Node's own request and response, for faults that no `Response` can express. */
  socket: () => HttpBindings
}

export type Scenario = Example & {
  /** Answers `WAYBILL-anything` as well, so that a tester can begin again with a number not asked before. */
  anySuffix?: true
  /** Answers every number like this that is not listed. */
  pattern?: RegExp
  respond: (call: Call) => Response | Promise<Response>
}

/** The envelope around `track_info`, in the key order of the documented sample. */
export function found(call: Call, trackInfo: unknown): Response {
  const { number, carrier, param } = call
  return Response.json({ code: 0, data: { number, carrier, param, tag: '', track_info: trackInfo } })
}
