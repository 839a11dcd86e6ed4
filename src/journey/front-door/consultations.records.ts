import { type Insertable, type RawBuilder, sql } from 'kysely'
import type { DB } from '../../platform/database.generated.ts'
import type { Db, Trx } from '../../platform/db.ts'
import { councilZone, type Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'

/** Advice given to a professional. */
export interface Consultation {
  readonly id: string
  readonly askedAt: Instant
  readonly source: string
  readonly askerName: string
  readonly askerRole: string | null
  readonly askerReach: string | null
  readonly question: string
  readonly advice: string
  readonly ended: string
  readonly givenByName: string | null
  /** The contact that it became. */
  readonly contactEventId: string | null
}

/** How the list is narrowed; left out: not at all. */
export interface ConsultationFilter {
  readonly source?: string | undefined
  readonly ended?: string | undefined
  /** 'YYYY-MM' */
  readonly month?: string | undefined
}

// What became a contact in which somebody closed to the viewer is named is not there: row security sees to it.
function consultations(db: Db) {
  return db
    .selectFrom('front_door.consultation as advised')
    .leftJoin('access.worker as worker', 'worker.id', 'advised.given_by')
    .select([
      'advised.id',
      'advised.asked_at as askedAt',
      'advised.agency as source',
      'advised.asker_name as askerName',
      'advised.asker_role as askerRole',
      'advised.asker_reach as askerReach',
      'advised.question',
      'advised.advice',
      'advised.ended',
      'worker.name as givenByName',
      'advised.contact_event_id as contactEventId',
    ])
}

/** Advice given, the newest first. */
export function consultationsGiven(
  db: Db,
  { source, ended, month }: ConsultationFilter,
  most: number,
): Promise<Consultation[]> {
  return consultations(db)
    .$if(source !== undefined, (query) => query.where('advised.agency', '=', source ?? ''))
    .$if(ended !== undefined, (query) => query.where('advised.ended', '=', ended ?? ''))
    .$if(month !== undefined, (query) => query.where(monthOf('advised.asked_at'), '=', month ?? ''))
    .orderBy('advised.asked_at', 'desc')
    .orderBy('advised.id')
    .limit(most)
    .execute()
}

/** One piece of advice; undefined where it is not there. */
export function findConsultation(db: Db, id: string): Promise<Consultation | undefined> {
  return consultations(db).where('advised.id', '=', id).executeTakeFirst()
}

/** Advice given in one month. */
export interface AdviceOfMonth {
  readonly month: string
  readonly given: number
  readonly becameContacts: number
}

/** How much advice was given, by month from a day on, the newest first. Contacts are counted elsewhere. */
export function consultationsByMonth(db: Db, from: PlainDate): Promise<AdviceOfMonth[]> {
  return db
    .selectFrom('front_door.consultation')
    .select([
      monthOf('asked_at').as('month'),
      sql<number>`count(*)::int`.as('given'),
      sql<number>`count(contact_event_id)::int`.as('becameContacts'),
    ])
    .where(sql<boolean>`(asked_at at time zone ${sql.lit(councilZone)})::date >= ${from}::date`)
    .groupBy(monthOf('asked_at'))
    .orderBy('month', 'desc')
    .execute()
}

function monthOf(column: string): RawBuilder<string> {
  return sql<string>`to_char(${sql.ref(column)} at time zone ${sql.lit(councilZone)}, 'YYYY-MM')`
}

/** Adds advice given. */
export async function addConsultation(
  trx: Trx,
  row: Insertable<DB['front_door.consultation']>,
): Promise<void> {
  await trx.insertInto('front_door.consultation').values(row).execute()
}

/** Whether advice is there that is no contact yet, held so that of two workers one makes it one. */
export async function holdConsultation(trx: Trx, id: string): Promise<boolean> {
  const row = await trx
    .selectFrom('front_door.consultation')
    .select('contact_event_id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined && row.contact_event_id === null
}

/** It became a contact. The caller holds it. */
export async function settleConsultation(trx: Trx, id: string, contactEventId: string): Promise<void> {
  await trx
    .updateTable('front_door.consultation')
    .set({ contact_event_id: contactEventId })
    .where('id', '=', id)
    .execute()
}
