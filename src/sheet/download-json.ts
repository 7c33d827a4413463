import type { Parcel } from '../parcel/parcel.ts'

/** Saves our own answer as a file named after the waybill. */
export function downloadJson(parcel: Parcel): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(parcel, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${parcel.waybill}.json`
  link.click()
  URL.revokeObjectURL(url)
}
