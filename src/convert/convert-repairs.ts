import type { Repair } from '../parcel/parcel.ts'

/** Every kind of repair that the converter makes. The public contract lets the list grow. */
export type RepairKind =
  | 'carrier-differs'
  | 'coordinates-invalid'
  | 'coordinates-missing'
  | 'coordinates-odd'
  | 'coordinates-swapped'
  | 'event-undated'
  | 'event-unreadable'
  | 'field-type'
  | 'place-approximate'
  | 'status-derived'
  | 'status-spelling'
  | 'status-unknown'
  | 'time-disagrees'
  | 'time-future'

/** Notes one mended, dropped or doubted thing. `detail` is written only for the first of its kind: it holds the proof. */
export type NoteRepair = (kind: RepairKind, isCertain: boolean, detail: () => string, count?: number) => void

/** Collects repairs, one per kind and certainty, in the order in which they were first noted. */
export function createRepairs(): { note: NoteRepair; list: () => Repair[] } {
  const repairs = new Map<string, Repair>()
  return {
    note: (kind, certain, detail, count = 1) => {
      const known = repairs.get(`${kind} ${certain}`)
      if (known) known.count += count
      else if (count > 0) repairs.set(`${kind} ${certain}`, { kind, count, detail: detail(), certain })
    },
    list: () => [...repairs.values()],
  }
}
