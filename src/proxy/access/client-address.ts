import { isIP, type BlockList } from 'node:net'

/** Whether a host name or an address can only be this machine. */
export const isLoopbackName = (name: string): boolean =>
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?|(?:::ffff:)127(?:\.\d{1,3}){3})$/i.test(name)

/** The same of a `Host` header, which may name the port as well. */
export const isLoopbackHost = (host: string): boolean => isLoopbackName(host.replace(/:\d*$/, ''))

/** An IPv4 address that came over an IPv6 socket, in its own notation. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '')

export function isTrusted(address: string, trusted: BlockList): boolean {
  const family = isIP(plain(address))
  return family !== 0 && trusted.check(plain(address), family === 6 ? 'ipv6' : 'ipv4')
}

/**
 * Who asked: the socket's own address, or where that is a trusted proxy, the last address in `X-Forwarded-For`
 * that no trusted proxy has. What stands before that one is anybody's claim, and so is what stands before a
 * word that is no address.
 */
export function clientAddress(
  socketAddress: string,
  forwardedFor: string | undefined,
  trusted: BlockList,
): string {
  const hops = forwardedFor?.split(',') ?? []
  let client = plain(socketAddress)
  while (hops.length > 0 && isTrusted(client, trusted)) {
    const hop = readHop(hops.pop() ?? '')
    if (hop === null) break
    client = hop
  }
  return client
}

/** One hop of `X-Forwarded-For`. Some proxies add the port: `192.0.2.1:8080`, `[2001:db8::1]:8080`. */
function readHop(text: string): string | null {
  const [, inBrackets, beforePort] = /^(?:\[([^\]]*)\](?::\d+)?|([\d.]+):\d+)$/.exec(text.trim()) ?? []
  const address = plain(inBrackets ?? beforePort ?? text.trim())
  return isIP(address) === 0 ? null : address
}

/** The network that one customer of a provider holds: an IPv6 /64, or an IPv4 address by itself. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const groups = head === '' ? [] : head.split(':')
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length
  const whole = [...groups, ...Array<string>(Math.max(0, missing)).fill('0')].slice(0, 4)
  while (whole.length < 4) whole.push('0')
  return `${whole.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}
