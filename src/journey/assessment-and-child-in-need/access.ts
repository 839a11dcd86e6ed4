import { type Decision, forRoles, type Viewer } from '../../mechanisms/access/index.ts'

/** Allocating, deciding, the team's board: the work of those who manage a team. */
export const mayManage: (viewer: Viewer) => Decision = forRoles(
  'team-manager',
  'service-manager',
  'head-of-service',
)

/** Whether somebody manages a team that has the work. */
export function managesTeam({ managedTeams }: Viewer, teamId: string | null): boolean {
  return teamId !== null && managedTeams.has(teamId)
}
