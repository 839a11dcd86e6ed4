import { sql } from 'kysely'
import { type Viewer, visibleTo } from '../../mechanisms/access/index.ts'
import type { Db } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import { personName } from '../../record/people/names.ts'

/** Those of these children whose contacts the viewer has a reason to see now. */
export async function withinReasons(
  db: Db,
  viewer: Viewer,
  { childIds, now }: { readonly childIds: readonly string[]; readonly now: Instant },
): Promise<Set<string>> {
  const seen = visibleTo(viewer, sql.ref('asked_of.id'), { part: 'contacts', now })
  const { rows } = await sql<{ id: string }>`
    select asked_of.id from unnest(${[...new Set(childIds)]}::uuid[]) as asked_of(id) where ${seen}`.execute(
    db,
  )
  return new Set(rows.map(({ id }) => id))
}

/** The names of people, by id. */
export async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<Parameters<typeof personName>[0] & { id: string }>`
    select id, given, family, known_as, described_as, due_on from record.person
     where id = any(${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map((person) => [person.id, personName(person)]))
}
