import type { Db } from '../../platform/db.ts'
import { AppError } from '../../platform/errors.ts'
import { teamWithPurpose } from '../../record/involvements/records.ts'

/** The council has no team for work that must go somewhere. The settings page names the teams. */
class NoTeam extends AppError<'NO_TEAM'> {}

/** The team that takes a kind of work. @throws NoTeam where the council has named none */
export async function teamFor(db: Db, purpose: 'front-door' | 'assessment' | 'early-help'): Promise<string> {
  const team = await teamWithPurpose(db, purpose)
  if (team === null) throw new NoTeam('NO_TEAM', `No team has the purpose ${purpose}`)
  return team
}

/** Who works with a child now: allocated workers, else the teams of open involvements. */
export async function workersInvolved(
  db: Db,
  childId: string,
): Promise<{ workerId: string | null; teamId: string | null }[]> {
  const workers = await db
    .selectFrom('record.allocation')
    .select(['worker_id as workerId', 'team_id as teamId'])
    .where('person_id', '=', childId)
    .where('to_on', 'is', null)
    .where('worker_id', 'is not', null)
    .execute()
  if (workers.length > 0) return workers
  const teams = await db
    .selectFrom('record.involvement')
    .select('team_id as teamId')
    .distinct()
    .where('person_id', '=', childId)
    .where('closed_on', 'is', null)
    .where('team_id', 'is not', null)
    .execute()
  return teams.map(({ teamId }) => ({ workerId: null, teamId }))
}

/** Whether somebody was allocated, or the receiving team decided, on what a contact's decision opened. */
export async function workHasBegun(db: Db, contactId: string): Promise<boolean> {
  const allocated = await db
    .selectFrom('record.allocation as allocation')
    .innerJoin('record.involvement as involvement', 'involvement.id', 'allocation.involvement_id')
    .select('allocation.id')
    .where('involvement.source_id', '=', contactId)
    .where('involvement.closed_on', 'is', null)
    .limit(1)
    .executeTakeFirst()
  const decided = await db
    .selectFrom('front_door.referral')
    .select('id')
    .where('contact_id', '=', contactId)
    .where('withdrawn_at', 'is', null)
    .where('no_further_action', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return allocated !== undefined || decided !== undefined
}
