import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A start that failed for a reason that whoever starts it can mend: `message` is one sentence. */
export class StartError extends Error {}

/** Connections that may wait to be accepted. Past Node's 511 one of a burst waits a second until it tries again. */
const BACKLOG = 2048

type Place = { port: number; host: string; portName: string; hostName: string }

/**
 * Starts to listen, and resolves with the address as a URL.
 * @throws StartError that names the setting to change
 */
export function listen(server: Server, place: Place): Promise<string> {
  const { port, host } = place
  return new Promise((resolve, reject) => {
    const failed = (error: Error) => reject(new StartError(whyNot(error, place)))
    server.once('error', failed)
    server.listen(port, host, BACKLOG, () => {
      server.off('error', failed)
      const address = server.address() as AddressInfo
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${address.port}`)
    })
  })
}

function whyNot({ code, name }: NodeJS.ErrnoException, { port, host, portName, hostName }: Place): string {
  if (code === 'EADDRINUSE') return `port ${port} is taken (set ${portName}).`
  if (code === 'EACCES') return `port ${port} is not for this user (set ${portName}).`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `${host} is not this machine (set ${hostName}).`
  return `${host}:${port} cannot be listened at (${code ?? name}).`
}
