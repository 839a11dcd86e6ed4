import type { Role } from '../../../mechanisms/access/index.ts'
import type { Trx } from '../../../platform/db.ts'
import type { Instant } from '../../../platform/instant.ts'
import { holdersOf, lockRole } from './rights.records.ts'

/** Made by two people, and the last of each can't be removed. @source spec/security.md 2.2 */
const guardedRoles: readonly Role[] = ['system-administrator', 'restricted-record-keeper', 'privacy-lead']

/** Whether a role needs two people. */
export function needsTwo(role: string): boolean {
  return guardedRoles.some((guarded) => guarded === role)
}

/** Days within which the second person must confirm. */
export const confirmDays = 7

/** Whether nobody but this worker would hold the role. Holds the role, so that the answer stays true until the commit. */
export async function isLastHolder(
  trx: Trx,
  { workerId, role, now }: { workerId: string; role: string; now: Instant },
): Promise<boolean> {
  if (!needsTwo(role)) return false
  await lockRole(trx, role)
  const holders = await holdersOf(trx, role, now)
  return holders.some(({ id }) => id === workerId) && holders.length === 1
}
