import { type RawBuilder, sql } from 'kysely'
import { ageBand, type Period } from '../../mechanisms/indicators/index.ts'
import type { Db } from '../../platform/db.ts'
import { councilZone } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'

type Who = {
  readonly childId: string
  readonly team: string | null
  /** Where the child lived on the day that the row is counted by. */
  readonly area: string | null
  readonly age: string | null
}

/** A child's part of an assessment, as it stood at the end of the as-at day. */
export type AssessmentRow = Who & {
  readonly assessmentId: string
  /** The day at whose end it stood so. */
  readonly onDay: PlainDate
  readonly startedOn: PlainDate
  /** The day of the referral: the clock of practice. */
  readonly referredOn: PlainDate
  /** Null while it was open. */
  readonly authorisedOn: PlainDate | null
  /** A visit at which the child was seen lies between start and decision; null where an extract does not say. */
  readonly seen: boolean | null
  readonly outcome: string | null
}

/** A factor that an assessment found. */
export type FactorRow = Who & {
  readonly assessmentId: string
  readonly authorisedOn: PlainDate
  readonly factor: string
}

/** A child in need at the end of a day: the earliest episode that was open. */
export type NeedRow = Who & {
  readonly referralId: string
  readonly receivedOn: PlainDate
}

/** A child on a child in need plan at the end of a day. */
export type PlanRow = Who & {
  readonly planId: string
  /** The day at whose end it stood so. */
  readonly onDay: PlainDate
  readonly startedOn: PlainDate
  /** The last visit since the plan began at which the child was seen. */
  readonly lastSeenOn: PlainDate | null
  readonly lastReviewOn: PlainDate | null
}

type Born<Row> = Omit<Row, 'age'> & { readonly bornOn: PlainDate | null; readonly countedOn: PlainDate }

/** Assessments authorised in the period. */
export function assessmentsAuthorised(db: Db, { from, to, asAt }: Period): Promise<AssessmentRow[]> {
  return assessmentsAsAt(db, asAt, sql`x."authorisedOn" between ${from}::date and ${to}::date`)
}

/** Assessments open at the end of the period; of one that is not over yet, at the end of the as-at day. */
export function assessmentsOpen(db: Db, period: Period): Promise<AssessmentRow[]> {
  return assessmentsAsAt(db, lastDayOf(period), sql`x."authorisedOn" is null`)
}

/** The day that a figure of one day is about. */
function lastDayOf({ to, asAt }: Period): PlainDate {
  return to < asAt ? to : asAt
}

async function assessmentsAsAt(
  db: Db,
  asAt: PlainDate,
  which: RawBuilder<unknown>,
): Promise<AssessmentRow[]> {
  const { rows } = await sql<Born<AssessmentRow>>`
    select x."assessmentId", x."childId", ${asAt}::date as "onDay", x."startedOn", x."referredOn", x."authorisedOn", x.seen, x.outcome, x."countedOn", ${whoColumns}
      from (select c.id as "assessmentId", c.person_id as "childId", c.started_on as "startedOn", c.referred_on as "referredOn", a.team_id,
                   case when c.authorised_on <= ${asAt}::date then c.authorised_on end as "authorisedOn",
                   case when c.authorised_on <= ${asAt}::date then c.outcome end as outcome, c.started_on as "countedOn",
                   coalesce(visits.seen, c.seen_as_imported, case when c.legacy_id is null then false end) as seen
              from assessment.child c join assessment.assessment a on a.id = c.assessment_id
             cross join lateral (select bool_or(v.seen) as seen from record.visit_child v
               where v.person_id = c.person_id and ${day('v.visited_at')} >= c.started_on
                 and ${day('v.visited_at')} <= least(coalesce(c.authorised_on, ${asAt}::date), ${asAt}::date)) visits
             where c.started_on <= ${asAt}::date) x
      ${whoJoins}
     where ${which}
     order by x."startedOn", x."assessmentId"`.execute(db)
  return rows.map(withAge)
}

/** Factors of the assessments authorised in the period: a row for each. */
export async function factorsFound(db: Db, { from, to, asAt }: Period): Promise<FactorRow[]> {
  const { rows } = await sql<Born<FactorRow>>`
    select x."assessmentId", x."childId", x."authorisedOn", x.factor, x."countedOn", ${whoColumns}
      from (select c.id as "assessmentId", c.person_id as "childId", c.authorised_on as "authorisedOn", f.code as factor, a.team_id,
                   c.authorised_on as "countedOn"
              from assessment.factor f join assessment.child c on c.id = f.child_id join assessment.assessment a on a.id = c.assessment_id
             where c.authorised_on between ${from}::date and ${to}::date and c.authorised_on <= ${asAt}::date) x
      ${whoJoins}
     order by x."authorisedOn", x."assessmentId", x.factor`.execute(db)
  return rows.map(withAge)
}

