import { parseCarrierCode, parseWaybill } from '../parcel/waybill.ts'

/** One parcel of a batch. `carrier` is null while nobody has chosen one. A waybill is in a batch once. */
export type Entry = { waybill: string; carrier: number | null }

export type Batch = {
  entries: Entry[]
  /** Pieces of the address that are no number. */
  unread: string[]
  /** Numbers beyond the most that a batch holds. */
  overflow: number
}

/** With 500 numbers of twelve digits an address is 6.5 kB long, which every browser and most chats take. */
export const MOST = 500

const NOT_CHOSEN = '?'

/**
 * The set in an address: `#100079:601609743303,601609743304;100002:1Z999AA10123456784;?:ABC123`. Neighbours with one
 * carrier are written together, so that the order is kept. It is a fragment, which no server sees or logs.
 */
export function toFragment(entries: readonly Entry[]): string {
  const runs: { carrier: number | null; waybills: string[] }[] = []
  for (const { waybill, carrier } of entries) {
    const last = runs.at(-1)
    if (last?.carrier === carrier) last.waybills.push(waybill)
    else runs.push({ carrier, waybills: [waybill] })
  }
  return runs.length === 0
    ? ''
    : `#${runs.map(({ carrier, waybills }) => `${carrier ?? NOT_CHOSEN}:${waybills.join(',')}`).join(';')}`
}

/** Reads an address that a person may have edited, or a chat program encoded; what cannot be read is named, not lost. */
export function readFragment(fragment: string): Batch {
  const batch: Batch = { entries: [], unread: [], overflow: 0 }
  const seen = new Set<string>()
  for (const run of decode(fragment.replace(/^#/, '')).split(';')) {
    const [code = '', numbers] = run.split(/:(.*)/s)
    const carrier = code === NOT_CHOSEN ? null : parseCarrierCode(code)
    if (numbers === undefined || (carrier === null && code !== NOT_CHOSEN)) {
      if (run !== '') batch.unread.push(run)
      continue
    }
    for (const number of numbers.split(',').filter((text) => text.trim() !== '')) {
      const parsed = parseWaybill(number)
      if (!('waybill' in parsed)) batch.unread.push(number)
      else if (seen.has(parsed.waybill)) continue
      else if (batch.entries.length === MOST) batch.overflow++
      else batch.entries.push({ waybill: parsed.waybill, carrier })
      if ('waybill' in parsed) seen.add(parsed.waybill)
    }
  }
  return batch
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
