import { countryName } from '../carriers/country-names.ts'
import { findCarrier } from '../carriers/find-carrier.ts'
import type { Words } from '../words/en.ts'
import { parcelOf, type Row } from './row.ts'

/** The carrier's name: as the answer gives it, else as the catalogue does. Empty where none is chosen. */
export function carrierOf(row: Row, words: Words): string {
  if (row.carrier === null) return ''
  return parcelOf(row)?.carrier.name ?? nameOf(row.carrier, words)
}

const nameOf = (code: number, words: Words) => findCarrier(code)?.name ?? words.loading.unnamedCarrier(code)

/** `J&T Express (MY) · Malaysia`: there are fifteen different J&T, so the country is always said. */
export function fullCarrierName(code: number, words: Words): string {
  const country = findCarrier(code)?.country
  return [nameOf(code, words), country && countryName(country, words.locale)].filter(Boolean).join(' · ')
}
