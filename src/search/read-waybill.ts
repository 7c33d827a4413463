import { parseWaybill, WAYBILL_LENGTH, type WaybillFault } from '../parcel/waybill.ts'

/**
 * Reads what a person typed or pasted as a waybill number. Labels print it in groups, so spaces are taken
 * off; where two groups are long enough to be numbers of their own they may be two numbers, and stay.
 */
export function readWaybill(text: string): { waybill: string } | WaybillFault {
  const groups = text.trim().split(/\s+/)
  const mayBeMore = groups.filter((group) => group.length >= WAYBILL_LENGTH.min).length > 1
  return parseWaybill(mayBeMore ? text : groups.join(''))
}
