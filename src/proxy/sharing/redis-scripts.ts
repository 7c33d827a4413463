import { defineScript, type CommandParser } from 'redis'

// Each question of the gate is one step in Redis, on Redis' own clock: between looking and taking nobody else looks.

export type EnterReply = {
  may: 'go' | 'follow' | 'late' | 'held' | 'down' | 'budget'
  waitMs: number
  /** What Redis' clock says, in Unix ms. */
  redisNowMs: number
}
/** What is known once the call has ended; 0 for neither. */
export type LeaveReply = { heldForMs: number; downForMs: number }

type EnterWords = {
  flight: string
  gate: string
  starts: string
  waiters: string
  instance: string
  token: string
  flightMs: number
  /** Redis' time after which nobody waits for the reply any more; 0 where that is not known. */
  latestMs: number
  perSecond: number
  windowMs: number
  breakerFailures: number
  probeWaitMs: number
}

const NOW = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
`

/** Takes one start from the budget; 0 where there was one, else the ms until the next. */
const TAKE_START = `
local function takeStart(starts, perSecond, window)
  local oldest = tonumber(redis.call('LINDEX', starts, -perSecond) or 0)
  -- A start that lies ahead was counted before the clock was set back: it would close the gate until then.
  if oldest <= now and oldest + window > now then return oldest + window - now end
  redis.call('RPUSH', starts, now)
  redis.call('LTRIM', starts, -perSecond, -1)
  redis.call('PEXPIRE', starts, window)
  return 0
end
`

/** A busy instance may take this part of a second's budget before another that waits has its turn. */
const TURNS_A_SECOND = 20
/** How long it then stands back, and how late the other may be. */
const TURN_MS = 5
const BACK_WITHIN_MS = 50

const enterGate = defineScript({
  NUMBER_OF_KEYS: 4,
  SCRIPT: `${NOW}${TAKE_START}
local flight, gate, starts = KEYS[1], KEYS[2], KEYS[3]
local token, flightMs, latest = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local perSecond, window = tonumber(ARGV[4]), tonumber(ARGV[5])
local breakerFailures, probeWait = tonumber(ARGV[6]), tonumber(ARGV[7])

-- After a pause of this server, commands arrive that were given up long ago: they must take nothing.
if latest > 0 and now > latest then return {'late', 0, now} end
if redis.call('EXISTS', flight) == 1 then return {'follow', 0, now} end

local known = redis.call('HMGET', gate, 'heldUntil', 'failures', 'pausedUntil', 'probeUntil')
local function ms(index) return tonumber(known[index] or 0) end
if ms(1) > now then return {'held', ms(1) - now, now} end
local broken = breakerFailures > 0 and ms(2) >= breakerFailures
if broken and ms(3) > now then return {'down', ms(3) - now, now} end
if broken and ms(4) > now then return {'down', probeWait, now} end

-- Instances take turns: whoever has had its share lets those go first that were told to be back about now.
local instance, waiters = ARGV[8], KEYS[4]
local function waitForBudget(wait)
  redis.call('HSET', waiters, instance, now + wait + ${BACK_WITHIN_MS})
  redis.call('PEXPIRE', waiters, window)
  return {'budget', wait, now}
end
local turn = redis.call('HMGET', gate, 'turn', 'turnLeft')
local left = turn[1] == instance and tonumber(turn[2]) or math.ceil(perSecond / ${TURNS_A_SECOND})
if left <= 0 then
  local waiting = redis.call('HGETALL', waiters)
  for index = 1, #waiting, 2 do
    if waiting[index] ~= instance and tonumber(waiting[index + 1]) > now then return waitForBudget(${TURN_MS}) end
  end
