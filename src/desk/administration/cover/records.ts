import { sql } from 'kysely'
import { type Viewer, visibleTo } from '../../../mechanisms/access/index.ts'
import type { Db } from '../../../platform/db.ts'
import type { Instant } from '../../../platform/instant.ts'
import { type Named, personName } from '../../../record/people/names.ts'

/** Somebody with whom the covered work. */
export interface PersonCovered {
  readonly id: string
  readonly name: string
}

const most = 200

/** The people allocated to those whom the viewer covers now, by name; only those whom the viewer may see. */
export async function peopleCovered(db: Db, viewer: Viewer, now: Instant): Promise<PersonCovered[]> {
  const rows = await db
    .selectFrom('record.person as p')
    .select(['p.id', 'p.given', 'p.family', 'p.known_as', 'p.described_as', 'p.due_on'])
    .where(
      sql<boolean>`p.id in (select a.person_id from record.allocation a
        join access.cover c on a.worker_id = c.covered_worker_id or a.team_id = c.covered_team_id
       where a.to_on is null and c.from_at <= ${now} and c.to_at > ${now}
         and (c.covering_worker_id = ${viewer.id} or c.covering_team_id = any(${[...viewer.teams]}::uuid[])))`,
    )
    .where((eb) => visibleTo(viewer, eb.ref('p.id'), { part: 'identity', now }))
    .orderBy('p.family')
    .orderBy('p.given')
    .orderBy('p.id')
    .limit(most)
    .execute()
  return rows.map((row: Named & { id: string }) => ({ id: row.id, name: personName(row) }))
}
