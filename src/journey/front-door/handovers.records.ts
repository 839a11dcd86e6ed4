import { type Insertable, sql } from 'kysely'
import { type Viewer, visibleTo } from '../../mechanisms/access/index.ts'
import type { DB } from '../../platform/database.generated.ts'
import type { Db, Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { Sourced } from '../../record/shell/page.ts'
import { nameOf } from './records.ts'

/** What the night left about one child in one contact. */
export interface Handover {
  readonly id: string
  readonly contactId: string
  readonly contactEventId: string
  readonly childId: string
  readonly childName: string
  readonly risk: string
  readonly leftAt: Instant
  readonly leftByName: string | null
  readonly acceptedAt: Instant | null
  readonly acceptedByName: string | null
  /** When it must be accepted. */
  readonly acceptBy: Instant | null
  /** Empty where the words are kept back from the viewer. */
  readonly said: readonly { readonly kind: string; readonly words: string }[]
}

/** The child that a handover is about, with its contact: a list of none or one. */
export function childOfHandover(db: Db, handoverId: string): Promise<Sourced[]> {
  return db
    .selectFrom('front_door.handover')
    .select(['child_id as personId', 'contact_id as source'])
    .where('id', '=', handoverId)
    .execute()
}

function handovers(db: Db) {
  return db
    .selectFrom('front_door.handover as left')
    .innerJoin('record.person as child', 'child.id', 'left.child_id')
    .select([
      'left.id',
      'left.contact_id as contactId',
      'left.contact_event_id as contactEventId',
      'left.child_id as childId',
      nameOf('child').as('childName'),
      'left.risk',
      'left.left_at as leftAt',
      'left.accepted_at as acceptedAt',
      sql<string | null>`(select w.name from access.worker w where w.id = "left".left_by)`.as('leftByName'),
      sql<string | null>`(select w.name from access.worker w where w.id = "left".accepted_by)`.as(
        'acceptedByName',
      ),
      sql<Instant | null>`(select o.due_at from timescales.obligation o where o.person_id = "left".child_id
        and o.timescale = 'edt-handover' and o.key = "left".id::text)`.as('acceptBy'),
    ])
}

/** What is not accepted yet, the greatest risk first, then what was accepted since a moment; of children the viewer may see. */
export async function handoverBoard(
  db: Db,
  viewer: Viewer,
  { now, since }: { readonly now: Instant; readonly since: Instant },
): Promise<Handover[]> {
  const rows = await handovers(db)
    .where((eb) => eb.or([eb('left.accepted_at', 'is', null), eb('left.accepted_at', '>=', since)]))
    .where((eb) =>
      visibleTo(viewer, eb.ref('left.child_id'), {
        part: 'contacts',
        now,
        source: eb.ref('left.contact_id'),
      }),
    )
    .orderBy(sql`"left".accepted_at desc nulls first`)
    .orderBy(sql`array_position(array['high', 'medium', 'low'], "left".risk)`)
    .orderBy('left.left_at')
    .limit(200)
    .execute()
  return withWords(db, rows)
}

/** What the night left about these contacts, the oldest first. The caller has seen that they are open to the viewer. */
export async function handoversOf(db: Db, contactIds: readonly string[]): Promise<Handover[]> {
  if (contactIds.length === 0) return []
  const rows = await handovers(db)
    .where('left.contact_id', 'in', [...contactIds])
    .orderBy('left.left_at')
    .execute()
  return withWords(db, rows)
}

/** One handover; undefined where it is not there. */
export async function findHandover(db: Db, id: string): Promise<Handover | undefined> {
  const [one] = await withWords(db, await handovers(db).where('left.id', '=', id).execute())
  return one
}

async function withWords(db: Db, rows: readonly Omit<Handover, 'said'>[]): Promise<Handover[]> {
  if (rows.length === 0) return []
  const said = await db
    .selectFrom('front_door.handover_said')
    .select(['handover_id', 'kind', 'words'])
    .where(
      'handover_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    ...row,
    said: said.filter((one) => one.handover_id === row.id).map(({ kind, words }) => ({ kind, words })),
  }))
}

/** Whether a contact has been left for the day and nobody has accepted it. */
export async function isLeft(trx: Trx, contactId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('front_door.handover')
    .select('id')
    .where('contact_id', '=', contactId)
    .where('accepted_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Holds a handover until the transaction ends, so that of two workers one accepts it. Null where there is none. */
export async function handoverToAccept(trx: Trx, id: string) {
  const row = await trx
    .selectFrom('front_door.handover')
    .select([
      'id',
      'contact_id as contactId',
      'contact_event_id as contactEventId',
      'child_id as childId',
      'accepted_at as acceptedAt',
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

/** Adds a handover with its words. */
export async function addHandover(
  trx: Trx,
  row: Insertable<DB['front_door.handover']>,
  said: readonly Insertable<DB['front_door.handover_said']>[],
): Promise<void> {
  await trx.insertInto('front_door.handover').values(row).execute()
  await trx
    .insertInto('front_door.handover_said')
    .values([...said])
    .execute()
}

/** What is still to be done, as far as the viewer may read it. */
export async function toDoOf(trx: Trx, handoverId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('front_door.handover_said')
    .select('words')
    .where('handover_id', '=', handoverId)
    .where('kind', '=', 'to do')
    .orderBy('position')
    .execute()
  return rows.map(({ words }) => words)
}

/** It is somebody's now. The caller holds it. */
export async function acceptRow(trx: Trx, id: string, by: { at: Instant; workerId: string }): Promise<void> {
  await trx
    .updateTable('front_door.handover')
    .set({ accepted_at: by.at, accepted_by: by.workerId })
    .where('id', '=', id)
    .execute()
}

/** What the night left that nobody has taken on though its time is past, with the team whose it is. */
export function lateHandovers(db: Db, now: Instant) {
  return db
    .selectFrom('timescales.obligation as due')
    .innerJoin('front_door.handover as left', (join) =>
      join.on(sql<boolean>`due.key = "left".id::text`).on('due.timescale', '=', 'edt-handover'),
    )
    .innerJoin('front_door.contact_event as call', 'call.id', 'left.contact_event_id')
    .select(['left.id', 'left.child_id as childId', 'call.reference', 'due.team_id as teamId'])
    .where('due.outcome', '=', 'open')
    .where('due.due_at', '<', now)
    .where('left.accepted_at', 'is', null)
    .execute()
}
