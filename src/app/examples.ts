import { queryOptions } from '@tanstack/react-query'
import type { Status } from '../parcel/status.ts'

/** A number that the emulator knows, and what it shows. */
export type Example = {
  waybill: string
  carrier: number
  status: Status | null
  group: string
  shows: string
}

export const examplesQuery = queryOptions({
  queryKey: ['examples'],
  queryFn: async ({ signal }): Promise<Example[]> => {
    const response = await fetch('/api/examples', { signal })
    return response.ok ? ((await response.json()) as Example[]) : []
  },
  staleTime: Infinity,
})

/** One of each kind for the first visit: what is fine, what is done, what is wrong, what is not there. */
export const FIRST_EXAMPLES = ['601609743303', '601609755108', 'NVMYA001948827', '601609829999']
