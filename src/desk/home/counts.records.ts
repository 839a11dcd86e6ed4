import { sql } from 'kysely'
import { type Viewer, visibleTo } from '../../mechanisms/access/index.ts'
import { openObligations } from '../../mechanisms/timescales/index.ts'
import type { Db } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { countMessages } from '../../record/messages/records.ts'

/** How many of each thing wait for somebody. */
export interface FrontDoorCounts {
  readonly undecided: number
  readonly toSign: number
  /** Sent from outside and not yet a contact. */
  readonly sent: number
  /** Left by the night and taken on by nobody. */
  readonly left: number
}

/** What waits at the front door, of children whom the viewer may see. */
export async function frontDoorCounts(db: Db, viewer: Viewer, now: Instant): Promise<FrontDoorCounts> {
  const row = await db
    .selectFrom('front_door.contact as contact')
    .select([
      sql<number>`count(*) filter (where contact.state = 'waiting')::int`.as('undecided'),
      sql<number>`count(*) filter (where contact.state = 'waiting for sign-off')::int`.as('toSign'),
      sql<number>`(select count(*) from front_door.sent_message m where m.state = 'waiting')::int`.as('sent'),
    ])
    .where('contact.state', '<>', sql.lit('decided'))
    .where((eb) =>
      visibleTo(viewer, eb.ref('contact.child_id'), { part: 'contacts', now, source: eb.ref('contact.id') }),
    )
    .executeTakeFirstOrThrow()
  return { ...row, left: await leftByTheNight(db, viewer, now) }
}

async function leftByTheNight(db: Db, viewer: Viewer, now: Instant): Promise<number> {
  const { count } = await db
    .selectFrom('front_door.handover as handover')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('handover.accepted_at', 'is', null)
    .where((eb) =>
      visibleTo(viewer, eb.ref('handover.child_id'), {
        part: 'contacts',
        now,
        source: eb.ref('handover.contact_id'),
      }),
    )
    .executeTakeFirstOrThrow()
  return count
}

/** How many children wait in these teams for an allocated worker. */
export async function waitingForWorker(db: Db, viewer: Viewer, now: Instant): Promise<number> {
  const { count } = await db
    .selectFrom('record.involvement as i')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('i.closed_on', 'is', null)
    .where((eb) => eb('i.team_id', '=', eb.fn.any(eb.val([...viewer.managedTeams]))))
    .where(
      sql<boolean>`not exists (select 1 from record.allocation a
        where a.involvement_id = i.id and a.to_on is null and a.role = 'allocated worker')`,
    )
    .where((eb) => visibleTo(viewer, eb.ref('i.person_id'), { part: 'involvements', now }))
    .executeTakeFirstOrThrow()
  return count
}

/** How one team stands. */
export interface TeamStanding {
  readonly teamId: string
  readonly name: string
  readonly overdue: number
  readonly later: number
}

/** How the teams under a manager stand, most overdue first. Numbers only: whose they are is each child's own record. */
export async function teamStandings(db: Db, viewer: Viewer, now: Instant): Promise<TeamStanding[]> {
  const standing = openObligations(db, { teamIds: [...viewer.managedTeams] })
    .clearSelect()
    .clearOrderBy()
    .innerJoin('access.team as team', 'team.id', 'obligation.team_id')
    .select(['team.id as teamId', 'team.name'])
    .select(sql<number>`count(*) filter (where obligation.due_at < ${now})::int`.as('overdue'))
    .select(sql<number>`count(*) filter (where obligation.due_at >= ${now})::int`.as('later'))
    .groupBy(['team.id', 'team.name'])
    .orderBy('overdue', 'desc')
    .orderBy('team.name')
  return standing.execute()
}

/** What waits for those who keep the record safe and the system going. */
export interface KeepingCounts {
  readonly urgentOpenings: number
  readonly restrictionsToReview: number
  readonly restrictionsProposed: number
  readonly rolesProposed: number
}

/** Reviews and proposals that wait for somebody who is not the one who made them. */
export async function keepingCounts(
  db: Db,
  viewer: Viewer,
  { now, today }: { readonly now: Instant; readonly today: PlainDate },
): Promise<KeepingCounts> {
  const { rows } = await sql<KeepingCounts>`select
    (select count(*) from access.urgent_review r where r.outcome is null)::int as "urgentOpenings",
    (select count(*) from access.restriction r where r.to_at is null and r.review_on <= ${today})::int as "restrictionsToReview",
    (select count(*) from access.restriction_proposed p where p.outcome is null and p.until > ${now}
      and p.proposed_by <> ${viewer.id})::int as "restrictionsProposed",
    (select count(*) from access.role_proposed p where p.outcome is null and p.until > ${now}
      and p.proposed_by <> ${viewer.id})::int as "rolesProposed"`.execute(db)
  const [counts] = rows
  return counts ?? { urgentOpenings: 0, restrictionsToReview: 0, restrictionsProposed: 0, rolesProposed: 0 }
}

/** How many messages did not leave and wait for a person's answer. */
export async function stuckMessages(trx: Parameters<typeof countMessages>[0]): Promise<number> {
  const stuck = (await countMessages(trx)).filter(({ state }) => state === 'in doubt' || state === 'given up')
  return stuck.reduce((sum, { messages }) => sum + messages, 0)
}
