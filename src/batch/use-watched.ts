import { useMemo } from 'react'
import { useKeptParcels } from '../kept/kept.ts'
import type { Row } from './row.ts'

/** Whether a row's parcel is watched in this browser. */
export function useWatched(): (row: Row) => boolean {
  const all = useKeptParcels()
  return useMemo(() => {
    const watched = new Set(all.filter(({ pinned }) => pinned).map((one) => `${one.carrier} ${one.waybill}`))
    return ({ carrier, waybill }) => watched.has(`${carrier} ${waybill}`)
  }, [all])
}
