import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { ageBand, type Period } from '../../mechanisms/indicators/index.ts'
import type { Db } from '../../platform/db.ts'
import { councilZone } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'

type Who = {
  readonly childId: string
  readonly receivedOn: PlainDate
  readonly team: string | null
  /** Where the child lived when it was received. */
  readonly area: string | null
}

/** One child in one contact, with the decision that stood at the end of the as-at day. */
export type ContactRow = Who & {
  readonly contactId: string
  readonly source: string | null
  readonly outcome: string | null
  /** The day of the decision. Null while open, and where an import can't know it. */
  readonly decidedOn: PlainDate | null
  readonly decisionUnknown: boolean
  /** Age group when it was received. */
  readonly age: string | null
}

/** One referral of one child, unless it had been withdrawn by the end of the as-at day. */
export type ReferralRow = Who & {
  readonly referralId: string
  readonly source: string | null
  readonly noFurtherAction: boolean
  /** The latest day before this one on which the same child was referred. */
  readonly earlierOn: PlainDate | null
  readonly age: string | null
}

type Born<Row> = Omit<Row, 'age'> & { readonly bornOn: PlainDate | null }

/** Contacts received in the period, decided or not. */
export function contactsReceived(db: Db, { from, to, asAt }: Period): Promise<ContactRow[]> {
  return contactsAsAt(db, asAt, sql`x."receivedOn" between ${from}::date and ${to}::date`)
}

/** Contacts decided in the period. One decided on a day that nobody knows stands in the period it was received in. */
export function contactsDecided(db: Db, { from, to, asAt }: Period): Promise<ContactRow[]> {
  const day = sql`coalesce(x."decidedOn", x."receivedOn")`
  return contactsAsAt(db, asAt, sql`x.decided and ${day} between ${from}::date and ${to}::date`)
}

/** Contacts received by the end of the period and still open at the end of the as-at day. */
export function contactsOpen(db: Db, { to, asAt }: Period): Promise<ContactRow[]> {
  return contactsAsAt(db, asAt, sql`not x.decided and x."receivedOn" <= ${to}::date`)
}

/** Referrals received in the period, each one for itself. */
export async function referralsReceived(db: Db, { from, to, asAt }: Period): Promise<ReferralRow[]> {
  const { rows } = await sql<Born<ReferralRow>>`
    select x."referralId", x."childId", x."receivedOn", x.source, x."noFurtherAction", x."earlierOn", ${whoColumns}
      from (select r.id as "referralId", r.child_id as "childId", r.received_on as "receivedOn", r.source, r.team_id,
                   coalesce(r.no_further_action, false) and (r.closed_on is null or r.closed_on <= ${asAt}::date) as "noFurtherAction",
                   (select max(e.received_on) from front_door.referral e
                     where e.child_id = r.child_id and e.received_on < r.received_on and ${standsOn('e', asAt)}) as "earlierOn"
              from front_door.referral r
             where r.received_on between ${from}::date and ${to}::date and ${standsOn('r', asAt)}) x
      ${whoJoins}
     order by x."receivedOn", x."referralId"`.execute(db)
  return rows.map(withAge)
}

/**
 * Contacts as they stood at the end of a day. A decision stands from its own day until the day it is undone; the days of
 * one contact's decisions do not overlap, so at most one row of `decision_undone` joins.
 */
async function contactsAsAt(db: Db, asAt: PlainDate, which: RawBuilder<unknown>): Promise<ContactRow[]> {
  const { rows } = await sql<Born<ContactRow>>`
    select x."contactId", x."childId", x."receivedOn", x.source, x.outcome, x."decidedOn",
           x.decided and x."decidedOn" is null as "decisionUnknown", ${whoColumns}
      from (select c.id as "contactId", c.child_id as "childId", c.received_on as "receivedOn", e.team_id,
                   coalesce(c.source, e.source) as source,
                   case when latest.stands then c.outcome else u.outcome end as outcome,
                   case when latest.stands then ${day('c.decision_at')} else ${day('u.decided_at')} end as "decidedOn",
                   latest.stands or u.id is not null as decided
              from front_door.contact c
              join front_door.contact_event e on e.id = c.contact_event_id
             cross join lateral (select coalesce(${day('c.decision_at')} <= ${asAt}::date, c.state = 'decided') as stands) latest
              left join front_door.decision_undone u on u.contact_id = c.id and not latest.stands
                and coalesce(${day('u.decided_at')} <= ${asAt}::date, true) and ${day('u.undone_at')} > ${asAt}::date
             where c.received_on <= ${asAt}::date) x
      ${whoJoins}
     where ${which}
     order by x."receivedOn", x."contactId"`.execute(db)
  return rows.map(withAge)
}

const whoColumns = sql`t.name as team, home.area,
  coalesce(p.born_on, case when p.due_on is not null then greatest(p.due_on, x."receivedOn" + 1) end) as "bornOn"`

const whoJoins = sql`
  left join access.team t on t.id = x.team_id
  left join record.person p on p.id = x."childId"
  left join lateral (select a.area from record.address a
    where a.person_id = x."childId" and a.kind = 'home'
      and (a.from_on is null or a.from_on <= x."receivedOn") and (a.to_on is null or a.to_on > x."receivedOn")
    order by a.from_on desc nulls last, a.id limit 1) home on true`

/** The council's day of a moment. */
function day(column: string): RawBuilder<PlainDate | null> {
  return sql`(${sql.ref(column)} at time zone ${sql.lit(councilZone)})::date`
}

function standsOn(referral: string, asAt: PlainDate): RawBuilder<SqlBool> {
  return sql`coalesce(${day(`${referral}.withdrawn_at`)} > ${asAt}::date, true)`
}

function withAge<Row extends { bornOn: PlainDate | null; receivedOn: PlainDate }>({ bornOn, ...row }: Row) {
  return { ...row, age: ageBand(bornOn, row.receivedOn) }
}
