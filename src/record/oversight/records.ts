import { sql } from 'kysely'
import type { Db, Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'

/** A manager's view on a record of a person. */
export interface Oversight {
  readonly id: string
  readonly about: About | null
  readonly text: string
  readonly direction: string | null
  readonly managerName: string
  readonly at: Instant
}

/** The record that a view is on, as its event names it. */
export interface About {
  readonly kind: string
  readonly id: string
}

/** The oversight on a person's record, the latest first. */
export async function oversightOf(db: Db, personId: string): Promise<Oversight[]> {
  const rows = await db
    .selectFrom('record.oversight as o')
    .innerJoin('access.worker as w', 'w.id', 'o.manager_id')
    .select([
      'o.id',
      'o.about_kind as kind',
      'o.about_id as aboutId',
      'o.text',
      'o.direction',
      'w.name as managerName',
      'o.recorded_at as at',
    ])
    .where('o.person_id', '=', personId)
    .orderBy('o.recorded_at', 'desc')
    .orderBy('o.id')
    .execute()
  return rows.map(({ kind, aboutId, ...row }) => ({
    ...row,
    about: aboutId === null ? null : { kind, id: aboutId },
  }))
}

/** The chronology's line for a record of this person; null where it is no record of theirs. */
export async function headlineOf(db: Db, personId: string, { kind, id }: About): Promise<string | null> {
  const row = await db
    .selectFrom('record.event')
    .select('headline')
    .where('person_id', '=', personId)
    .where('source_kind', '=', kind)
    .where('source_id', '=', id)
    .orderBy('sequence')
    .limit(1)
    .executeTakeFirst()
  return row?.headline ?? null
}

interface Adding {
  readonly id: string
  readonly personId: string
  readonly about: About | null
  readonly text: string
  readonly direction: string | null
}

/** Adds a manager's view. */
export async function addOversight(
  trx: Trx,
  { id, personId, about, text, direction }: Adding,
  by: { readonly workerId: string; readonly now: Instant },
): Promise<void> {
  await trx
    .insertInto('record.oversight')
    .values({
      id,
      person_id: personId,
      about_kind: about?.kind ?? 'person',
      about_id: about?.id ?? null,
      text,
      direction,
      manager_id: by.workerId,
      recorded_at: by.now,
    })
    .execute()
}

/** Whether a worker manages, now, a team that holds a reason to see this person. */
export async function managesTheirTeam(
  db: Db,
  personId: string,
  { managedTeams, now }: { managedTeams: ReadonlySet<string>; now: Instant },
): Promise<boolean> {
  const { rows } = await sql<{ manages: boolean }>`select exists (
    select 1 from access.reason r
     where r.person_id = ${personId} and r.team_id = any(${[...managedTeams]}::uuid[])
       and r.from_at <= ${now} and (r.to_at is null or r.to_at > ${now})) as manages`.execute(db)
  return rows[0]?.manages ?? false
}
