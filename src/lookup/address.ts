import { parseCarrierCode, parseParam, parseWaybill } from '../parcel/waybill.ts'

/** What identifies a look-up: the page's address holds it, and nothing else does. */
export type Address = { carrier: number; waybill: string; param: string | null }

/** The same three as they are written in an address, look-up or not: an address that names none fills the form. */
export type Written = { carrier: string; waybill: string; param: string | null }

/** `/track/100079/601609743303#param=4833`. The extra value stays in the fragment: it can be a phone number's digits. */
export function toPath({ carrier, waybill, param }: Address): string {
  const fragment = param === null ? '' : `#${new URLSearchParams({ param })}`
  return `/track/${carrier}/${encodeURIComponent(waybill)}${fragment}`
}

/** Takes an address apart that a person may have typed or pasted; what stands behind the number counts as part of it. */
export function readWritten(path: string, fragment: string): Written {
  const [, carrier = '', waybill = ''] = /^\/track\/([^/]*)\/?(.*?)\/?$/.exec(path) ?? []
  const param = new URLSearchParams(fragment.replace(/^#/, '')).get('param')
  return { carrier: decode(carrier), waybill: decode(waybill), param }
}

/** The look-up that an address names; null where it names none. */
export function readAddress({ carrier, waybill, param }: Written): Address | null {
  const code = parseCarrierCode(carrier)
  const parsed = parseWaybill(waybill)
  return code !== null && 'waybill' in parsed
    ? { carrier: code, waybill: parsed.waybill, param: param === null ? null : parseParam(param) }
    : null
}

/** A pasted address may hold a stray percent sign. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
