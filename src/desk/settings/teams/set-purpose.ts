import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../../record/shell/act.ts'
import { change } from '../../../record/shell/change.ts'
import { maySetTeams } from './access.ts'
import { needed, type Purpose } from './codes.ts'
import { changeTeam, teams } from './records.ts'

export type PurposeProblem = 'no such team' | 'the last one' | 'no address'

/** Says what a team takes, and the mailbox of the whole team. The last team that takes contacts, referrals or early help keeps doing so. */
export function setPurpose(
  act: Act,
  wanted: { teamId: string; purpose: Purpose; email: string | null },
): Promise<Result<'set', PurposeProblem>> {
  const declared = {
    action: 'set what a team takes',
    about: [],
    kind: 'setting',
    access: () => maySetTeams(act.viewer),
  } as const
  return change<'set', PurposeProblem>(act, declared, async ({ trx }) => {
    const all = await teams(trx)
    const team = all.find(({ id }) => id === wanted.teamId)
    if (!team) return problem('no such team')
    const others = all.filter(({ id, purpose }) => id !== team.id && purpose === team.purpose)
    const isNeeded = needed.some((purpose) => purpose === team.purpose)
    if (isNeeded && others.length === 0 && wanted.purpose !== team.purpose) return problem('the last one')
    if (wanted.email !== null && !/^\S+@\S+\.\S+$/.test(wanted.email)) return problem('no address')
    return ok({
      value: 'set' as const,
      write: (writing) => changeTeam(writing, team.id, { purpose: wanted.purpose, email: wanted.email }),
      events: [],
      subject: { kind: 'team', id: team.id },
    })
  })
}
