import * as v from 'valibot'
import { expect, test } from 'vitest'
import { createProxy } from '../proxy.ts'
import { readSettings } from '../settings/settings.ts'
import { createMemoryShared } from '../sharing/memory.ts'
import type { Shared } from '../sharing/shared.ts'
import { upstreamAt } from '../testing/tiny-upstream.ts'
import { aliveSchema, readySchema } from './health.ts'
import { createLog } from './log.ts'

const settings = readSettings({ ACCESS_KEY: 'a-key-of-sixteen-letters', HOST: '0.0.0.0' })

function asked({ over = {}, signal }: { over?: Partial<Shared>; signal?: AbortSignal } = {}) {
  const shared = { ...createMemoryShared(settings, Date.now), ...over }
  const { app } = createProxy(settings, {
    upstream: upstreamAt('http://127.0.0.1:1'),
    log: createLog('silent'),
    shared,
    ...(signal && { stopping: signal }),
  })
  return (path: string, method = 'GET') => app.request(path, { method })
}

test('a process that can answer is alive, whoever asks', async () => {
  const answer = await asked()('/healthz')
  expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
  expect(v.is(aliveSchema, await answer.json())).toBe(true)
})

test('it is ready, and says where the shared state is and that the upstream is asked', async () => {
  const answer = await asked()('/readyz')
  expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
  expect(v.parse(readySchema, await answer.json())).toEqual({
    ready: true,
    sharedState: 'memory',
    upstream: 'open',
  })
})

test('neither a failing upstream nor a lost Redis makes it unready', async () => {
  const { gate } = createMemoryShared(settings, Date.now)
  const outlook = () => ({ waitMs: 3200, why: 'down' as const })
  const answer = await asked({ over: { gate: { ...gate, outlook }, where: () => 'redis-away' } })('/readyz')
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({
    ready: true,
    sharedState: 'redis-away',
    upstream: 'down',
    retryAfter: 4,
  })
})

test('once the process stops it is not ready, but alive', async () => {
  const stopping = new AbortController()
  const ask = asked({ signal: stopping.signal })
  stopping.abort()
  const answer = await ask('/readyz')
  expect([answer.status, v.parse(readySchema, await answer.json()).ready]).toEqual([503, false])
  expect((await ask('/healthz')).status).toBe(200)
})

test('HEAD answers the same without a body', async () => {
  for (const path of ['/healthz', '/readyz']) {
    const answer = await asked()(path, 'HEAD')
    expect([answer.status, await answer.text()]).toEqual([200, ''])
  }
})
