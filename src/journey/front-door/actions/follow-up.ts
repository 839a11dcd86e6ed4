import type { Trx } from '../../../platform/db.ts'
import { ok, type Result } from '../../../platform/result.ts'
import type { Act } from '../../../record/shell/act.ts'
import type { Counting } from '../model.ts'
import type { Following } from './following.ts'
import { openEarlyHelp } from './open-early-help.ts'
import { openReferral } from './open-referral.ts'
import { passOn } from './pass-on.ts'
import { tellWorkers } from './tell-workers.ts'

const nothing: Following = { write: async () => {}, events: [] }

/** What a decision opens in the same act: the referral, the early help request, the task for the worker already involved. */
export async function followUp(
  act: Act,
  trx: Trx,
  counting: Counting,
): Promise<Result<Following, 'nobody works with the child'>> {
  switch (counting.decided.outcome) {
    case 'referral':
    case 'strategy-discussion':
      return ok(await openReferral(act, trx, counting))
    case 'early-help':
      return ok(await openEarlyHelp(act, trx, counting))
    case 'link-to-open':
      return tellWorkers(act, trx, counting)
    case 'transfer':
      return ok(await passOn(act, trx, counting))
    case 'advice':
    case 'signpost':
    case 'no-further-action':
      return ok(nothing)
  }
}
