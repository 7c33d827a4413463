import { anyCase } from './any-case.ts'

/** The raw location without the street that the address names: on a delivery it is the recipient's. */
export function withoutStreet(location: string | null, street: string | null): string | null {
  if (location === null || street === null || street.length < 4) return location
  const parts = location.split(anyCase(street)).map((part) => part.replace(/^[\s,;]+|[\s,;]+$/g, ''))
  return parts.length === 1 ? location : parts.filter((part) => part !== '').join(', ') || null
}
