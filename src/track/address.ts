import { parseCarrierCode, parseParam, parseWaybill } from '../parcel/waybill.ts'

/** What identifies a look-up: the page's address holds it, and nothing else does. */
export type Address = { carrier: number; waybill: string; param: string | null }

/** `/track/100079/601609743303#param=4833`. The extra value stays in the fragment: it can be a phone number's digits. */
export function toPath({ carrier, waybill, param }: Address): string {
  const fragment = param === null ? '' : `#${new URLSearchParams({ param })}`
  return `/track/${carrier}/${encodeURIComponent(waybill)}${fragment}`
}

/** Reads an address that a person may have typed or pasted; null where it names no look-up. */
export function readAddress(carrier: string, waybill: string, fragment: string): Address | null {
  const code = parseCarrierCode(carrier)
  const parsed = parseWaybill(waybill)
  const param = new URLSearchParams(fragment.replace(/^#/, '')).get('param')
  return code !== null && 'waybill' in parsed
    ? { carrier: code, waybill: parsed.waybill, param: param === null ? null : parseParam(param) }
    : null
}
