import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from './errors.ts'

/** One key that wraps data keys. `id` names it without telling it. */
export interface MasterKey {
  readonly id: string
  readonly bytes: Buffer
}

/** The master keys at hand: the first wraps, the others only unwrap until everything has been wrapped anew. */
export type MasterKeys = readonly [MasterKey, ...MasterKey[]]

/** The master key is missing or not a key. */
export class WrongMasterKey extends AppError<'WRONG_MASTER_KEY'> {}
/** A sealed value was changed, belongs elsewhere, or was sealed with another key. */
export class NotOpened extends AppError<'NOT_OPENED'> {}

/**
 * The keys that were given, or, where none was, the one in the data directory; made there on first start, readable by its
 * owner alone. Never in the database, so that a stolen backup of it opens nothing (spec/security.md 10.2).
 */
export function masterKeys(given: string | null, dataDir: string): MasterKeys {
  const text = given ?? keyInFolder(dataDir)
  const faults = masterKeyFaults(text)
  if (faults.length > 0) throw new WrongMasterKey('WRONG_MASTER_KEY', faults.join('. '))
  const [first, ...others] = text
    .split(/\s+/)
    .filter((line) => line !== '')
    .map(masterKey)
  if (!first) throw new WrongMasterKey('WRONG_MASTER_KEY', 'The master key is empty')
  return [first, ...others]
}

/** What is wrong with master keys as given; empty: nothing. A key of few different bytes was not made by chance. */
export function masterKeyFaults(text: string): string[] {
  const lines = text.split(/\s+/).filter((line) => line !== '')
  if (lines.length === 0) return ['The master key is empty']
  return lines.flatMap((line) => {
    const bytes = Buffer.from(line, 'base64')
    if (bytes.length !== 32 || bytes.toString('base64') !== line)
      return ['A master key must be 32 bytes in base64']
    return new Set(bytes).size < 16 ? ['A master key must be random'] : []
  })
}

function masterKey(line: string): MasterKey {
  const bytes = Buffer.from(line, 'base64')
  return {
    bytes,
    id: createHash('sha256').update('hearth master key').update(bytes).digest('hex').slice(0, 16),
  }
}

function keyInFolder(dataDir: string): string {
  const file = join(dataDir, 'master.key')
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  try {
    // 'wx': of two that start at once, one makes the key and both read it.
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFileSync(file, 'utf8')
}

/** A key for one purpose, derived from the master key in use: what it signs can't be used for another purpose. */
export function derivedKey(keys: MasterKeys, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', keys[0].bytes, 'hearth', purpose, 32))
}

/** The keys for one purpose of the master keys that were in use before. What they signed or sealed is done anew at start. */
export function earlierKeys([, ...others]: MasterKeys, purpose: string): Buffer[] {
  return others.map((key) => derivedKey([key], purpose))
}

/** A keyed hash: the same for the same text, and nothing can be read from it. */
export function keyedHash(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

/** Seals bytes with AES-256-GCM: 12 bytes of chance, the text, 16 bytes of proof. `place` is proved, not kept. */
export function seal(key: Buffer, place: string, plain: Uint8Array): Buffer {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place))
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** @throws NotOpened where the bytes were changed, or were sealed with another key or for another place. */
export function unseal(key: Buffer, place: string, sealed: Buffer): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(-16))
    return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()])
  } catch {
    throw new NotOpened('NOT_OPENED', 'A sealed value does not open with this key, for this place')
  }
}
