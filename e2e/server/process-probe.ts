import { readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'

const field = (pid: number, file: string, name: string): number =>
  Number(
    new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'))?.[1] ??
      Number.NaN,
  )

/** What a process holds, in megabytes; `peakMegabytes` is the most since `forgetPeak`. Linux tells it. */
export const megabytes = (pid: number): number => field(pid, 'status', 'VmRSS') / 1024
export const peakMegabytes = (pid: number): number => field(pid, 'status', 'VmHWM') / 1024
export const forgetPeak = (pid: number): void => writeFileSync(`/proc/${pid}/clear_refs`, '5')

/** How many bytes a process has read so far, from sockets and files. */
export const bytesRead = (pid: number): number => field(pid, 'io', 'rchar')

/** How many sockets a process has open. */
export function openSockets(pid: number): number {
  return readdirSync(`/proc/${pid}/fd`).filter((fd) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${fd}`).startsWith('socket:')
    } catch {
      // Closed between the list and the look.
      return false
    }
  }).length
}

export const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
