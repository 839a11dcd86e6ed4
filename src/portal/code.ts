import { randomInt, timingSafeEqual } from 'node:crypto'
import type { Trx } from '../platform/db.ts'
import { addHours, type Instant } from '../platform/instant.ts'
import { keyedHash } from '../platform/keys.ts'
import { dropCode, keepCode, sendCode, tryCode } from './code.records.ts'
import { openText, type PortalKit, sealText } from './kit.ts'
import { mayUse } from './limits.ts'
import { giveAddress, type Stay } from './stay.records.ts'

/** A code lives ten minutes and takes five tries. */
const codeMinutes = 10
const codeTries = 5

const shape = /^[^\s@<>"(),;:\\]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/

/** An e-mail address as it is kept: small letters, no blanks around it. Null where it can't be one. */
export function readAddress(text: string): string | null {
  const address = text.trim().toLowerCase()
  return address.length <= 254 && shape.test(address) ? address : null
}

/** The six figures that somebody typed, however they spaced them; null where it can't be a code. */
export function readCode(text: string): string | null {
  const figures = text.replaceAll(/[\s-]/g, '')
  return /^\d{6}$/.test(figures) ? figures : null
}

const placeOf = (stayId: string) => `address of ${stayId}`

/** The address of a stay; null where none was given. */
export function addressOf(kit: PortalKit, { id, addressSealed }: Stay): string | null {
  return openText(kit, placeOf(id), addressSealed)
}

/**
 * Sends a code to an address. Everybody is answered alike: there are no accounts, so nothing can be told of an address; and where
 * one address has had its codes of the hour, none is sent and nothing is said.
 */
export async function giveCode(
  kit: PortalKit,
  trx: Trx,
  { stay, address, now }: { readonly stay: Stay; readonly address: string; readonly now: Instant },
): Promise<void> {
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const hash = keyedHash(kit.limitKey, `address ${address}`)
  await giveAddress(trx, stay, { hash, sealed: sealText(kit, placeOf(stay.id), address) })
  const endsAt = addHours(now, codeMinutes / 60)
  await keepCode(trx, stay.id, { hash: hashOf(kit, stay, code), endsAt })
  const may = await mayUse(kit, trx, { what: 'codes to an address', who: address, now })
  if (may) await sendCode(trx, { to: address, code, stayId: stay.id, now })
}

/** Whether this is the stay's code, still good. A right one is good once; after five tries none is right. */
export async function isCode(
  kit: PortalKit,
  trx: Trx,
  { stay, code, now }: { readonly stay: Stay; readonly code: string; readonly now: Instant },
): Promise<boolean> {
  const kept = await tryCode(trx, stay.id)
  const right = kept !== undefined && timingSafeEqual(kept.hash, hashOf(kit, stay, code))
  const good = right && kept.endsAt > now && kept.tries < codeTries
  if (good) await dropCode(trx, stay.id)
  return good
}

/** Of six figures all could be tried, so the hash has a key; and a code is good in its own stay alone. */
const hashOf = ({ codeKey }: PortalKit, { id }: Stay, code: string) => keyedHash(codeKey, `${id} ${code}`)
