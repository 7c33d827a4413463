import type { VariableReader } from './settings-variables.ts'

/** `CACHE_URL`: a Redis or Valkey server; null for memory. */
export function readCacheUrl(read: VariableReader): string | null {
  const text = read.text('CACHE_URL')
  if (text === null || text === 'memory') return null
  const isRedis = URL.canParse(text) && /^rediss?:$/.test(new URL(text).protocol)
  if (!isRedis) read.faults.push('CACHE_URL must be memory, or a redis:// or rediss:// address.')
  return text
}
