import type { Logger } from 'pino'
import { createClient, ErrorReply } from 'redis'
import { createPatience } from './redis-patience.ts'
import { gateScripts } from './redis-scripts.ts'

/** How long after a refusal nobody should count on what is shared. */
const REFUSING_MS = 10_000
const CONNECT_TIMEOUT_MS = 1000
const LONGEST_BACKOFF_MS = 1000
/** How long a command that was begun may still take when the server stops. */
const CLOSE_MS = 250
/** A connection that says nothing for so long, though it is pinged each second, is replaced. */
const SILENCE_MS = 3000
const PING_EVERY_MS = 1000

export type RedisClient = ReturnType<typeof createRedisClient>

/** The connection to Redis, as something that may be away. */
export type RedisLink = {
  /**
   * Rejects after 250 ms of silence, and at once where Redis is known to be away. A reply that comes after that goes
   * to `tooLate`.
   */
  ask: <T>(
    command: (client: RedisClient) => Promise<T>,
    tooLate?: (reply: T, client: RedisClient) => void,
  ) => Promise<T>
  isHere: () => boolean
  /** It answers, but not what it is asked: it is full, or a replica, or forbids it. */
  isRefusing: () => boolean
  close: () => Promise<void>
}

function createRedisClient(url: string) {
  return createClient({
    url,
    scripts: gateScripts,
    // A command that waits for a connection would hold a look-up up.
    disableOfflineQueue: true,
    pingInterval: PING_EVERY_MS,
    maintNotifications: 'disabled',
    socket: {
      connectTimeout: CONNECT_TIMEOUT_MS,
      socketTimeout: SILENCE_MS,
      reconnectStrategy: (retries) => Math.min(50 * 2 ** retries, LONGEST_BACKOFF_MS),
    },
  })
}

/**
 * Connects, and again for ever. Resolves once Redis has answered or is known to be away, after a second at most.
 * Logs once when Redis goes away and once when it is back; the address without its credentials.
 */
export async function openRedisLink(url: string, log: Logger): Promise<RedisLink> {
  const client = createRedisClient(url)
  const redis = new URL(url).host
  const refusalsTold = new Set<string>()
  let refusedAtMs = Number.NEGATIVE_INFINITY
  let isHere = false
  let isAwayTold = false
  let isClosing = false
  let tellFirstState = () => {}
  const firstState = new Promise<void>((resolve) => (tellFirstState = resolve))

  const goneAway = (why: string) => {
    isHere = false
    tellFirstState()
    patience.giveUp()
    if (isAwayTold || isClosing) return
    isAwayTold = true
    log.warn({ redis, why }, 'Redis is away: this instance goes on alone')
  }
  const isBack = () => {
    isHere = true
    tellFirstState()
    refusalsTold.clear()
    if (!isAwayTold) return
    isAwayTold = false
    log.info({ redis }, 'Redis is back: instances share again')
  }
  const greet = async () => {
    // A server that has just started knows no script, and would be sent the whole of it with each of the first calls.
    await Promise.allSettled(Object.values(gateScripts).map(({ SCRIPT }) => client.scriptLoad(SCRIPT)))
    // Replies come in order: once these are here, so are all that came too late.
    if (client.isReady) isBack()
  }
  const patience = createPatience(() => {
    goneAway('no answer in time')
    void greet()
  })
  const tellRefusal = (error: unknown) => {
    if (!(error instanceof ErrorReply)) return
    const code = firstWord(error)
    // One key that somebody overwrote is not the whole of Redis.
    if (code !== 'WRONGTYPE') refusedAtMs = performance.now()
    if (refusalsTold.has(code)) return
    refusalsTold.add(code)
    log.warn({ redis, why: code }, 'Redis refuses a command: memory is used instead')
  }

  client.on('ready', greet)
  client.on('error', (error: unknown) => {
    if (!client.isReady) goneAway(codeOf(error))
  })
  client.connect().catch(() => {})
  const firstTimer = setTimeout(() => goneAway('no answer in time'), CONNECT_TIMEOUT_MS)
  await firstState
  clearTimeout(firstTimer)

  return {
    isHere: () => isHere,
    isRefusing: () => performance.now() - refusedAtMs < REFUSING_MS,
    ask: async (command, tooLate) => {
      if (!isHere) throw new Error('Redis is away')
      const reply = command(client)
      reply.catch(tellRefusal)
      return patience.wait(reply, (late) => tooLate?.(late, client))
    },
    close: async () => {
      isClosing = true
      patience.close()
      goneAway('closing')
      // Lets what was said last, such as the end of a call, still go out.
      await Promise.race([
        client.close().catch(() => {}),
        new Promise((resolve) => setTimeout(resolve, CLOSE_MS)),
      ])
      client.destroy()
    },
  }
}

/** A code such as ECONNREFUSED or WRONGPASS; never the message, which may repeat what was configured. */
function codeOf(error: unknown): string {
  if (error instanceof ErrorReply) return firstWord(error)
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.constructor.name
}

const firstWord = (error: Error): string => error.message.split(' ', 1)[0] ?? ''
