import { BlockList } from 'node:net'
import { describe, expect, test } from 'vitest'
import { clientAddress, isLoopbackName, isTrusted, networkOf } from './client-address.ts'

const trusted = new BlockList()
trusted.addSubnet('10.0.0.0', 8, 'ipv4')
trusted.addSubnet('fd00::', 8, 'ipv6')

describe('the client’s address', () => {
  test.each([
    ['203.0.113.9', undefined, '203.0.113.9', 'is the socket’s'],
    ['203.0.113.9', '198.51.100.1', '203.0.113.9', 'is not what a stranger forwards'],
    ['10.0.0.1', '198.51.100.1', '198.51.100.1', 'is what a trusted proxy forwards'],
    ['::ffff:10.0.0.1', '198.51.100.1', '198.51.100.1', 'over an IPv6 socket too'],
    ['fd00::1', '2001:db8::7', '2001:db8::7', 'of IPv6 too'],
    ['10.0.0.1', '1.1.1.1, 198.51.100.1, 10.9.9.9', '198.51.100.1', 'is the last that nobody trusts'],
    ['10.0.0.1', undefined, '10.0.0.1', 'is the proxy’s where it forwards nothing'],
    ['10.0.0.1', '1.1.1.1, unknown', '10.0.0.1', 'is the proxy’s where its word cannot be read'],
    ['10.0.0.1', '1.1.1.1,', '10.0.0.1', 'is the proxy’s where its word is empty'],
    ['10.0.0.1', '1.1.1.1, 198.51.100.1:8080', '198.51.100.1', 'may come with a port'],
    ['10.0.0.1', '[2001:db8::7]:443', '2001:db8::7', 'may come with a port in IPv6'],
    ['10.0.0.1', '10.0.0.2, 10.0.0.3', '10.0.0.2', 'is the first where all are trusted'],
    ['', '198.51.100.1', '', 'is unknown where the socket is gone'],
  ])('%s forwarding %s is %s: it %s', (socket, forwarded, address, _it) => {
    expect(clientAddress(socket, forwarded, trusted)).toBe(address)
  })
})

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['2001:DB8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:db8:0:0:ffff::', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test.each(['localhost', 'LOCALHOST', '127.0.0.1', '127.8.9.1', '::1', '[::1]', '::ffff:127.0.0.1'])(
  '%s is this machine',
  (name) => expect(isLoopbackName(name)).toBe(true),
)

test.each(['', '0.0.0.0', '::', '128.0.0.1', '127.0.0.1.example.org', 'localhost.example.org', '2130706433'])(
  '%s may be another machine',
  (name) => expect(isLoopbackName(name)).toBe(false),
)

test.each(['', 'unknown', '10.0.0', '11.0.0.1', 'fe00::1'])('nobody trusts %s', (address) => {
  expect(isTrusted(address, trusted)).toBe(false)
})
