import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  derivedKey,
  keyedHash,
  masterKeyFaults,
  masterKeys,
  NotOpened,
  seal,
  unseal,
  WrongMasterKey,
} from './keys.ts'

const aKey = () => randomBytes(32).toString('base64')
const aFolder = () => mkdtempSync(join(tmpdir(), 'hearth-keys-'))

describe('10.2 the master key', () => {
  test('is made on first start, for its owner alone, and is the same ever after', () => {
    const folder = join(aFolder(), 'new')
    const first = masterKeys(null, folder)
    expect(masterKeys(null, folder)).toEqual(first)
    expect(statSync(join(folder, 'master.key')).mode & 0o777).toBe(0o600)
    expect(masterKeyFaults(readFileSync(join(folder, 'master.key'), 'utf8'))).toEqual([])
  })

  test('as given wins; the first line wraps, the others only open', () => {
    const [now, before] = [aKey(), aKey()]
    const keys = masterKeys(`${now}\n${before}\n`, '/nonexistent')
    expect(keys.map(({ bytes }) => bytes.toString('base64'))).toEqual([now, before])
    expect(new Set(keys.map(({ id }) => id)).size).toBe(2)
  })

  test.each([
    { what: 'nothing', text: ' \n' },
    { what: 'a word', text: 'changeme' },
    { what: '31 bytes', text: randomBytes(31).toString('base64') },
    { what: 'zeros', text: Buffer.alloc(32).toString('base64') },
    {
      what: 'a pattern',
      text: Buffer.from('0123456701234567012345670123456701234567').subarray(0, 32).toString('base64'),
    },
    { what: 'one good and one bad', text: `${aKey()}\nchangeme` },
  ])('$what is no key', ({ text }) => {
    expect(masterKeyFaults(text)).not.toEqual([])
    expect(() => masterKeys(text, '/nonexistent')).toThrow(WrongMasterKey)
  })
})

describe('10.2 sealing', () => {
  const key = randomBytes(32)

  test('opens to the same bytes, never sealing twice alike', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (bytes, place) => {
        const [one, two] = [seal(key, place, bytes), seal(key, place, bytes)]
        expect(unseal(key, place, one)).toEqual(Buffer.from(bytes))
        expect(one.equals(two)).toBe(false)
      }),
    )
  })

  test('one changed bit, another place, another key, a cut: not opened', () => {
    const sealed = seal(key, 'here', Buffer.from('12 Mill Lane'))
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(() => unseal(key, 'here', changed)).toThrow(NotOpened)
    }
    expect(() => unseal(key, 'there', sealed)).toThrow(NotOpened)
    expect(() => unseal(randomBytes(32), 'here', sealed)).toThrow(NotOpened)
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => unseal(key, 'here', sealed.subarray(0, length))).toThrow(NotOpened)
    }
  })
})

test('keys for two purposes have nothing in common', () => {
  const keys = masterKeys(aKey(), '/nonexistent')
  const [one, two] = [derivedKey(keys, 'form tokens'), derivedKey(keys, 'limits')]
  expect(one.equals(two)).toBe(false)
  expect(keyedHash(one, 'x').equals(keyedHash(two, 'x'))).toBe(false)
  expect(derivedKey(keys, 'form tokens').equals(one)).toBe(true)
})
