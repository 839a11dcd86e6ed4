import type { Insertable } from 'kysely'
import type { DB } from '../../platform/database.generated.ts'
import type { Db, Trx } from '../../platform/db.ts'

/** Meetings of other agencies at which somebody was talked about, the latest first: only of these kinds. */
export async function outsideMeetingsOf(db: Db, personId: string, kinds: readonly string[]) {
  if (kinds.length === 0) return []
  return db
    .selectFrom('front_door.outside_meeting as meeting')
    .innerJoin('access.worker as writer', 'writer.id', 'meeting.recorded_by')
    .select([
      'meeting.id',
      'meeting.kind',
      'meeting.held_on as heldOn',
      'meeting.went',
      'meeting.shared',
      'meeting.learned',
    ])
    .select('writer.name as writtenBy')
    .where('meeting.person_id', '=', personId)
    .where('meeting.kind', 'in', [...kinds])
    .orderBy('meeting.held_on', 'desc')
    .orderBy('meeting.id')
    .execute()
}

/** Keeps one child's part of a meeting. */
export async function keepOutsideMeeting(
  trx: Trx,
  row: Insertable<DB['front_door.outside_meeting']>,
): Promise<void> {
  await trx.insertInto('front_door.outside_meeting').values(row).execute()
}
