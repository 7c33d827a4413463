import { randomBytes } from 'node:crypto'
import { serveEmulator } from '../emulator/serve-emulator.ts'
import type { Upstream } from './settings/upstream.ts'

/** Starts the emulator on a loopback port, with a key and a secret that live as long as this process. */
export async function startEmulatedUpstream(): Promise<{ upstream: Upstream; close: () => Promise<void> }> {
  const key = randomBytes(12).toString('hex')
  const secret = randomBytes(24).toString('hex')
  const { url, close } = await serveEmulator({ signKey: key, secret })
  return { upstream: { url, key, secret, signer: { kind: 'hmac-body' } }, close }
}
