import { sql } from 'kysely'
import type { Db, Trx } from '../../platform/db.ts'
import type { Assertion, CurrentIdentity } from '../../record/people/current.ts'

/** How many people there are. A record that was joined to another is nobody's own. */
export async function peopleCount(trx: Trx): Promise<number> {
  const { count } = await trx
    .selectFrom('record.person')
    .where('merged_into', 'is', null)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** The ids of people after one, in order. */
export async function peopleAfter(trx: Trx, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select id from record.person where id > ${after} and merged_into is null order by id limit ${limit}`.execute(
    trx,
  )
  return rows.map(({ id }) => id)
}

export interface StoredContact {
  readonly id: string
  readonly childId: string
  readonly state: string
}

export function contactsOf(trx: Trx, personIds: readonly string[]): Promise<StoredContact[]> {
  return trx
    .selectFrom('front_door.contact')
    .select(['id', 'child_id as childId', 'state'])
    .where('child_id', 'in', [...personIds])
    .execute()
}

/** The columns of a person that are kept from the assertions. */
export function identitiesOf(
  trx: Trx,
  personIds: readonly string[],
): Promise<(CurrentIdentity & { id: string })[]> {
  return trx
    .selectFrom('record.person')
    .select([
      'id',
      'given',
      'family',
      'known_as',
      'born_on',
      'born_precision',
      'born_estimated',
      'due_on',
      'died_on',
    ])
    .select(['sex', 'gender', 'ethnicity', 'language', 'interpreter_needed', 'described_as'])
    .where('id', 'in', [...personIds])
    .execute()
}

/** Everything that was ever held of these people, in the order it was recorded. */
export async function assertionsOf(
  trx: Trx,
  personIds: readonly string[],
): Promise<Map<string, Assertion[]>> {
  const { rows } = await sql<Assertion & { personId: string }>`
    select person_id as "personId", kind, value, given, middle, family, precision, estimated, valid_to as "validTo",
      recorded_at as "recordedAt", withdrawn_at as "withdrawnAt"
    from record.identity_assertion where person_id = any(${[...personIds]}::uuid[]) order by recorded_at, id`.execute(
    trx,
  )
  return Map.groupBy(rows, ({ personId }) => personId)
}

/** Rows that point at something that is not there, in words. */
export const orphanQueries = [
  {
    says: 'event without its entry in the trace',
    query: sql<{ id: string }>`select e.id from record.event e
      where not exists (select 1 from audit.entry a where a.id = e.trace_id and (a.person_id = e.person_id
        -- Written before two records were joined, or while they were.
        or exists (select 1 from record.merge m where m.state in ('done', 'undone')
                    and (e.person_id in (m.kept_id, m.merged_id) or hearth.kept_person(m.kept_id) = e.person_id)
                    and a.person_id in (m.kept_id, m.merged_id))))`,
  },
  {
    says: 'contact without the event that it was received',
    query: sql<{ id: string }>`select c.id from front_door.contact c
      where not exists (select 1 from record.event e where e.person_id = c.child_id and e.type = 'contact-received' and e.data ->> 'contactId' = c.id::text)`,
  },
  {
    says: 'event that a contact was received, without the contact',
    query: sql<{ id: string }>`select e.id from record.event e
      where e.type = 'contact-received' and not exists (select 1 from front_door.contact c where c.id::text = e.data ->> 'contactId')`,
  },
  {
    says: 'call without a contact',
    query: sql<{ id: string }>`select e.id from front_door.contact_event e
      where not exists (select 1 from front_door.contact c where c.contact_event_id = e.id)`,
  },
  {
    says: 'referral without the event that it came',
    query: sql<{ id: string }>`select r.id from front_door.referral r
      where not exists (select 1 from record.event e where e.person_id = r.child_id and e.type = 'referral-received' and e.data ->> 'referralId' = r.id::text)`,
  },
  {
    says: 'involvement without the event that it opened',
    query: sql<{ id: string }>`select i.id from record.involvement i
      where not exists (select 1 from record.event e where e.person_id = i.person_id and e.type = 'involvement-opened' and e.data ->> 'involvementId' = i.id::text)`,
  },
  {
    says: 'allocation without the event that it began',
    query: sql<{ id: string }>`select x.id from record.allocation x
      where not exists (select 1 from record.event e where e.person_id = x.person_id and e.type = 'worker-allocated' and e.data ->> 'allocationId' = x.id::text)`,
  },
  {
    says: 'person without the event that they were recorded',
    query: sql<{ id: string }>`select p.id from record.person p
      where p.merged_into is null and not exists (select 1 from record.event e where e.person_id = p.id and e.type = 'person-recorded')`,
  },
  {
    says: 'reason to see a person who is not there',
    query: sql<{
      id: string
    }>`select r.id from access.reason r where not exists (select 1 from record.person p where p.id = r.person_id)`,
  },
  {
    says: 'restriction of a person who is not there',
    query: sql<{
      id: string
    }>`select r.id from access.restriction r where not exists (select 1 from record.person p where p.id = r.person_id)`,
  },
  {
    says: 'clock of a person who is not there',
    query: sql<{
      id: string
    }>`select o.id from timescales.obligation o where not exists (select 1 from record.person p where p.id = o.person_id)`,
  },
  {
    says: 'row of a record that was joined to another and was left with it',
    query: sql<{
      id: string
    }>`select e.person_id as id from record.event e join record.person p on p.id = e.person_id
      where p.merged_into is not null
      union all select r.person_id from access.reason r join record.person p on p.id = r.person_id where p.merged_into is not null
      union all select a.person_id from record.identity_assertion a join record.person p on p.id = a.person_id where p.merged_into is not null`,
  },
  {
    says: 'joining that the record it was about knows nothing of',
    query: sql<{ id: string }>`select m.id from record.merge m join record.person p on p.id = m.merged_id
      where (m.state = 'done') <> (p.merged_into is not distinct from m.kept_id)
        and not exists (select 1 from record.merge o where o.merged_id = m.merged_id and o.id <> m.id and o.state = 'done')`,
  },
  {
    says: 'note about nobody',
    query: sql<{
      id: string
    }>`select n.id from record.case_note n where not exists (select 1 from record.case_note_person p where p.note_id = n.id)`,
  },
] as const

/** Things that are there twice although they happened once. */
export const duplicateQueries = [
  {
    says: 'event that is there twice',
    query: sql<{ id: string }>`select min(id::text) as id from record.event
      group by person_id, type, on_day, at, data, source_id, recorded_at, trace_id having count(*) > 1`,
  },
  {
    says: 'worker who is allocated twice to the same work',
    query: sql<{ id: string }>`select min(id::text) as id from record.allocation
      where to_on is null and worker_id is not null and involvement_id is not null group by involvement_id, worker_id having count(*) > 1`,
  },
  {
    says: 'contact with two standing referrals',
    query: sql<{ id: string }>`select contact_id as id from front_door.referral
      where withdrawn_at is null and contact_id is not null group by contact_id having count(*) > 1`,
  },
  {
    says: 'entry of the trace that is there twice',
    query: sql<{ id: string }>`select id from audit.entry group by id having count(*) > 1`,
  },
] as const

/** How many rows a table has. */
export async function countOf(
  trx: Trx,
  table: 'record.event' | 'audit.entry' | 'record.person',
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(
    trx,
  )
  return rows[0]?.count ?? 0
}

/** A restricted person with somebody of the staff who is not on the list. */
export interface Restricted {
  readonly personId: string
  readonly strangerId: string
}

/** Every person whose record is restricted now, each with a worker who may not see them. */
export async function restrictedPeople(trx: Trx): Promise<Restricted[]> {
  const { rows } = await sql<Restricted>`
    select distinct on (r.person_id) r.person_id as "personId", coalesce(w.id, '00000000-0000-4000-8000-00000000000f') as "strangerId"
    from access.restriction r left join access.worker w on not exists (
      select 1 from access.restriction_member m where m.restriction_id = r.id and m.worker_id = w.id)
    where r.from_at <= now() and (r.to_at is null or r.to_at > now()) order by r.person_id, w.id`.execute(trx)
  return rows
}

/** A table that row security must stand before, and by which column it tells a person. */
export interface Personal {
  readonly table: string
  readonly column: string
  readonly isList: boolean
  /** Row security is on and holds for the owner too. */
  readonly isGuarded: boolean
}

/**
 * Every table of ours with a column that names people. Who works here is not about whom they work with; the lists of who may
 * not be found are what row security goes by (migration 0002).
 */
export async function personalTables(trx: Trx): Promise<Personal[]> {
  const { rows } = await sql<Personal>`
    select c.oid::regclass::text as "table", a.attname as "column", a.atttypid = 'uuid[]'::regtype as "isList",
      c.relrowsecurity and c.relforcerowsecurity as "isGuarded"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public', 'pgboss')
      and (a.attname in ('person_id', 'child_id', 'about') or (c.oid = 'record.person'::regclass and a.attname = 'id'))
      and c.oid not in ('access.worker'::regclass, 'access.restriction'::regclass, 'access.conflict'::regclass) and a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype)
    order by 1, 2`.execute(trx)
  return rows
}

/** How many rows about a person row security lets through. */
export async function rowsSeen(
  staff: Db,
  { table, column, isList }: Personal,
  personId: string,
): Promise<number> {
  const condition = isList
    ? sql`${personId} = any(${sql.ref(column)})`
    : sql`${sql.ref(column)} = ${personId}`
  const { rows } = await sql<{
    count: number
  }>`select count(*) as count from ${sql.raw(table)} where ${condition}`.execute(staff)
  return rows[0]?.count ?? 0
}

/** Whether the staff app may read a table at all. */
export async function staffMayRead(trx: Trx, table: string): Promise<boolean> {
  const { rows } = await sql<{
    may: boolean
  }>`select has_table_privilege('hearth_staff', ${table}, 'select') as may`.execute(trx)
  return rows[0]?.may ?? false
}

/** Marks a place in the transaction, to come back to. */
export async function markPlace(trx: Trx): Promise<void> {
  await sql`savepoint before_rebuild`.execute(trx)
}

/** Undoes everything since the place was marked. */
export async function backToPlace(trx: Trx): Promise<void> {
  await sql`rollback to savepoint before_rebuild`.execute(trx)
}
