import type { Db } from '../../platform/db.ts'

/** The open involvement of each of these children under which they are in need. */
export function openCinWork(db: Db, personIds: readonly string[]) {
  return db
    .selectFrom('record.involvement as i')
    .select(['i.id as involvementId', 'i.person_id as personId', 'i.team_id as teamId'])
    .where('i.person_id', 'in', [...personIds])
    .where('i.service', '=', 'child-in-need')
    .where('i.closed_on', 'is', null)
    .orderBy('i.opened_on')
    .execute()
}

/** The team that works with these children in need; null where there is none. */
export async function teamOf(db: Db, personIds: readonly string[]): Promise<string | null> {
  if (personIds.length === 0) return null
  const work = await openCinWork(db, personIds)
  return work.find(({ teamId }) => teamId !== null)?.teamId ?? null
}

/** The episode of need of a child that has not ended: the referral that began it. */
export async function openEpisode(db: Db, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom('front_door.referral')
    .select('id')
    .where('child_id', '=', personId)
    .where('closed_on', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('no_further_action', 'is', false)
    .orderBy('received_on')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}
