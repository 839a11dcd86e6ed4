import type { Trx } from '../../platform/db.ts'
import { provenWithin } from '../../platform/session.ts'
import { ProofNeeded } from '../../platform/web/problems.ts'
import type { Act } from '../../record/shell/act.ts'
import { provenAt } from '../search/urgent/records.ts'

/** @source spec/security.md 8.6 */
const proofMinutes = 15

/**
 * Rights and restrictions are changed by somebody who has just proved who they are.
 * @throws ProofNeeded, which asks for it and leads back
 */
export async function mustBeFresh(trx: Trx, { origin }: Act): Promise<void> {
  const proven = await provenAt(trx, origin.sessionId)
  if (proven === null || !provenWithin({ provenAt: proven }, proofMinutes, origin.now))
    throw new ProofNeeded()
}
