import { queryOptions, type QueryClient, type QueryFunctionContext } from '@tanstack/react-query'
import type { Parcel } from '../parcel/parcel.ts'
import type { Problem } from '../parcel/problem.ts'
import { isFinal } from '../parcel/status.ts'
import type { Address } from './address.ts'

/** A look-up that failed. `problem` is what the proxy said; null where the proxy could not be reached. */
export class LookUpFailure extends Error {
  constructor(
    readonly problem: Problem | null,
    readonly afterMs: number,
  ) {
    super(problem?.detail ?? 'The server cannot be reached.')
  }
}

const POLL_MS = 60_000
/** After an answer past its life a newer one is under way, or the upstream fails: soon at first, then at the usual pace. */
const STALE_POLL_MS = [3000, 5000, 10_000, 20_000, 40_000] as const
/** Longer than any queue the proxy would keep a look-up in: past it the connection is dead. */
const GIVE_UP_MS = 60_000

/** `staleRun`: how many answers in a row were past their life; one that was asked for by hand counts twice. */
export type Answer = { parcel: Parcel; staleRun: number }

type How = { signal?: AbortSignal; isForced?: boolean }

/** Where the parcel of an address is fetched from. */
export const parcelUrl = ({ carrier, waybill }: Address) =>
  `/api/parcels/${carrier}/${encodeURIComponent(waybill)}`

async function fetchAnswer(
  address: Address,
  isForced: boolean,
  { client, queryKey, signal }: QueryFunctionContext,
): Promise<Answer> {
  const parcel = (await fetchJson(parcelUrl(address), address, { signal, isForced })) as Parcel
  const before = client.getQueryData<Answer>(queryKey)?.staleRun ?? 0
  return { parcel, staleRun: parcel.stale ? before + (isForced ? 2 : 1) : 0 }
}

/** What our API answers under a path, asked with the extra value of an address. Throws LookUpFailure. */
export async function fetchJson(
  url: string,
  address: Address,
  { signal, isForced = false }: How,
): Promise<unknown> {
  const startedMs = Date.now()
  const headers = new Headers()
  if (address.param !== null) headers.set('Waypost-Param', toHeaderText(address.param))
  if (isForced) headers.set('Cache-Control', 'no-cache')
  const signals = [AbortSignal.timeout(GIVE_UP_MS), ...(signal ? [signal] : [])]
  try {
    const response = await fetch(url, { headers, signal: AbortSignal.any(signals) })
    if (response.ok) return await response.json()
    throw new LookUpFailure(await readProblem(response), Date.now() - startedMs)
  } catch (error) {
    if (error instanceof LookUpFailure || signal?.aborted) throw error
    throw new LookUpFailure(null, Date.now() - startedMs)
  }
}

/** A header holds Latin letters only; others travel as RFC 8187 describes. */
const toHeaderText = (text: string) => (/^[ -~]+$/.test(text) ? text : `UTF-8''${encodeURIComponent(text)}`)

/** What stands before the proxy (a gateway, a sign-in page) may answer in its own way; that is no problem document. */
async function readProblem(response: Response): Promise<Problem | null> {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return null
  return (await response.json()) as Problem
}

/** Milliseconds until a good answer is asked for again; false where nothing more will come. */
export function pollMs({ parcel, staleRun }: Answer): number | false {
  if (staleRun > 0) return STALE_POLL_MS[staleRun - 1] ?? POLL_MS
  return isFinal(parcel.status, parcel.subStatus) ? false : POLL_MS
}

/** The parcel of an address: kept fresh while it moves and the page is visible, asked no more once it is final. */
export function parcelQuery(address: Address) {
  return queryOptions({
    queryKey: ['parcel', address.carrier, address.waybill, address.param],
    queryFn: (context) => fetchAnswer(address, false, context),
    // The page shows each failure and when it tries again: see use-retry.ts.
    retry: false,
    staleTime: POLL_MS / 2,
    // A person who stopped, or left the queue, is not put back by looking at the page.
    refetchOnWindowFocus: ({ state }) => state.status !== 'error',
    refetchInterval: ({ state }) => state.status === 'success' && !!state.data && pollMs(state.data),
  })
}

/** Asks again past the proxy's cache. Throws LookUpFailure; the query keeps it too, beside the old parcel. */
export async function askAfresh(client: QueryClient, address: Address): Promise<Answer> {
  const query = parcelQuery(address)
  await client.cancelQueries({ queryKey: query.queryKey })
  return client.fetchQuery({
    ...query,
    staleTime: 0,
    queryFn: (context) => fetchAnswer(address, true, context),
  })
}

/** The same for a page that shows the failure by itself: null where it failed. */
export const refreshParcel = (client: QueryClient, address: Address): Promise<Parcel | null> =>
  askAfresh(client, address).then(
    ({ parcel }) => parcel,
    () => null,
  )
