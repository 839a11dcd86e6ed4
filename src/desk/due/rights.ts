import type { Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { Act } from '../../record/shell/act.ts'
import type { DueAddress } from './due-address.ts'
import {
  type DueOwner,
  isAllocatedWorker,
  type ManagerToName,
  managersOver,
  teamsWorkingWith,
} from './records.ts'

/** What a viewer may say about a clock. */
export interface DueRights {
  /** Why it is late: the worker whose work it is, and the managers over the team. */
  readonly explain: boolean
  /** That it is not needed: the managers over the team. */
  readonly exempt: boolean
}

interface OfPerson {
  readonly personId: DueAddress['personId']
  readonly owner: DueOwner
}

type Asking = Pick<Act, 'viewer' | 'origin'>

/** What the viewer may say about this clock now. That the record is open to them was decided before. */
export async function rightsOver(trx: Trx, { viewer, origin }: Asking, of: OfPerson): Promise<DueRights> {
  const { personId, owner } = of
  const teamIds = await teamsOf(trx, of, origin.now)
  const exempt = teamIds.some((teamId) => viewer.managedTeams.has(teamId))
  const theirs = owner.workerId === viewer.id
  const explain = exempt || theirs || (await isAllocatedWorker(trx, { personId, workerId: viewer.id }))
  return { explain, exempt }
}

/** Who may be named as having agreed a reason: the managers over the team, a manager who asks among them. */
export async function managersToName(
  trx: Trx,
  { viewer, origin }: Asking,
  of: OfPerson,
): Promise<ManagerToName[]> {
  const teamIds = await teamsOf(trx, of, origin.now)
  const over = await managersOver(trx, { teamIds, now: origin.now })
  const manages = teamIds.some((teamId) => viewer.managedTeams.has(teamId))
  const isThere = over.some(({ id }) => id === viewer.id)
  return manages && !isThere ? [{ id: viewer.id, name: viewer.name }, ...over] : over
}

/** The team whose clock it is and the teams that work with the person. */
async function teamsOf(trx: Trx, { personId, owner }: OfPerson, now: Instant): Promise<string[]> {
  const working = await teamsWorkingWith(trx, { personId, now })
  return owner.teamId === null ? working : [owner.teamId, ...working]
}

/** Whether it is the viewer's own work or their team's: the home page then shows it, whatever else they may see of the person. */
export function isTheirWork({ teamId, workerId }: DueOwner, { viewer }: Pick<Act, 'viewer'>): boolean {
  if (workerId === viewer.id) return true
  return teamId !== null && (viewer.teams.has(teamId) || viewer.managedTeams.has(teamId))
}
