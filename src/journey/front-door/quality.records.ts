import { type Insertable, sql } from 'kysely'
import type { DB } from '../../platform/database.generated.ts'
import type { Db, Trx } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { QualityCode } from './forms/quality.ts'

/** What was said of a message. */
export interface Rated {
  readonly gave: readonly QualityCode[]
  readonly better: string | null
}

/** The latest rating of the message that a contact came in; null where nobody rated it. */
export async function ratingOf(db: Db, contactEventId: string): Promise<Rated | null> {
  const row = await db
    .selectFrom('front_door.referral_quality')
    .select(['complete', 'consent', 'why_level as whyLevel', 'voice', 'better'])
    .where('contact_event_id', '=', contactEventId)
    .orderBy('recorded_at', 'desc')
    .executeTakeFirst()
  if (!row) return null
  const all: readonly (readonly [QualityCode, boolean])[] = [
    ['complete', row.complete],
    ['consent', row.consent],
    ['why-level', row.whyLevel],
    ['voice', row.voice],
  ]
  return { gave: all.filter(([, there]) => there).map(([code]) => code), better: row.better }
}

/** Keeps a rating. */
export async function keepRating(
  trx: Trx,
  row: Insertable<DB['front_door.referral_quality']>,
): Promise<void> {
  await trx.insertInto('front_door.referral_quality').values(row).execute()
}

/** How the messages of one agency were rated in one quarter. */
export interface QualityCount {
  readonly source: string
  /** The first day of the quarter. */
  readonly quarter: PlainDate
  /** Messages of the agency that were decided on at all. */
  readonly messages: number
  readonly rated: number
  readonly complete: number
  readonly consent: number
  readonly whyLevel: number
  readonly voice: number
  readonly audited: number
}

/**
 * Ratings by agency and quarter of receipt, from a day until before another. One message is one, however many children it is about;
 * its latest rating counts.
 */
export async function qualityCounts(
  db: Db,
  { from, before }: { readonly from: PlainDate; readonly before: PlainDate },
): Promise<QualityCount[]> {
  // Numbers are of all contacts, also where one may see a single contact of a child.
  await sql`select set_config('hearth.counting', 'on', true)`.execute(db)
  const { rows } = await sql<QualityCount>`
    with latest as (
      select distinct on (q.contact_event_id) q.* from front_door.referral_quality q
       order by q.contact_event_id, q.recorded_at desc, q.id),
    message as (
      select e.id, min(coalesce(c.source, e.source)) as source, date_trunc('quarter', min(c.received_on))::date as quarter
        from front_door.contact_event e join front_door.contact c on c.contact_event_id = e.id
       where c.received_on >= ${from}::date and c.received_on < ${before}::date and c.state = 'decided'
       group by e.id)
    select m.source, m.quarter, count(*)::int as messages, count(q.id)::int as rated,
           count(*) filter (where q.complete)::int as complete, count(*) filter (where q.consent)::int as consent,
           count(*) filter (where q.why_level)::int as "whyLevel", count(*) filter (where q.voice)::int as voice,
           count(*) filter (where exists (select 1 from front_door.quality_audit a where a.quality_id = q.id))::int as audited
      from message m left join latest q on q.contact_event_id = m.id
     group by 1, 2`.execute(db)
  return rows
}

/** A rating that is looked at together with its agency. */
export interface Sampled {
  readonly qualityId: string
  readonly contactId: string
  readonly childId: string
  readonly reference: string
  readonly source: string
  readonly receivedOn: PlainDate
  readonly audited: boolean
}

/** How many of each agency are looked at together in a quarter. */
const perAgency = 3

/** The sample of a quarter: some ratings of each agency, chosen by chance that stays the same however often it is asked. */
export async function sampleOf(
  db: Db,
  { from, before }: { readonly from: PlainDate; readonly before: PlainDate },
): Promise<Sampled[]> {
  const { rows } = await sql<Sampled>`
    select s."qualityId", s."contactId", s."childId", e.reference, s.source, s."receivedOn", s.audited
      from (select q.id as "qualityId", q.contact_id as "contactId", q.child_id as "childId", q.contact_event_id, q.source,
                   q.received_on as "receivedOn",
                   exists (select 1 from front_door.quality_audit a where a.quality_id = q.id) as audited,
                   row_number() over (partition by q.source order by md5(q.id::text)) as place
              from front_door.referral_quality q
             where q.received_on >= ${from}::date and q.received_on < ${before}::date) s
      join front_door.contact_event e on e.id = s.contact_event_id
     where s.place <= ${perAgency}
     order by s.source, e.reference`.execute(db)
  return rows
}

/** One rating; undefined where it is not there or not the viewer's to see. */
export function findRating(db: Db, contactId: string) {
  return db
    .selectFrom('front_door.referral_quality')
    .selectAll()
    .where('contact_id', '=', contactId)
    .orderBy('recorded_at', 'desc')
    .executeTakeFirst()
}

/** Keeps what a look together came to. */
export async function keepAudit(trx: Trx, row: Insertable<DB['front_door.quality_audit']>): Promise<void> {
  await trx.insertInto('front_door.quality_audit').values(row).execute()
}

/** What the looks together at a rating came to, the latest first. */
export function auditsOf(db: Db, qualityId: string) {
  return db
    .selectFrom('front_door.quality_audit')
    .select(['with_whom as withWhom', 'agreed', 'learned', 'recorded_at as recordedAt'])
    .where('quality_id', '=', qualityId)
    .orderBy('recorded_at', 'desc')
    .execute()
}
