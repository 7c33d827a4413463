import type { Named } from '../kept/store.ts'

/** What tells a row's link which parcel it is: the keys of the list act on the row that has the focus. */
export const ROW = 'data-row'
export const rowOf = ({ carrier, waybill }: Named) => `${carrier}.${waybill}`

export const rowsIn = (list: Element) => [...list.querySelectorAll<HTMLElement>(`[${ROW}]`)]

/** The row that takes the focus when another goes away. */
export function neighbourOf(list: Element, row: string): HTMLElement | null {
  const rows = rowsIn(list)
  const at = rows.findIndex((each) => each.getAttribute(ROW) === row)
  return rows[at + 1] ?? rows[at - 1] ?? null
}
