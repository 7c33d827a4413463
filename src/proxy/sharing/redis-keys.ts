import { createHash } from 'node:crypto'

/**
 * What all keys in Redis begin with. The number is raised when a `Parcel` or a value here changes its shape, so that
 * versions that run side by side never read each other's. One Redis or Valkey is meant, not a Cluster: the gate's
 * script uses several keys at once.
 */
const PREFIX = 'waypost:1:'

export type KeyKind = 'parcel' | 'flight' | 'gate' | 'starts' | 'waiters' | 'note' | 'limit'

/** The name is hashed: whoever reads Redis' keys or its slow log reads no waybill, address or person there. */
export function redisKey(kind: KeyKind, name: string): string {
  return `${PREFIX}${kind}:${createHash('sha256').update(name).digest('base64url')}`
}
