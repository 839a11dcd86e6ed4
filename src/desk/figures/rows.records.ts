import { sql } from 'kysely'
import { type Viewer, visibleTo } from '../../mechanisms/access/index.ts'
import type { CountedRow } from '../../mechanisms/indicators/index.ts'
import type { Db, Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import { personName } from '../../record/people/names.ts'

/** Lets the transaction count every contact of everybody who is not closed to the viewer, also those that are not theirs to open. */
export async function countAll(trx: Trx): Promise<void> {
  await sql`select set_config('hearth.counting', 'on', true)`.execute(trx)
}

/** Those of these rows, of contacts and referrals, that the viewer has a reason to see now: the contact, or all of the child's. */
export async function withinReasons(
  db: Db,
  viewer: Viewer,
  { rows, now }: { readonly rows: readonly CountedRow[]; readonly now: Instant },
): Promise<Set<CountedRow>> {
  const source = sql<string>`coalesce(asked_of.contact_id, referral.contact_id)`
  const seen = visibleTo(viewer, sql.ref('asked_of.child_id'), { part: 'contacts', now, source })
  const column = (name: string) => rows.map((row) => row[name] ?? null)
  const { rows: within } = await sql<{ at: number }>`
    select asked_of.at::int from unnest(${column('childId')}::uuid[], ${column('contactId')}::uuid[], ${column('referralId')}::uuid[])
        with ordinality as asked_of(child_id, contact_id, referral_id, at)
      left join front_door.referral on referral.id = asked_of.referral_id where ${seen}`.execute(db)
  return new Set(within.flatMap(({ at }) => rows[at - 1] ?? []))
}

/** The names of people, by id. */
export async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<Parameters<typeof personName>[0] & { id: string }>`
    select id, given, family, known_as, described_as, due_on from record.person
     where id = any(${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map((person) => [person.id, personName(person)]))
}

/** The names of all teams: how rows of figures name theirs. */
export async function teamNames(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('access.team').select('name').orderBy('name').execute()
  return rows.map(({ name }) => name)
}
