import { randomUUID } from 'node:crypto'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { newEvent } from '../../../record/chronology/stream.ts'
import { addOversight } from '../../../record/oversight/records.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import { Refused } from '../../../record/shell/refused.ts'
import { managesTeam, mayManage } from '../access.ts'
import { teamOf } from '../cin.records.ts'
import type { AssessmentEvent } from '../events.ts'

export interface ChallengingCinPlan {
  readonly planId: string
  readonly children: readonly string[]
  /** What the plan still changes, or why it goes on without. */
  readonly text: string
  readonly direction: string
}

/**
 * A manager asks of a long plan what it still changes (CN06); it stands in the chronology of each child.
 * @throws Refused for anybody who does not manage the team
 */
export function challengeCinPlan(
  act: Act,
  { planId, children, text, direction }: ChallengingCinPlan,
): Promise<Result<'challenged', 'no words'>> {
  const declared = { action: 'challenge child in need plan', about: children, access: 'notes' } as const
  return change<'challenged', 'no words'>(act, declared, async ({ trx }) => {
    const manages = mayManage(act.viewer).allowed && managesTeam(act.viewer, await teamOf(trx, children))
    if (!manages) throw new Refused({ allowed: false, because: 'not your role' })
    if (text.trim() === '') return problem('no words')
    const by = byOf(act)
    const about = { kind: 'plan', id: planId }
    const words = { about, text, direction: direction.trim() === '' ? null : direction }
    return ok({
      value: 'challenged',
      write: async (writing) => {
        for (const personId of children)
          await addOversight(writing, { id: randomUUID(), personId, ...words }, by)
      },
      events: children.map((personId) =>
        newEvent<AssessmentEvent>(
          { type: 'cin-plan-challenged', personId, on: by.today, at: by.now, planId },
          {
            headline: 'Long child in need plan challenged by a manager',
            keyEvent: true,
            source: { kind: 'plan', id: planId },
          },
        ),
      ),
      subject: { kind: 'plan', id: planId },
    })
  })
}
