import type { Trx } from '../platform/db.ts'
import { addHours, dayOf, type Instant, instantOf, momentAt } from '../platform/instant.ts'
import { keyedHash } from '../platform/keys.ts'
import { networkOf } from '../platform/web/network.ts'
import type { PortalKit } from './kit.ts'
import { addToTally, countTry, forgetTries, giveTryBack } from './limits.records.ts'

/** Five tries, then a wait that doubles: 30 seconds, a minute, two … at most an hour (spec/security.md 8.3). */
const freeTries = 5
const firstWaitSeconds = 30
const longestWaitSeconds = 3_600

/** How long to wait after so many failures in a row; 0 while there are tries left. */
export function waitSeconds(failures: number): number {
  return failures < freeTries
    ? 0
    : Math.min(longestWaitSeconds, firstWaitSeconds * 2 ** (failures - freeTries))
}

/** Behind one line a whole school may sit, so it has more tries than one address. */
const lineTries = 6

/** What is held to a number: in an hour, or, for bytes, in a day (11.7, 12.1). */
const most = {
  'codes to an address': 5,
  'codes from a line': 40,
  'messages of an address': 20,
  'anonymous messages from a line': 6,
  bytes: 200 * 1_048_576,
} as const
export type Limited = keyof typeof most

interface Use {
  readonly what: Limited
  /** The address, or the line. Only a keyed hash of it is kept. */
  readonly who: string
  readonly adds?: number
  readonly now: Instant
}

/** Whether it may be done once more; then it is counted. */
export function mayUse(
  { limitKey }: PortalKit,
  trx: Trx,
  { what, who, adds = 1, now }: Use,
): Promise<boolean> {
  const since = what === 'bytes' ? momentAt(dayOf(now), '00:00') : hourOf(now)
  const key = keyedHash(limitKey, `${what} ${who}`)
  return addToTally(trx, { key, since, adds, most: most[what] })
}

const hourOf = (now: Instant) => instantOf(`${now.slice(0, 13)}:00:00Z`)

/** One try at a secret: for which address, from which line. */
export interface Try {
  readonly address: string
  readonly ip: string
  readonly now: Instant
}

/** Counts the try before it is made, so that a hundred at once are a hundred tries. Answers until when to wait, else null. */
export async function startTry(kit: PortalKit, trx: Trx, given: Try): Promise<Instant | null> {
  const waits = Array.from({ length: freeTries + 8 }, (_, failures) => waitSeconds(failures))
  const lineWaits = [...Array.from({ length: freeTries * lineTries }, () => 0), ...waits]
  const common = { now: given.now, forgottenBefore: addHours(given.now, -24) }
  const own = await countTry(trx, { key: addressKey(kit, given), waits, ...common })
  const line = await countTry(trx, { key: lineKey(kit, given), waits: lineWaits, ...common })
  return (
    [own, line]
      .filter((until) => until !== null)
      .toSorted()
      .at(-1) ?? null
  )
}

/** The try was right. */
export async function endTry(kit: PortalKit, trx: Trx, given: Try): Promise<void> {
  await forgetTries(trx, addressKey(kit, given))
  await giveTryBack(trx, lineKey(kit, given))
}

const addressKey = ({ limitKey }: PortalKit, { address }: Try) => keyedHash(limitKey, `try of ${address}`)
const lineKey = ({ limitKey }: PortalKit, { ip }: Try) => keyedHash(limitKey, `try from ${networkOf(ip)}`)

/** Whole minutes from now, at least one. */
export function minutesUntil(until: Instant, now: Instant): number {
  return Math.max(1, Math.ceil((Date.parse(until) - Date.parse(now)) / 60_000))
}
