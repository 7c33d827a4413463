import { catalogue, type CatalogueCarrier } from './catalogue.ts'

// A Map, because a code from an address bar may be any text and an object would answer to `constructor`.
const byCode = new Map(catalogue.map((carrier) => [carrier.code, carrier]))

/** The carrier of a 17TRACK code, or null where our catalogue does not know it. */
export function findCarrier(code: number): CatalogueCarrier | null {
  return byCode.get(code) ?? null
}
