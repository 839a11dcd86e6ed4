import type { Trx } from '../../platform/db.ts'
import { childInNeedPlan, childProtectionPlan } from '../plans/kinds.ts'
import { openPlansOf } from '../plans/records.ts'
import type { VisitKind } from './model.ts'

/** What a visit to a child most likely is for: their plan; without one, the assessment. */
export async function usualKind(trx: Trx, personId: string): Promise<VisitKind> {
  if ((await openPlansOf(trx, childProtectionPlan.id, [personId])).size > 0) return 'child-protection'
  if ((await openPlansOf(trx, childInNeedPlan.id, [personId])).size > 0) return 'child-in-need'
  return 'assessment'
}
