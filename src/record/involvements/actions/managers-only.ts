import type { Act } from '../../shell/act.ts'
import { Refused } from '../../shell/refused.ts'

/**
 * Stops an act that belongs to the manager over a team. That the record is open to them was decided before.
 * @throws Refused where the viewer does not manage the team
 */
export function managersOnly({ viewer }: Act, teamId: string | null): void {
  if (teamId === null || !viewer.managedTeams.has(teamId))
    throw new Refused({ allowed: false, because: 'not your role' })
}
