import { createHash, createHmac, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import type { Access } from '../settings/access.ts'
import type { Notes } from '../sharing/shared.ts'

/** An agent's working day. It ends even for one who keeps asking, so that a stolen cookie is of use for a day at most. */
export const SESSION_SECONDS = 12 * 60 * 60

/** One sign-in. */
export type Session = { id: string; endsAtMs: number }

export type Sessions = {
  /** A new session as the text of a cookie. */
  start: () => string
  /** The session of a cookie's text; null where it is not ours, altered, past its end or signed out. */
  read: (text: string | undefined) => Promise<Session | null>
  /** Ends the session on every instance that shares its notes, for as long as these are kept: without Redis, until the restart. */
  end: (session: Session) => Promise<void>
}

const SHAPE = /^(([\w-]{22})\.(\d{13}))\.([\w-]{43})$/

/**
 * Sessions live in signed cookies, `id.endsAtMs.signature` with the HMAC-SHA256 of the first two; only those that
 * were ended early are remembered. Another secret makes all of them void. Null where nobody signs in with a key.
 */
export function createSessions(access: Access, notes: Notes, now: () => number): Sessions | null {
  if (access.kind !== 'key') return null
  // Slow on purpose: whoever holds a cookie could try guesses of a short access key against its signature.
  const signingKey = scryptSync(access.sessionSecret, 'waypost session', 32)
  const sign = (signed: string) => createHmac('sha256', signingKey).update(signed).digest('base64url')
  const endedName = (id: string) => `session-ended ${id}`

  return {
    start: () => {
      const signed = `${randomBytes(16).toString('base64url')}.${now() + SESSION_SECONDS * 1000}`
      return `${signed}.${sign(signed)}`
    },
    read: async (text) => {
      const [, signed, id, endsAtMs, signature] = SHAPE.exec(text ?? '') ?? []
      if (signed === undefined || id === undefined || signature === undefined) return null
      if (!timingSafeEqual(Buffer.from(signature), Buffer.from(sign(signed)))) return null
      if (now() >= Number(endsAtMs)) return null
      return (await notes.get(endedName(id))) === null ? { id, endsAtMs: Number(endsAtMs) } : null
    },
    end: ({ id, endsAtMs }) => notes.set(endedName(id), 'ended', Math.max(1, endsAtMs - now())),
  }
}

/** Compares digests, so that the time it takes tells neither the length nor how much of a guess was right. */
export function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
