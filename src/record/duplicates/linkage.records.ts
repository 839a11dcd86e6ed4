import { sql } from 'kysely'
import type { Db, Trx } from '../../platform/db.ts'
import { dayOf, type Instant } from '../../platform/instant.ts'
import type { Alike } from '../people/alike/alike.ts'

/** How far the looking for duplicates has come. */
export interface LinkageState {
  readonly changedUntil: Instant
  readonly walkedTo: string
}

export async function linkageState(db: Db): Promise<LinkageState> {
  const { rows } = await sql<LinkageState>`
    select greatest(changed_until, '1900-01-01T00:00Z') as "changedUntil", walked_to as "walkedTo" from record.linkage`.execute(
    db,
  )
  const [state] = rows
  if (!state) throw new TypeError('The one row of record.linkage is missing')
  return state
}

export async function keepLinkageState(trx: Trx, { changedUntil, walkedTo }: LinkageState): Promise<void> {
  await trx.updateTable('record.linkage').set({ changed_until: changedUntil, walked_to: walkedTo }).execute()
}

/** People of whom something was said since a moment that tells who they are, in the order of their ids. */
export async function changedSince(db: Db, since: Instant, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct id from (
      select p.id from record.person p where p.recorded_at > ${since}
      union all select a.person_id from record.identity_assertion a where a.recorded_at > ${since}
      union all select i.person_id from record.identifier i where i.recorded_at > ${since}
      union all select d.person_id from record.address d where d.recorded_at > ${since}
      union all select c.person_id from record.contact_point c where c.recorded_at > ${since}) changed order by id limit ${limit}`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** A week's share of everybody, after an id. */
export async function nextToWalk(db: Db, after: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from record.person where id > ${after}::uuid order by id
     limit (select greatest(200, ceil(count(*) / 7.0))::integer from record.person)`.execute(db)
  return rows.map(({ id }) => id)
}

/**
 * Lists a person beside those that they may be the same as. Left out: pairs that stand in the list or were decided before, and
 * relatives of one another.
 *
 * @returns how many pairs are new
 */
export async function addFoundPairs(
  trx: Trx,
  personId: string,
  { alike, now, by }: { readonly alike: readonly Alike[]; readonly now: Instant; readonly by: string },
): Promise<number> {
  let added = 0
  for (const { id, band, explanation } of alike) {
    const { numAffectedRows } = await sql`
      insert into record.possible_duplicate (person_id, other_id, band, explanation, reason, found_by, recorded_at, recorded_by)
      select ${personId}, ${id}, ${band}, ${JSON.stringify(explanation)}::jsonb, 'Found overnight', 'linkage', ${now}, ${by}
       where not exists (select 1 from record.possible_duplicate d
                          where least(d.person_id, d.other_id) = least(${personId}::uuid, ${id}::uuid)
                            and greatest(d.person_id, d.other_id) = greatest(${personId}::uuid, ${id}::uuid))
         and not exists (select 1 from record.relationship r where r.person_id in (${personId}, ${id}) and r.other_id in (${personId}, ${id}))
      on conflict do nothing`.execute(trx)
    added += Number(numAffectedRows ?? 0n)
  }
  return added
}

/** Keepers hear of a restricted person who may be recorded a second time; nobody else hears of it. */
export async function tellKeepersAlike(trx: Trx, since: Instant, now: Instant): Promise<void> {
  await sql`select record.tell_keepers_alike(${since}::timestamptz, ${now}::timestamptz, ${dayOf(now)}::date)`.execute(
    trx,
  )
}
