import type { VariableReader } from './variables.ts'

/** `CACHE_URL`: a Redis or Valkey server; null for memory. */
export function readCacheUrl(read: VariableReader): string | null {
  const text = read.text('CACHE_URL')
  if (text === null || text === 'memory') return null
  if (!URL.canParse(text) || !isRedis(new URL(text)))
    read.faults.push(
      'CACHE_URL must be memory, or an address such as redis://host:6379, rediss:// or with /1 for a database.',
    )
  return text
}

const isRedis = ({ protocol, hostname, pathname }: URL): boolean =>
  /^rediss?:$/.test(protocol) && hostname !== '' && /^\/?\d*$/.test(pathname)
