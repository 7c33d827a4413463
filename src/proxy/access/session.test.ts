import { assert, asyncProperty, constantFrom, integer, nat, oneof, string, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import type { Notes } from '../sharing/shared.ts'
import { createSessions, isSame, SESSION_SECONDS, type Sessions } from './session.ts'

const START_MS = Date.parse('2026-11-22T08:00:00Z')

function remembering(): Notes {
  const notes = new Map<string, string>()
  return {
    get: async (name) => notes.get(name) ?? null,
    set: async (name, text) => void notes.set(name, text),
  }
}

function sessionsWith({ secret = 'a secret', notes = remembering(), now = () => START_MS } = {}): Sessions {
  const sessions = createSessions({ kind: 'key', key: 'a key', sessionSecret: secret }, notes, now)
  if (sessions === null) throw new Error('access is by key')
  return sessions
}

test('a session is read from its own text until it ends', async () => {
  let nowMs = START_MS
  const sessions = sessionsWith({ now: () => nowMs })
  const text = sessions.start()
  const session = await sessions.read(text)
  expect(session).toEqual({ id: text.split('.')[0], endsAtMs: START_MS + SESSION_SECONDS * 1000 })
  nowMs = START_MS + SESSION_SECONDS * 1000 - 1
  expect(await sessions.read(text)).toEqual(session)
  nowMs += 1
  expect(await sessions.read(text)).toBeNull()
})

test('no two sessions are alike', () => {
  const sessions = sessionsWith()
  expect(new Set(Array.from({ length: 100 }, sessions.start)).size).toBe(100)
})

test('a copy of a cookie dies with its session, on every instance that shares the notes', async () => {
  const notes = remembering()
  const [here, there] = [sessionsWith({ notes }), sessionsWith({ notes })]
  const [text, other] = [here.start(), here.start()]
  const session = await there.read(text)
  if (session) await here.end(session)
  expect(await there.read(text)).toBeNull()
  expect(await there.read(other)).not.toBeNull()
})

test('another secret makes all sessions void', async () => {
  const text = sessionsWith().start()
  expect(await sessionsWith().read(text)).not.toBeNull()
  expect(await sessionsWith({ secret: 'another' }).read(text)).toBeNull()
})

test('nobody has a session where access is not by key', () => {
  for (const kind of ['local', 'open'] as const)
    expect(createSessions({ kind }, remembering(), Date.now)).toBeNull()
})

test('a text that was forged or altered in any way is nobody’s', async () => {
  const sessions = sessionsWith()
  const text = sessions.start()
  const [id = '', endsAtMs = '', signature = ''] = text.split('.')
  const later = String(Number(endsAtMs) + 1)
  // Mostly such as keep the shape, so that only the signature is in the way.
  const characters = constantFrom(...'ABCDEFghijklm0123456789-_.= \u0000é%')
  const altered = tuple(nat(text.length - 1), characters, constantFrom(0, 1)).map(
    ([at, character, dropped]) => text.slice(0, at) + character + text.slice(at + dropped),
  )
  const forged = constantFrom(
    '',
    '.',
    '..',
    id,
    `${id}.${endsAtMs}`,
    `${id}.${later}.${signature}`,
    `${id}.${endsAtMs}.`,
    `${text}=`,
    ` ${text}`,
    `${text} `,
    `${text}.${signature}`,
    text.toUpperCase(),
    `${sessions.start().split('.')[0]}.${endsAtMs}.${signature}`,
  )
  const cut = integer({ min: 0, max: text.length - 1 }).map((at) => text.slice(0, at))
  await assert(
    asyncProperty(oneof(altered, forged, cut, string()), async (given) => {
      if (given !== text) expect(await sessions.read(given)).toBeNull()
    }),
    { numRuns: 5000 },
  )
  expect(await sessions.read(undefined)).toBeNull()
  expect(await sessions.read(text)).not.toBeNull()
})

test('texts are the same only where they are equal', () => {
  expect(isSame('a key', 'a key')).toBe(true)
  for (const other of ['', 'a', 'a keY', 'a key ', 'a key\u0000']) expect(isSame(other, 'a key')).toBe(false)
})
