import { anyCase } from './any-case.ts'
import type { Branch } from './read-leaves.ts'

const REDACTED = '[redacted]'

/** Whose data it is, or how to reach them: everything below such a key is personal. */
const PERSONAL_KEY =
  /recipient|receiver|consignee|addressee|shipper|sender|signer|signed_?by|signature|customer|contact|phone|mobile|e-?mail|fax/i
/** Parts of an address that lead to a door, and the value that can be digits of a phone number or a postcode. */
const EXACT_KEY = /^(?:param|street|street_?\d|address_?\d|house.*|postal_?code|post_?code|zip|zip_?code)$/i
const ADDRESS_KEY = /^(?:shipper|recipient)_address$/

/** Nobody looks deeper, and a text writer that descends would overflow (JSON.stringify does near 5,000 levels). */
const MAX_DEPTH = 100

/** A shorter one would hit ordinary words. */
const LEAST_STREET = 4

type Mode = 'open' | 'personal' | 'address'
type Task = { source: object; depth: number; mode: Mode; isProvider: boolean; target: object }

/**
 * A copy of the upstream's JSON that testers may see: what belongs to the recipient or the shipper is '[redacted]', their
 * country aside; so are streets, postal codes and the extra parameter. The carrier's own `tel` stays. What was empty stays
 * empty, so that its absence can be seen. It does not descend by calling itself: 10,000 levels are no attack.
 */
export function redactUpstream(json: unknown): unknown {
  const tasks: Task[] = []
  const copy = (value: unknown, mode: Mode, depth: number, isProvider: boolean): unknown => {
    if (typeof value !== 'object' || value === null) return mode === 'open' ? value : redactLeaf(value)
    if (depth >= MAX_DEPTH) return '[nested too deeply]'
    const target = Array.isArray(value) ? [] : {}
    tasks.push({ source: value, depth, mode, isProvider, target })
    return target
  }
  const result = copy(json, 'open', 0, false)
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    const { source, depth, mode, isProvider, target } = task
    if (Array.isArray(source)) {
      for (const member of source as unknown[])
        (target as unknown[]).push(copy(member, mode, depth + 1, isProvider))
      continue
    }
    const hideStreet = streetHider(source)
    for (const key of Object.keys(source)) {
      const sent = (source as Branch)[key]
      const value = typeof sent === 'string' ? hideStreet(sent) : sent
      const isOpen = mode === 'address' && key === 'country' && typeof value !== 'object'
      const inner = isOpen ? 'open' : modeOf(key, mode, isProvider)
      put(target as Branch, key, copy(value, inner, depth + 1, key === 'provider'))
    }
  }
  return result
}

/** Assigning to `__proto__` would change the copy's prototype; for all other keys it is twenty times as quick. */
function put(target: Branch, key: string, value: unknown): void {
  if (key !== '__proto__') target[key] = value
  else Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })
}

/** Carriers repeat the street of a scan in its location and its words. */
function streetHider(source: object): (text: string) => string {
  const address: unknown = 'address' in source ? source.address : null
  const street: unknown =
    typeof address === 'object' && address !== null && 'street' in address ? address.street : null
  if (typeof street !== 'string' || street.length < LEAST_STREET) return (text) => text
  return (text) => text.replace(anyCase(street), REDACTED)
}

function modeOf(key: string, mode: Mode, isProvider: boolean): Mode {
  if (mode !== 'open') return 'personal'
  const kind = kindOf(key)
  return kind === 'phone' ? (isProvider ? 'open' : 'personal') : kind
}

type Kind = Mode | 'phone'

const MAX_KEYS = 1000
const MAX_KEY_LENGTH = 40

// Every scan has the same keys. They come from outside, so only what an honest answer can hold is remembered.
const kinds = new Map<string, Kind>()

function kindOf(key: string): Kind {
  const known = kinds.get(key)
  if (known !== undefined) return known
  if (kinds.size >= MAX_KEYS) kinds.clear()
  const kind = judge(key)
  if (key.length <= MAX_KEY_LENGTH) kinds.set(key, kind)
  return kind
}

function judge(key: string): Kind {
  if (ADDRESS_KEY.test(key)) return 'address'
  if (EXACT_KEY.test(key) || PERSONAL_KEY.test(key)) return 'personal'
  return /^tel(?:ephone)?$/i.test(key) ? 'phone' : 'open'
}

const redactLeaf = (value: unknown) => (value === null || value === '' ? value : REDACTED)