end
local wait = takeStart(starts, perSecond, window)
if wait > 0 then return waitForBudget(wait) end
redis.call('HSET', gate, 'turn', instance, 'turnLeft', left - 1)
redis.call('HDEL', waiters, instance)
redis.call('SET', flight, token, 'PX', flightMs)
if broken then redis.call('HSET', gate, 'probe', token, 'probeUntil', now + flightMs) end
return {'go', 0, now}
`,
  parseCommand(parser: CommandParser, words: EnterWords) {
    parser.pushKeys([words.flight, words.gate, words.starts, words.waiters])
    const { token, flightMs, latestMs, perSecond, windowMs, breakerFailures, probeWaitMs } = words
    const numbers = [flightMs, latestMs, perSecond, windowMs, breakerFailures, probeWaitMs]
    parser.push(token, ...numbers.map((number) => String(Math.ceil(number))), words.instance)
  },
  transformReply: (reply: unknown): EnterReply => {
    const [may, waitMs, redisNowMs] = reply as [EnterReply['may'], number, number]
    return { may, waitMs, redisNowMs }
  },
})

type AgainWords = { gate: string; starts: string; perSecond: number; windowMs: number }

const enterGateAgain = defineScript({
  NUMBER_OF_KEYS: 2,
  SCRIPT: `${NOW}${TAKE_START}
if tonumber(redis.call('HGET', KEYS[1], 'heldUntil') or 0) > now then return 0 end
if takeStart(KEYS[2], tonumber(ARGV[1]), tonumber(ARGV[2])) > 0 then return 0 end
return 1
`,
  parseCommand(parser: CommandParser, { gate, starts, perSecond, windowMs }: AgainWords) {
    parser.pushKeys([gate, starts])
    parser.push(String(perSecond), String(windowMs))
  },
  transformReply: (reply: unknown): boolean => reply === 1,
})

type MoveWords = { starts: string; fromMs: number; windowMs: number }

/** A start that was let through at `fromMs` is only sent now. */
const moveStart = defineScript({
  NUMBER_OF_KEYS: 1,
  SCRIPT: `${NOW}
if redis.call('LREM', KEYS[1], -1, ARGV[1]) == 1 then
  redis.call('RPUSH', KEYS[1], now)
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
end
return 0
`,
  parseCommand(parser: CommandParser, { starts, fromMs, windowMs }: MoveWords) {
    parser.pushKey(starts)
    parser.push(String(fromMs), String(windowMs))
  },
  transformReply: (_reply: unknown): void => {},
})

type LeaveWords = {
  flight: string
  gate: string
  /** What `enterGate` was given; empty where the call was let through without Redis. */
  token: string
  /** `unused`: the call was let through when nobody waited any more. */
  outcome: 'answered' | 'down' | 'unused'
  heldForMs: number
  breakerFailures: number
  breakerPauseMs: number
  gateLifeMs: number
}

const leaveGate = defineScript({
  NUMBER_OF_KEYS: 2,
  SCRIPT: `${NOW}
local flight, gate, token, outcome, heldFor = KEYS[1], KEYS[2], ARGV[1], ARGV[2], tonumber(ARGV[3])
local breakerFailures, pause, life = tonumber(ARGV[4]), tonumber(ARGV[5]), ARGV[6]

-- The flight may have run out and be another's by now.
if redis.call('GET', flight) == token then redis.call('DEL', flight) end
if redis.call('HGET', gate, 'probe') == token then redis.call('HDEL', gate, 'probe', 'probeUntil') end

local downFor = 0
if outcome == 'answered' then
  redis.call('HDEL', gate, 'failures', 'pausedUntil')
elseif outcome == 'down' then
  local failures = redis.call('HINCRBY', gate, 'failures', 1)
  if breakerFailures > 0 and failures >= breakerFailures then
    redis.call('HSET', gate, 'pausedUntil', now + pause)
    downFor = pause
  end
end

local heldUntil = tonumber(redis.call('HGET', gate, 'heldUntil') or 0)
if now + heldFor > heldUntil then
  heldUntil = now + heldFor
  redis.call('HSET', gate, 'heldUntil', heldUntil)
end
redis.call('PEXPIRE', gate, life)
return {heldUntil - now, downFor}
`,
  parseCommand(parser: CommandParser, words: LeaveWords) {
    parser.pushKeys([words.flight, words.gate])
    const { token, outcome, heldForMs, breakerFailures, breakerPauseMs, gateLifeMs } = words
    const numbers = [heldForMs, breakerFailures, breakerPauseMs, gateLifeMs]
    parser.push(token, outcome, ...numbers.map((number) => String(Math.ceil(number))))
  },
  transformReply: (reply: unknown): LeaveReply => {
    const [heldForMs, downForMs] = reply as [number, number]
    return { heldForMs, downForMs }
  },
})

export const gateScripts = { enterGate, enterGateAgain, moveStart, leaveGate }
