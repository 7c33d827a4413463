import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Something that answers look-ups: its address, and the process whose children are measured with it. */
export type Peer = { url: string; pid: number; stop: () => Promise<unknown> | void }

export async function startVite(upstream: string, folder: string): Promise<Peer> {
  mkdirSync(folder, { recursive: true })
  const child = fork(fileURLToPath(new URL('./vite-peer.js', import.meta.url)), [upstream, folder])
  const [port] = (await once(child, 'message')) as [number]
  return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop: () => void child.kill() }
}
