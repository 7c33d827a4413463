import type { KeptParcel } from '../kept/kept-parcel.ts'

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** The parcels in whose number, carrier, label or note each word of a query stands; case and accents do not matter. */
export function matching(all: readonly KeptParcel[], query: string): readonly KeptParcel[] {
  const wanted = plain(query).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return all
  return all.filter(({ waybill, name, label, note }) => {
    const text = plain([waybill, name, label, note].join('\n'))
    return wanted.every((word) => text.includes(word))
  })
}
