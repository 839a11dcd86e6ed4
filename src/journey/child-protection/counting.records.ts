import { type RawBuilder, sql } from 'kysely'
import { ageBand, type Period } from '../../mechanisms/indicators/index.ts'
import type { Db } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/plain-date.ts'

type Who = {
  readonly childId: string
  readonly team: string | null
  /** Where the child lives. */
  readonly area: string | null
  readonly age: string | null
}

/** One plan of ours, as it stood at the end of the as-at day. */
export type PlanRow = Who & {
  readonly planId: string
  readonly startedOn: PlainDate
  readonly endedOn: PlainDate | null
  readonly category: string
  /** When the latest plan of ours before this one ended; null where there was none. */
  readonly earlierEndedOn: PlainDate | null
  /** Whether there was one with another council: shown beside, in no figure. */
  readonly elsewhereBefore: boolean
  readonly firstCoreGroupOn: PlainDate | null
  /** The day from which reviews are counted: of the conference, of a child who moved in the plan's start. */
  readonly reviewsFrom: PlainDate
  /** The days of the reviews held, the first first, one after the other. */
  readonly reviews: string
}

/** One enquiry of one child. */
export type EnquiryRow = Who & {
  readonly enquiryId: string
  readonly startedOn: PlainDate
  /** When a conference on it was held; null where none was. */
  readonly conferenceOn: PlainDate | null
}

/** One initial conference about one child. */
export type ConferenceRow = Who & {
  readonly conferenceId: string
  readonly heldOn: PlainDate
  /** When the enquiry that led to it began; null where there was none. */
  readonly enquiryStartedOn: PlainDate | null
  readonly startedPlan: boolean
}

type Born<Row> = Omit<Row, 'age'> & { readonly bornOn: PlainDate | null; readonly from: PlainDate }

/** Plans of ours that were open at the end of the as-at day. */
export function plansOpen(db: Db, { asAt }: Period): Promise<PlanRow[]> {
  return plansAsAt(db, asAt, sql`x."endedOn" is null`)
}

/** Plans of ours that started in the period. */
export function plansStarted(db: Db, { from, to, asAt }: Period): Promise<PlanRow[]> {
  return plansAsAt(db, asAt, sql`x."startedOn" between ${from}::date and ${to}::date`)
}

/** Plans of ours that ended in the period. */
export function plansEnded(db: Db, { from, to, asAt }: Period): Promise<PlanRow[]> {
  return plansAsAt(db, asAt, sql`x."endedOn" between ${from}::date and ${to}::date`)
}

async function plansAsAt(db: Db, asAt: PlainDate, which: RawBuilder<unknown>): Promise<PlanRow[]> {
  const { rows } = await sql<Born<PlanRow>>`
    select x."planId", x."childId", x."startedOn", x."endedOn", x.category, x."earlierEndedOn", x."elsewhereBefore",
           x."firstCoreGroupOn", x."startedOn" as "reviewsFrom", x.reviews, x."startedOn" as "from", ${whoColumns}
      from (select p.id as "planId", p.child_id as "childId", p.started_on as "startedOn", p.team_id,
                   case when p.ended_on <= ${asAt}::date then p.ended_on end as "endedOn",
                   (select c.category from child_protection.plan_category c
                     where c.plan_id = p.id and c.from_on <= ${asAt}::date order by c.from_on desc, c.recorded_at desc limit 1) as category,
                   (select max(e.ended_on) from child_protection.plan e where e.child_id = p.child_id and not e.elsewhere
                     and e.id <> p.id and e.started_on < p.started_on and e.ended_on <= p.started_on) as "earlierEndedOn",
                   exists (select from child_protection.plan e where e.child_id = p.child_id and e.elsewhere
                     and e.started_on < p.started_on) as "elsewhereBefore",
                   (select min(m.starts_at)::date from record.meeting_item i join record.meeting m on m.id = i.meeting_id
                     where i.subject_id = p.id and m.kind = 'core-group' and m.starts_at::date <= ${asAt}::date) as "firstCoreGroupOn",
                   coalesce((select string_agg(r.held_on::text, ' ' order by r.held_on) from child_protection.conference_child r
                     join child_protection.conference c on c.meeting_id = r.conference_id
                     where r.plan_id = p.id and c.kind = 'review' and r.held_on <= ${asAt}::date), '') as reviews
              from child_protection.plan p
             where not p.elsewhere and p.started_on <= ${asAt}::date) x
      ${whoJoins}
     where ${which}
     order by x."startedOn", x."planId"`.execute(db)
  return rows.map(withAge)
}

/** Enquiries that began in the period, each one for itself. */
export async function enquiriesStarted(db: Db, { from, to, asAt }: Period): Promise<EnquiryRow[]> {
  const { rows } = await sql<Born<EnquiryRow>>`
    select x."enquiryId", x."childId", x."startedOn", x."conferenceOn", x."startedOn" as "from", ${whoColumns}
      from (select e.id as "enquiryId", e.child_id as "childId", e.started_on as "startedOn", e.team_id,
                   (select min(c.held_on) from child_protection.conference_child c
                     where c.enquiry_id = e.id and c.held_on <= ${asAt}::date) as "conferenceOn"
              from child_protection.enquiry e
             where e.started_on between ${from}::date and ${to}::date) x
      ${whoJoins}
     order by x."startedOn", x."enquiryId"`.execute(db)
  return rows.map(withAge)
}

/** Initial conferences held in the period; transfers in left out. */
export async function initialConferencesHeld(db: Db, { from, to }: Period): Promise<ConferenceRow[]> {
  const { rows } = await sql<Born<ConferenceRow>>`
    select x."conferenceId", x."childId", x."heldOn", x."enquiryStartedOn", x."startedPlan", x."heldOn" as "from", ${whoColumns}
      from (select o.conference_id as "conferenceId", o.child_id as "childId", o.held_on as "heldOn", c.team_id,
                   e.started_on as "enquiryStartedOn", o.decision = 'plan' as "startedPlan"
              from child_protection.conference_child o
              join child_protection.conference c on c.meeting_id = o.conference_id
              left join child_protection.enquiry e on e.id = o.enquiry_id
             where c.kind in ('initial', 'pre-birth') and o.held_on between ${from}::date and ${to}::date) x
      ${whoJoins}
     order by x."heldOn", x."conferenceId", x."childId"`.execute(db)
  return rows.map(withAge)
}

const whoColumns = sql`t.name as team, person.born_on as "bornOn",
  (select a.area from record.address a where a.person_id = x."childId" and a.kind = 'home'
    and a.to_on is null order by a.from_on desc nulls last, a.id limit 1) as area`

const whoJoins = sql`
  left join access.team t on t.id = x.team_id
  left join record.person person on person.id = x."childId"`

function withAge<Row extends { bornOn: PlainDate | null; from: PlainDate }>({ bornOn, from, ...row }: Row) {
  return { ...row, age: ageBand(bornOn, from) }
}
