import { randomUUID } from 'node:crypto'
import { inContext } from '../../../platform/db.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import { mayAnswerPlanChecks } from '../access.ts'
import { addPlanCheck, planStanding } from '../urgent.records.ts'

export type PlanCheckProblem = 'no words'

/** Answers whether a child is on a plan, and keeps who asked and why; a trace stands on the child's record. Answers the id. */
export async function answerPlanCheck(
  act: Act,
  wanted: {
    readonly agency: string
    readonly askerName: string
    readonly askerReach: string
    readonly because: string
    readonly given: string
    readonly family: string
    readonly bornOn: PlainDate
  },
): Promise<Result<string, PlanCheckProblem>> {
  const standing = await inContext(act.db, act.viewer, (trx) => planStanding(trx, wanted))
  const about = standing.childId === null ? [] : [standing.childId]
  const declared = {
    action: 'answer plan check',
    kind: 'look',
    about,
    access: ({ viewer }: Act) => mayAnswerPlanChecks(viewer),
    decidesWithoutStreams: true,
  } as const
  return change<string, PlanCheckProblem>(act, declared, async () => {
    if (wanted.because.trim() === '') return problem('no words')
    const id = randomUUID()
    return ok({
      value: id,
      write: (trx) => addPlanCheck(trx, { ...wanted, ...standing, id }, byOf(act)),
      events: [],
      subject: { kind: 'plan-check', id },
    })
  })
}
