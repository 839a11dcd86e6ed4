import { ok, type Result } from '../../../platform/result.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change } from '../../shell/change.ts'
import { accessEndsAt } from '../access-kept.ts'
import { type MoveProblem, moveInvolvement } from '../move-involvement.ts'
import { findInvolvement, teamsToChoose } from '../records.ts'
import { managersOnly } from './managers-only.ts'

export interface MovingWork {
  readonly personId: string
  readonly involvementId: string
  readonly teamId: string
  readonly because: string
}

/**
 * The manager of the team hands the work to another team. Answers the involvement's id.
 * @throws Refused for anybody who does not manage the team
 */
export function move(act: Act, wanted: MovingWork): Promise<Result<string, MoveProblem>> {
  const declared = { action: 'move involvement', about: [wanted.personId], access: 'involvements' } as const
  return change<string, MoveProblem>(act, declared, async ({ trx }) => {
    const involvement = await findInvolvement(trx, wanted)
    if (involvement) managersOnly(act, involvement.teamId)
    const team = (await teamsToChoose(trx)).find(({ id }) => id === wanted.teamId)
    const { today } = act
    const facts = {
      involvement,
      team,
      because: wanted.because,
      today,
      accessEndsAt: accessEndsAt(act, today),
    }
    const pieces = moveInvolvement(facts, byOf(act))
    return pieces.ok ? ok({ ...pieces.value, value: wanted.involvementId }) : pieces
  })
}
