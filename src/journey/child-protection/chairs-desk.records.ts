import { sql } from 'kysely'
import { type Viewer, visibleTo } from '../../mechanisms/access/index.ts'
import type { Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { nameOfChild } from './children.records.ts'

/** Whose desk it is, and who looks: nobody who is not theirs to see stands on it. */
export interface DeskOf {
  readonly viewer: Viewer
  readonly now: Instant
  /** Null: of all chairs. */
  readonly chairId: string | null
}

const seen = ({ viewer, now }: DeskOf, person: string) =>
  sql<boolean>`${visibleTo(viewer, sql<string>`${sql.ref(person)}`, { part: 'chronology', now })}`

/** A conference in somebody's diary. */
export interface DiaryLine {
  readonly id: string
  readonly kind: string
  readonly startsAt: Instant
  readonly chairName: string
  readonly children: string
  readonly papersAsked: number
  readonly papersIn: number
  readonly papersShared: number
  readonly talks: number
}

/** Conferences to come that are not over, the first first. @param until the last day of the diary */
export function diaryOf(trx: Trx, desk: DeskOf, until: PlainDate): Promise<DiaryLine[]> {
  return trx
    .selectFrom('child_protection.conference as c')
    .innerJoin('record.meeting as m', 'm.id', 'c.meeting_id')
    .innerJoin('access.worker as chair', 'chair.id', 'm.chair_id')
    .select(['m.id', 'c.kind', 'm.starts_at as startsAt', 'chair.name as chairName'])
    .select([
      sql<string>`(select string_agg(${nameOfChild('p')}, ', ' order by p.born_on) from record.person p
        where p.id = any (c.about))`.as('children'),
      sql<number>`(select count(*) from record.meeting_paper x where x.meeting_id = m.id)`.as('papersAsked'),
      sql<number>`(select count(x.received_on) from record.meeting_paper x where x.meeting_id = m.id)`.as(
        'papersIn',
      ),
      sql<number>`(select count(x.shared_on) from record.meeting_paper x where x.meeting_id = m.id)`.as(
        'papersShared',
      ),
      sql<number>`(select count(*) from child_protection.chair_call x where x.conference_id = m.id)`.as(
        'talks',
      ),
    ])
    .where('m.ended_as', 'is', null)
    .where(sql<boolean>`m.starts_at::date <= ${until}::date`)
    .where(
      sql<boolean>`not exists (select from record.person x where x.id = any (c.about) and not ${seen(desk, 'x.id')})`,
    )
    .$if(desk.chairId !== null, (query) => query.where('m.chair_id', '=', desk.chairId ?? ''))
    .orderBy('m.starts_at')
    .orderBy('m.id')
    .execute()
}

/** A plan that its chair watches. */
export interface WatchedPlan {
  readonly planId: string
  readonly childId: string
  readonly childName: string
  readonly startedOn: PlainDate
  readonly category: string
  readonly colour: string | null
  readonly ratedOn: PlainDate | null
  /** When the check half-way is due; null where none is. */
  readonly midwayOn: PlainDate | null
  /** Whose turn it is on the ladder, and until when. */
  readonly rung: number | null
  readonly rungDueOn: PlainDate | null
}

/** Open plans, those that need the chair first: disputes, then checks by their day. */
export function plansWatched(trx: Trx, desk: DeskOf): Promise<WatchedPlan[]> {
  return trx
    .selectFrom('child_protection.plan as plan')
    .innerJoin('record.person as p', 'p.id', 'plan.child_id')
    .leftJoin(latestRating(trx), (join) => join.onRef('rating.planId', '=', 'plan.id'))
    .leftJoin('child_protection.dispute_rung as d', (join) =>
      join.onRef('d.plan_id', '=', 'plan.id').on('d.answered_on', 'is', null),
    )
    .select([
      'plan.id as planId',
      'plan.child_id as childId',
      'plan.started_on as startedOn',
      'plan.category',
    ])
    .select(['rating.colour', 'rating.ratedOn', 'd.rung', 'd.due_on as rungDueOn'])
    .select([
      nameOfChild('p').as('childName'),
      sql<PlainDate | null>`(select min(o.due_on) from timescales.obligation o
        where o.person_id = plan.child_id and o.timescale = 'cp-midway' and o.outcome = 'open')`.as(
        'midwayOn',
      ),
    ])
    .where('plan.ended_on', 'is', null)
    .where('plan.elsewhere', '=', false)
    .where(seen(desk, 'plan.child_id'))
    .$if(desk.chairId !== null, (query) => query.where('plan.chair_id', '=', desk.chairId ?? ''))
    .orderBy(sql`d.due_on nulls last`)
    .orderBy(sql`"midwayOn" nulls last`)
    .orderBy('plan.started_on')
    .limit(200)
    .execute()
}

/** The latest rating of each plan. */
function latestRating(trx: Trx) {
  return trx
    .selectFrom('child_protection.rating as r')
    .distinctOn('r.plan_id')
    .select(['r.plan_id as planId', 'r.colour', 'r.rated_on as ratedOn'])
    .orderBy('r.plan_id')
    .orderBy('r.rated_on', 'desc')
    .orderBy('r.recorded_at', 'desc')
    .as('rating')
}

/** What waits to be told to the national service, and which of it can't go because a number is missing. */
export interface CpIsLine {
  readonly id: string
  readonly childId: string
  readonly childName: string
  readonly kind: string
  readonly on: PlainDate
  readonly unborn: boolean
  readonly nhsNumber: string | null
}

/** The queue, the oldest first. Of an unborn child it is the mother's number that is needed. */
export function cpIsQueue(trx: Trx, desk: DeskOf): Promise<CpIsLine[]> {
  return trx
    .selectFrom('child_protection.cp_is_entry as e')
    .innerJoin('record.person as p', 'p.id', 'e.child_id')
    .select(['e.id', 'e.child_id as childId', 'e.kind', 'e.of_on as on'])
    .select([
      nameOfChild('p').as('childName'),
      sql<boolean>`p.born_on is null and p.due_on is not null`.as('unborn'),
      sql<
        string | null
      >`(select i.value from record.identifier i where i.kind = 'nhs-number' and i.person_id =
        case when p.born_on is null and p.due_on is not null
          then (select r.person_id from record.relationship r
            where r.other_id = p.id and r.kind = 'mother' and r.to_on is null limit 1)
          else p.id end limit 1)`.as('nhsNumber'),
    ])
    .where(seen(desk, 'e.child_id'))
    .where('e.in_file_at', 'is', null)
    .orderBy('e.queued_at')
    .orderBy('e.id')
    .limit(500)
    .execute()
}
