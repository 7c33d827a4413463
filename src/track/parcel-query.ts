import { queryOptions, type QueryClient } from '@tanstack/react-query'
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
/** Longer than any queue the proxy would keep a look-up in: past it the connection is dead. */
const GIVE_UP_MS = 60_000

type How = { signal?: AbortSignal; isForced?: boolean }

/** Where the parcel of an address is fetched from. */
export const parcelUrl = ({ carrier, waybill }: Address) =>
  `/api/parcels/${carrier}/${encodeURIComponent(waybill)}`

const fetchParcel = (address: Address, how: How) =>
  fetchJson(parcelUrl(address), address, how) as Promise<Parcel>

/** The upstream's own JSON beside ours; the proxy shows it to its operator alone. */
export const fetchRaw = (address: Address, signal: AbortSignal) =>
  fetchJson(`${parcelUrl(address)}?raw`, address, { signal }) as Promise<{
    parcel: Parcel
    upstream: unknown
  }>

async function fetchJson(url: string, address: Address, { signal, isForced = false }: How): Promise<unknown> {
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

/** The parcel of an address: kept fresh while it moves and the page is visible, asked no more once it is final. */
export function parcelQuery(address: Address) {
  return queryOptions({
    queryKey: ['parcel', address.carrier, address.waybill, address.param],
    queryFn: ({ signal }) => fetchParcel(address, { signal }),
    // The page shows each failure and when it tries again: see use-retry.ts.
    retry: false,
    staleTime: POLL_MS / 2,
    refetchInterval: ({ state }) => {
      const parcel = state.data
      return parcel && state.status === 'success' && !isFinal(parcel.status, parcel.subStatus)
        ? POLL_MS
        : false
    },
  })
}

/** Asks again past the proxy's cache. A failure is kept by the query, beside the old parcel. */
export async function refreshParcel(client: QueryClient, address: Address): Promise<void> {
  const query = parcelQuery(address)
  await client.cancelQueries({ queryKey: query.queryKey })
  await client
    .fetchQuery({
      ...query,
      staleTime: 0,
      queryFn: ({ signal }) => fetchParcel(address, { signal, isForced: true }),
    })
    .catch((error: unknown) => {
      if (!(error instanceof LookUpFailure)) throw error
    })
}
