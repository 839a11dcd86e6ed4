import { isIPv6 } from 'node:net'

/**
 * Whom an address counts for in limits: itself, or, of the newer kind, the 64 bits that one line is given, since whoever has the
 * line has all of its addresses.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!isIPv6(plain)) return plain
  const [before = '', after] = plain.split('::')
  const groups = (part: string | undefined) => (part ? part.split(':') : [])
  const missing = after === undefined ? 0 : 8 - groups(before).length - groups(after).length
  const all = [
    ...groups(before),
    ...Array.from({ length: Math.max(0, missing) }, () => '0'),
    ...groups(after),
  ]
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
