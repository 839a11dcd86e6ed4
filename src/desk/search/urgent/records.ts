import type { Db } from '../../../platform/db.ts'
import type { Instant } from '../../../platform/instant.ts'

/** What the page says of somebody before their record is opened. The name is what a search has already told. */
export function findBriefly(db: Db, personId: string) {
  return db
    .selectFrom('record.person as p')
    .select(['p.given', 'p.family', 'p.known_as', 'p.described_as', 'p.due_on', 'p.born_on'])
    .select((eb) =>
      eb
        .selectFrom('record.involvement as v')
        .innerJoin('access.team as t', 't.id', 'v.team_id')
        .select('t.name')
        .whereRef('v.person_id', '=', 'p.id')
        .where('v.closed_on', 'is', null)
        .orderBy('v.opened_on', 'desc')
        .limit(1)
        .as('team'),
    )
    .where('p.id', '=', personId)
    .executeTakeFirst()
}

/** When the one who asks last proved who they are; null where the session is not known. */
export async function provenAt(db: Db, sessionId: string | null | undefined): Promise<Instant | null> {
  if (!sessionId) return null
  const session = await db
    .selectFrom('sign_in.session')
    .select('proven_at')
    .where('id', '=', sessionId)
    .executeTakeFirst()
  return session?.proven_at ?? null
}
