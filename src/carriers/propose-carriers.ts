import { numberFormats } from './number-formats.ts'

const MOST = 5

/**
 * The 17TRACK codes of carriers that write their numbers like this one, best first and at most five; none where
 * no well-known format fits. A proposal, never a choice: formats overlap, and most carriers have no telling one.
 */
export function proposeCarriers(waybill: string): number[] {
  const number = waybill.replace(/[\s.-]+/g, '').toUpperCase()
  const codes = numberFormats.flatMap(({ shape, carriers }) => {
    const found = number.match(shape)
    return found === null ? [] : carriers(found)
  })
  return [...new Set(codes)].slice(0, MOST)
}
