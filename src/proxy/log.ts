import { pino, type DestinationStream, type Logger } from 'pino'
import type { Settings } from './settings.ts'

/** One JSON object a line on standard output. */
export function createLog(level: Settings['logLevel'], destination?: DestinationStream): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime }
  return destination ? pino(options, destination) : pino(options)
}

/** A waybill number says who gets what: its last four characters are enough to find a line. */
export const maskWaybill = (waybill: string): string => `…${waybill.slice(-4)}`

/** Where an error came from, without its message, which may repeat what was asked or answered. */
export function stackOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [typeof error]
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [error.name, ...frames.map((line) => line.trim())]
}
