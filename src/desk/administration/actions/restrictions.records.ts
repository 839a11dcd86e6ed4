import { sql } from 'kysely'
import type { Db, Trx } from '../../../platform/db.ts'
import type { Instant } from '../../../platform/instant.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { type Named, personName } from '../../../record/people/names.ts'

/** A restriction in force: whose record, to whom it is open. */
export interface Restriction {
  readonly id: string
  readonly personId: string
  readonly because: string
  readonly fromAt: Instant
  readonly reviewOn: PlainDate
  readonly setBy: string
  readonly secondBy: string
  readonly members: readonly string[]
}

function restrictions(db: Db, now: Instant) {
  return db
    .selectFrom('access.restriction as r')
    .innerJoin('access.worker as one', 'one.id', 'r.set_by')
    .innerJoin('access.worker as two', 'two.id', 'r.second_by')
    .select([
      'r.id',
      'r.person_id as personId',
      'r.because',
      'r.from_at as fromAt',
      'r.review_on as reviewOn',
      'one.name as setBy',
      'two.name as secondBy',
      sql<
        string[]
      >`array(select m.worker_id from access.restriction_member m where m.restriction_id = r.id order by 1)`.as(
        'members',
      ),
    ])
    .where('r.from_at', '<=', now)
    .where((eb) => eb.or([eb('r.to_at', 'is', null), eb('r.to_at', '>', now)]))
}

/** The restrictions in force, the next review first. */
export function restrictionsNow(db: Db, now: Instant): Promise<Restriction[]> {
  return restrictions(db, now).orderBy('r.review_on').orderBy('r.id').execute()
}

/** One restriction in force. */
export function findRestriction(db: Db, id: string, now: Instant): Promise<Restriction | undefined> {
  return restrictions(db, now).where('r.id', '=', id).executeTakeFirst()
}

/** The restriction in force on a person. */
export function restrictionOn(db: Db, personId: string, now: Instant): Promise<Restriction | undefined> {
  return restrictions(db, now).where('r.person_id', '=', personId).executeTakeFirst()
}

/**
 * What people are called, for a keeper who may not see their record. Others, and a keeper with an interest in somebody, are told
 * nothing: the function decides for itself.
 */
export async function namedForKeeper(db: Db, people: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<
    Named & { id: string }
  >`select * from hearth.named_for_keeper(${[...people]}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, personName(row)]))
}

/** A worker who may be named on a restriction. */
export interface Nameable {
  readonly id: string
  readonly name: string
  readonly team: string | null
}

/** Everybody who works here now. */
export function nameable(db: Db): Promise<Nameable[]> {
  return db
    .selectFrom('access.worker as w')
    .leftJoin('access.team as t', 't.id', 'w.team_id')
    .select(['w.id', 'w.name', 't.name as team'])
    .where('w.state', '=', 'active')
    .orderBy('w.name')
    .orderBy('w.id')
    .execute()
}

/** Workers by id, whatever became of their account. */
export async function workersNamed(db: Db, ids: readonly string[]): Promise<Map<string, Nameable>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('access.worker as w')
    .leftJoin('access.team as t', 't.id', 'w.team_id')
    .select(['w.id', 'w.name', 't.name as team'])
    .where('w.id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export interface NewRestriction {
  readonly id: string
  readonly personId: string
  readonly because: string
  readonly members: readonly string[]
  readonly reviewOn: PlainDate
  readonly setBy: string
  readonly secondBy: string
  readonly now: Instant
}

/** Restricts a record: from this second it is closed to everybody who is not named. */
export async function addRestriction(trx: Trx, made: NewRestriction): Promise<void> {
  await trx
    .insertInto('access.restriction')
    .values({
      id: made.id,
      person_id: made.personId,
      because: made.because,
      from_at: made.now,
      set_by: made.setBy,
      second_by: made.secondBy,
      review_on: made.reviewOn,
    })
    .execute()
  await nameMembers(trx, made.id, made.members)
}

async function nameMembers(trx: Trx, restrictionId: string, members: readonly string[]): Promise<void> {
  await trx
    .insertInto('access.restriction_member')
    .values(members.map((worker_id) => ({ restriction_id: restrictionId, worker_id })))
    .execute()
}

/** Puts another list in place of the one there was, with a new review date. */
export async function changeRestriction(
  trx: Trx,
  restrictionId: string,
  { members, reviewOn }: { members: readonly string[]; reviewOn: PlainDate },
): Promise<void> {
  await trx
    .updateTable('access.restriction')
    .set({ review_on: reviewOn, version: sql<number>`version + 1` })
    .where('id', '=', restrictionId)
    .execute()
  await trx.deleteFrom('access.restriction_member').where('restriction_id', '=', restrictionId).execute()
  await nameMembers(trx, restrictionId, members)
}

/** Ends a restriction: the record is open again to those who have a reason. */
export async function endRestriction(trx: Trx, restrictionId: string, at: Instant): Promise<void> {
  await trx
    .updateTable('access.restriction')
    .set({ to_at: sql<Instant>`greatest(from_at, ${at}::timestamptz)`, version: sql<number>`version + 1` })
    .where('id', '=', restrictionId)
    .execute()
}
