import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change, type Ground } from '../../shell/change.ts'
import type { Disability } from '../codes.ts'

export type DisabilityProblem = 'kept already' | 'none stands alone' | 'not kept'

export interface AddingDisability {
  readonly personId: string
  readonly code: Disability
  readonly source: string
}

/** Records a disability. 'No disability' stands alone: it can't be added to others, and gives way to the first. */
export function addDisability(act: Act, wanted: AddingDisability): Promise<Result<null, DisabilityProblem>> {
  const { personId, code, source } = wanted
  const declared = { action: 'add disability', about: [personId], access: 'chronology' } as const
  return change<null, DisabilityProblem>(act, declared, async (ground) => {
    const kept = await keptOf(ground, personId)
    if (kept.includes(code)) return problem('kept already')
    if (code === 'NONE' && kept.length > 0) return problem('none stands alone')
    const { workerId, now } = byOf(act)
    const values = {
      source,
      recorded_at: now,
      recorded_by: workerId,
      withdrawn_at: null,
      withdrawn_because: null,
    }
    return ok({
      value: null,
      async write(trx) {
        if (code !== 'NONE')
          await withdraw({ trx, personId, code: 'NONE', because: 'Another was recorded', now })
        await trx
          .insertInto('record.disability')
          .values({ person_id: personId, code, ...values })
          .onConflict((conflict) => conflict.columns(['person_id', 'code']).doUpdateSet(values))
          .execute()
      },
      events: [],
    })
  })
}

export interface WithdrawingDisability {
  readonly personId: string
  readonly code: Disability
  readonly because: string
}

/** Takes back a disability that was recorded by mistake. The row stays, with the reason. */
export function withdrawDisability(
  act: Act,
  { personId, code, because }: WithdrawingDisability,
): Promise<Result<null, DisabilityProblem>> {
  const declared = { action: 'withdraw disability', about: [personId], access: 'chronology' } as const
  return change<null, DisabilityProblem>(act, declared, async (ground) => {
    if (!(await keptOf(ground, personId)).includes(code)) return problem('not kept')
    const { now } = act.origin
    return ok({
      value: null,
      write: (trx) => withdraw({ trx, personId, code, because: because.trim(), now }),
      events: [],
    })
  })
}

async function keptOf({ trx }: Ground, personId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('record.disability')
    .select('code')
    .where('person_id', '=', personId)
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map(({ code }) => code)
}

interface Withdrawing {
  readonly trx: Ground['trx']
  readonly personId: string
  readonly code: Disability
  readonly because: string
  readonly now: Act['origin']['now']
}

async function withdraw({ trx, personId, code, because, now }: Withdrawing): Promise<void> {
  await trx
    .updateTable('record.disability')
    .set({ withdrawn_at: now, withdrawn_because: because })
    .where('person_id', '=', personId)
    .where('code', '=', code)
    .where('withdrawn_at', 'is', null)
    .execute()
}