/** Children under 18 with an open episode of need at the end of the period, each once; referrals that came to nothing are none. */
export async function childrenInNeed(db: Db, period: Period): Promise<NeedRow[]> {
  const asAt = lastDayOf(period)
  const { rows } = await sql<Born<NeedRow>>`
    select distinct on (x."childId") x."referralId", x."childId", x."receivedOn", x."countedOn", ${whoColumns}
      from (select r.id as "referralId", r.child_id as "childId", r.received_on as "receivedOn", r.team_id, ${asAt}::date as "countedOn"
              from front_door.referral r
             where r.received_on <= ${asAt}::date and (r.closed_on is null or r.closed_on > ${asAt}::date)
               and r.no_further_action is not true and coalesce(${day('r.withdrawn_at')} > ${asAt}::date, true)) x
      ${whoJoins}
     where p.born_on is null or p.born_on > (${asAt}::date - interval '18 years')::date
     order by x."childId", x."receivedOn", x."referralId"`.execute(db)
  return rows.map(withAge)
}

/**
 * Children on a child in need plan at the end of the period, by the plan's own dates; not those on a child protection plan, nor
 * those looked after.
 */
export async function childrenOnPlan(db: Db, period: Period): Promise<PlanRow[]> {
  const asAt = lastDayOf(period)
  const { rows } = await sql<Born<PlanRow>>`
    select x."planId", x."childId", ${asAt}::date as "onDay", x."startedOn", x."lastSeenOn", x."lastReviewOn", x."countedOn", ${whoColumns}
      from (select distinct on (c.person_id) c.plan_id as "planId", c.person_id as "childId", c.joined_on as "startedOn", ${asAt}::date as "countedOn",
                   (select max(${day('v.visited_at')}) from record.visit_child v where v.person_id = c.person_id and v.seen
                      and ${day('v.visited_at')} between c.joined_on and ${asAt}::date) as "lastSeenOn",
                   (select max(r.reviewed_on) from record.plan_review r where r.plan_id = c.plan_id
                      and r.reviewed_on between c.joined_on and ${asAt}::date) as "lastReviewOn",
                   (select n.team_id from record.involvement n where n.person_id = c.person_id and n.service = 'child-in-need'
                      and n.opened_on <= ${asAt}::date order by n.opened_on desc, n.id limit 1) as team_id
              from record.plan_child c
             where c.kind = 'child-in-need' and ${openOn('c.joined_on', 'c.left_on', asAt)}
               and not exists (select 1 from record.plan_child other where other.person_id = c.person_id and other.kind = 'child-protection'
                 and ${openOn('other.joined_on', 'other.left_on', asAt)})
               and not exists (select 1 from record.involvement care where care.person_id = c.person_id
                 and care.service = 'children-in-care' and ${openOn('care.opened_on', 'care.closed_on', asAt)})
             order by c.person_id, c.joined_on, c.plan_id) x
      ${whoJoins}
     order by x."startedOn", x."childId"`.execute(db)
  return rows.map(withAge)
}

/** Begun by the end of a day, and not ended by then. */
function openOn(from: string, to: string, on: PlainDate): RawBuilder<unknown> {
  return sql`(${sql.ref(from)} <= ${on}::date and (${sql.ref(to)} is null or ${sql.ref(to)} > ${on}::date))`
}

const whoColumns = sql`t.name as team, home.area,
  coalesce(p.born_on, case when p.due_on is not null then greatest(p.due_on, x."countedOn" + 1) end) as "bornOn"`

const whoJoins = sql`
  left join access.team t on t.id = x.team_id
  left join record.person p on p.id = x."childId"
  left join lateral (select a.area from record.address a
    where a.person_id = x."childId" and a.kind = 'home'
      and (a.from_on is null or a.from_on <= x."countedOn") and (a.to_on is null or a.to_on > x."countedOn")
    order by a.from_on desc nulls last, a.id limit 1) home on true`

/** The council's day of a moment. */
function day(column: string): RawBuilder<PlainDate | null> {
  return sql`(${sql.ref(column)} at time zone ${sql.lit(councilZone)})::date`
}

function withAge<Row extends { bornOn: PlainDate | null; countedOn: PlainDate }>({
  bornOn,
  countedOn,
  ...row
}: Row) {
  return { ...row, age: ageBand(bornOn, countedOn) }
}
