import { addHours, type Instant, instantOf } from '../../platform/instant.ts'
import { keyedHash } from '../../platform/keys.ts'
import { networkOf } from '../../platform/web/network.ts'
import type { SignInKit } from './kit.ts'
import { claimTry, forgetTries, giveTryBack } from './throttle.records.ts'

/** Five tries, then a wait that doubles: 30 seconds, a minute, two … at most an hour. A day without a try forgets (8.3). */
const freeTries = 5
const firstWaitSeconds = 30
const longestWaitSeconds = 3_600

/** How long to wait after so many failures in a row; 0 while there are tries left. */
export function waitSeconds(failures: number): number {
  return failures < freeTries
    ? 0
    : Math.min(longestWaitSeconds, firstWaitSeconds * 2 ** (failures - freeTries))
}

/** One try at one account from one address. */
export interface Try {
  readonly userName: string
  readonly address: string
  readonly now: Instant
}

/**
 * Counts the try before it is made, so that a hundred at once are a hundred tries. Answers when the next is let through where
 * this one is not, for names that exist and names that don't alike.
 */
export async function startTry(kit: SignInKit, given: Try): Promise<{ waitsUntil: Instant | null }> {
  const claims = [
    await claim(kit, given.now, accountKey(kit, given)),
    await claim(kit, given.now, addressKey(kit, given)),
  ]
  const waits = claims.filter((until) => until !== null)
  return { waitsUntil: waits.toSorted().at(-1) ?? null }
}

/** The try was right: the account starts afresh, and the address has its try back. */
export async function endTry(kit: SignInKit, given: Try): Promise<void> {
  await forgetTries(kit.db, accountKey(kit, given))
  await giveTryBack(kit.db, addressKey(kit, given))
}

function claim({ db }: SignInKit, now: Instant, key: Buffer): Promise<Instant | null> {
  const waits = Array.from({ length: freeTries + 8 }, (_, failures) => waitSeconds(failures))
  return claimTry(db, key, { now, forgottenBefore: addHours(now, -24), waits })
}

const accountKey = ({ throttleKey }: SignInKit, { userName }: Try) =>
  keyedHash(throttleKey, `account ${userName.toLowerCase()}`)
const addressKey = ({ throttleKey }: SignInKit, { address }: Try) =>
  keyedHash(throttleKey, `address ${networkOf(address)}`)

/** Whole minutes from now, at least one: what a person is told. */
export function minutesUntil(until: Instant, now: Instant): number {
  return Math.max(1, Math.ceil((Date.parse(instantOf(until)) - Date.parse(now)) / 60_000))
}
