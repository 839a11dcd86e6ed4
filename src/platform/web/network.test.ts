import { expect, test } from 'vitest'
import { networkOf } from './network.ts'

test.each([
  { address: '203.0.113.9', network: '203.0.113.9' },
  { address: '::ffff:203.0.113.9', network: '203.0.113.9' },
  { address: '2001:db8:1:2:3:4:5:6', network: '2001:db8:1:2' },
  { address: '2001:0DB8:0001:0002::1', network: '2001:db8:1:2' },
  { address: '2001:db8::1', network: '2001:db8:0:0' },
  { address: '2001:db8:1::2:3:4:5', network: '2001:db8:1:0' },
  { address: '::1', network: '0:0:0:0' },
  { address: 'fe80::1%eth0', network: 'fe80:0:0:0' },
])('8.3 $address counts as $network', ({ address, network }) => {
  expect(networkOf(address)).toBe(network)
})
