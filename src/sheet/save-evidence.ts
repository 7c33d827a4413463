import type { Parcel } from '../parcel/parcel.ts'

/**
 * Saves a parcel as a file of evidence: our answer as it came, when the upstream gave it, the page it is from
 * (without the extra value), when the file was made, and whether the parcel is one of the emulator's.
 */
export function saveEvidence(parcel: Parcel, page: string, isEmulated: boolean): void {
  const { checkedAt } = parcel
  const evidence = { page, checkedAt, savedAt: new Date().toISOString(), emulated: isEmulated, parcel }
  const url = URL.createObjectURL(new Blob([JSON.stringify(evidence, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = evidenceName(parcel)
  link.click()
  URL.revokeObjectURL(url)
}

/** `601609743303-100079-2025-01-20T0547Z.json`: number, carrier, and the minute of the answer in UTC. */
export function evidenceName({ waybill, carrier, checkedAt }: Parcel): string {
  const minute = `${new Date(checkedAt).toISOString().slice(0, 16).replace(':', '')}Z`
  return `${waybill}-${carrier.code}-${minute}.json`
}
