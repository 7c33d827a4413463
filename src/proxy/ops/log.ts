import { pino, type DestinationStream, type Logger } from 'pino'
import type { Settings } from '../settings/settings.ts'

/** Lines are written so many characters at a time, or when they have waited so long: a write for each costs as much. */
const BLOCK_LENGTH = 16 * 1024
const LONGEST_WAIT_MS = 200

/** What is kept for a reader that does not read; the lines beyond it are dropped, so that memory stays flat. */
const BACKLOG_BYTES = 8 * 1024 * 1024

/** One JSON object a line, on standard output where no destination is given. */
export function createLog(level: Settings['logLevel'], destination?: DestinationStream): Logger {
  const options = { level, base: null, timestamp: createTimestamp() }
  return destination ? pino(options, destination) : pino(options)
}

/**
 * Standard output, written to in blocks. They are put together here: pino's destination would measure the whole of its
 * block anew with each line. Whatever is left when the process ends is written then.
 */
export function openLogOutput(): DestinationStream {
  const output = pino.destination({ dest: 1, sync: false, maxLength: BACKLOG_BYTES })
  let block = ''
  const passOn = () => {
    if (block !== '') output.write(block)
    block = ''
  }
  setInterval(passOn, LONGEST_WAIT_MS).unref()
  // Before pino's own listener, which writes out what it has.
  process.prependListener('exit', passOn)
  return {
    write: (line) => {
      block += line
      if (block.length >= BLOCK_LENGTH) passOn()
    },
  }
}

/** Writing a date costs more than the rest of a line does, and under load many lines share their millisecond. */
function createTimestamp(): () => string {
  let writtenMs = Number.NaN
  let written = ''
  return () => {
    const nowMs = Date.now()
    if (nowMs !== writtenMs) {
      writtenMs = nowMs
      written = `,"time":"${new Date(nowMs).toISOString()}"`
    }
    return written
  }
}

/**
 * A waybill number says who gets what: its last four characters are enough to find a line. In ASCII, as one wider
 * character makes Node convert the whole block of lines, which triples their cost.
 */
export const maskWaybill = (waybill: string): string => `*${waybill.slice(-4)}`

/** Where an error came from, without its message, which may repeat what was asked or answered. */
export function stackOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [typeof error]
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [error.name, ...frames.map((line) => line.trim())]
}
