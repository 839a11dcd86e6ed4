import { type Insertable, sql } from 'kysely'
import { type Viewer, visibleTo } from '../../mechanisms/access/index.ts'
import type { DB } from '../../platform/database.generated.ts'
import type { Db, Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { namePieces, nobodyAllocated } from '../../record/involvements/records.ts'
import { personName } from '../../record/people/names.ts'
import { caseloadWeights, usualCap } from './codes.ts'
import type { Carrying } from './model.ts'

/** A child whose referral waits for a worker. */
export interface WaitingReferral {
  readonly involvementId: string
  readonly personId: string
  readonly name: string
  readonly dueOn: PlainDate | null
  readonly teamId: string
  readonly teamName: string
  readonly because: string
  readonly referralId: string
  readonly receivedOn: PlainDate
  /** The manager has said that it is to be assessed. */
  readonly decided: boolean
  /** Those of one family wait together. */
  readonly familyId: string | null
}

/** Referrals of these teams that nobody is allocated to, the longest first; brothers and sisters after one another. */
export async function waitingReferrals(
  db: Db,
  { viewer, now, personIds }: { viewer: Viewer; now: Instant; personIds?: readonly string[] },
): Promise<WaitingReferral[]> {
  const rows = await referralsOfTeams(db, [...viewer.managedTeams])
    .$if(personIds !== undefined, (query) =>
      query.where((eb) => eb('i.person_id', '=', eb.fn.any(eb.val([...(personIds ?? [])])))),
    )
    .where(nobodyAllocated)
    .where((eb) => visibleTo(viewer, eb.ref('i.person_id'), { part: 'involvements', now }))
    .orderBy('r.received_on')
    .orderBy('familyId')
    .orderBy('i.id')
    .execute()
  return rows.map(({ due_on, given, family, known_as, described_as, ...row }) => ({
    ...row,
    dueOn: due_on,
    name: personName({ due_on, given, family, known_as, described_as }),
  }))
}

/** Open assessment work of these teams with the referral that it came of. */
function referralsOfTeams(db: Db, teamIds: readonly string[]) {
  return db
    .selectFrom('record.involvement as i')
    .innerJoin('access.team as t', 't.id', 'i.team_id')
    .innerJoin('record.person as p', 'p.id', 'i.person_id')
    .innerJoin('front_door.referral as r', 'r.involvement_id', 'i.id')
    .select([
      ...namePieces,
      'i.id as involvementId',
      'i.person_id as personId',
      't.id as teamId',
      't.name as teamName',
      'i.opened_because as because',
      'r.id as referralId',
      'r.received_on as receivedOn',
      sql<boolean>`r.no_further_action is false`.as('decided'),
      sql<string | null>`(select m.family_id from record.family_member m
        where m.person_id = i.person_id and m.to_on is null order by m.family_id limit 1)`.as('familyId'),
    ])
    .where('i.closed_on', 'is', null)
    .where('i.service', '=', 'assessment')
    .where('r.withdrawn_at', 'is', null)
    .where('r.closed_on', 'is', null)
    .where((eb) => eb('i.team_id', '=', eb.fn.any(eb.val([...teamIds]))))
}

/** The active workers of these teams with the children they are the allocated worker of, by service. */
export async function carrying(db: Db, teamIds: readonly string[]): Promise<Carrying[]> {
  if (teamIds.length === 0) return []
  const workers = await db
    .selectFrom('access.worker as w')
    .innerJoin('access.team as t', 't.id', 'w.team_id')
    .leftJoin('assessment.newly_qualified as n', 'n.worker_id', 'w.id')
    .select(['w.id as workerId', 'w.name', 't.id as teamId', 't.name as teamName'])
    .select('n.until_on as newlyQualifiedUntil')
    .where('w.state', '=', 'active')
    .where('t.id', 'in', [...teamIds])
    .orderBy('t.name')
    .orderBy('w.name')
    .execute()
  const open = await db
    .selectFrom('record.allocation as a')
    .innerJoin('record.involvement as i', 'i.id', 'a.involvement_id')
    .innerJoin('access.worker as w', 'w.id', 'a.worker_id')
    .select(['w.id as workerId', 'i.service'])
    .select(sql<number>`count(distinct a.person_id)::int`.as('count'))
    .where('a.to_on', 'is', null)
    .where('i.closed_on', 'is', null)
    .where('a.role', '=', 'allocated worker')
    .where('w.team_id', 'in', [...teamIds])
    .groupBy(['w.id', 'i.service'])
    .execute()
  const byWorker = Map.groupBy(open, ({ workerId }) => workerId)
  return workers.map((worker) => ({
    ...worker,
    children: (byWorker.get(worker.workerId) ?? []).map(({ service, count }) => ({ service, count })),
  }))
}

/** What the council has set for caseloads, in force on a day; else what is usual. */
export async function caseloadRules(
  db: Db,
  today: PlainDate,
): Promise<{ cap: number; weights: Readonly<Record<string, number>> }> {
  const rows = await db
    .selectFrom('hearth.setting')
    .select(['id', 'value'])
    .where('id', 'in', ['caseload-cap', 'caseload-weights'])
    .where('from_on', '<=', today)
    .orderBy('from_on')
    .execute()
  const latest = new Map(rows.map(({ id, value }) => [id, value]))
  const cap: unknown = latest.get('caseload-cap')
  return {
    cap: typeof cap === 'number' ? cap : usualCap,
    weights: { ...caseloadWeights, ...numbersIn(latest.get('caseload-weights')) },
  }
}

function numbersIn(value: unknown): Record<string, number> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  )
}

/** Keeps the manager's first direction about one child. */
export async function addDirection(
  trx: Trx,
  row: Insertable<DB['assessment.first_direction']>,
): Promise<void> {
  await trx.insertInto('assessment.first_direction').values(row).execute()
}

/** The latest first direction about each of these children. */
export function directionsFor(db: Db, personIds: readonly string[]) {
  return db
    .selectFrom('assessment.first_direction as d')
    .innerJoin('access.worker as w', 'w.id', 'd.recorded_by')
    .distinctOn('d.person_id')
    .select(['d.person_id as personId', 'd.understand', 'd.see_by as seeBy', 'd.recorded_at as at'])
    .select('w.name as managerName')
    .where('d.person_id', 'in', [...personIds])
    .orderBy('d.person_id')
    .orderBy('d.recorded_at', 'desc')
    .execute()
}

/** Says until when a worker is in their first year; a day that is past ends it. */
export async function setNewlyQualified(
  trx: Trx,
  row: Insertable<DB['assessment.newly_qualified']>,
): Promise<void> {
  const { until_on, set_by, set_at } = row
  await trx
    .insertInto('assessment.newly_qualified')
    .values(row)
    .onConflict((conflict) => conflict.column('worker_id').doUpdateSet({ until_on, set_by, set_at }))
    .execute()
}
