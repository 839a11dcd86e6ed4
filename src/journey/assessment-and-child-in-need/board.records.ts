import { sql } from 'kysely'
import { type Viewer, visibleTo } from '../../mechanisms/access/index.ts'
import { openObligations } from '../../mechanisms/timescales/index.ts'
import type { Db } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { namePieces } from '../../record/involvements/records.ts'
import { personName } from '../../record/people/names.ts'
import type { AssessmentClock } from './clock.records.ts'

interface Looker {
  readonly viewer: Viewer
  readonly now: Instant
}

const nobody = '00000000-0000-4000-8000-000000000000'
const teamsOf = ({ managedTeams }: Viewer) => [...managedTeams, nobody]
type Pieces = Parameters<typeof personName>[0]

function named<Row extends Pieces>({ given, family, known_as, described_as, due_on, ...row }: Row) {
  return { ...row, name: personName({ given, family, known_as, described_as, due_on }) }
}

/** Open clocks of these timescales in the teams that the viewer manages, that run out by a moment; the longest overdue first. */
export async function teamClocks(
  db: Db,
  { viewer, now }: Looker,
  { timescales, until }: { readonly timescales: readonly string[]; readonly until: Instant },
): Promise<(Omit<AssessmentClock, 'rule' | 'startedOn'> & { readonly workerName: string | null })[]> {
  const rows = await openObligations(db, { teamIds: teamsOf(viewer), timescales })
    .clearSelect()
    .innerJoin('record.person as p', 'p.id', 'obligation.person_id')
    .leftJoin('access.worker as w', 'w.id', 'obligation.worker_id')
    .select([
      ...namePieces,
      'w.name as workerName',
      'obligation.person_id as personId',
      'obligation.timescale',
      'obligation.key',
      'obligation.subject_ref as subject',
      'obligation.title',
      'obligation.due_on as dueOn',
      'obligation.due_at as dueAt',
      'obligation.warn_at as warnAt',
      'obligation.worker_id as workerId',
      'obligation.team_id as teamId',
    ])
    .where('obligation.due_at', '<=', until)
    .where((eb) => visibleTo(viewer, eb.ref('obligation.person_id'), { part: 'identity', now }))
    .limit(200)
    .execute()
  return rows.map(named)
}

/** Assessments that wait for a decision of the viewer, the longest first, a line for each child. */
export async function waitingDecisions(db: Db, { viewer, now }: Looker) {
  const rows = await db
    .selectFrom('assessment.assessment as a')
    .innerJoin('assessment.child as c', 'c.assessment_id', 'a.id')
    .innerJoin('record.person as p', 'p.id', 'c.person_id')
    .leftJoin('access.worker as w', 'w.id', 'a.sent_by')
    .select([...namePieces, 'a.id as assessmentId', 'c.person_id as personId', 'w.name as sentBy'])
    .select('c.referred_on as referredOn')
    .where('a.state', '=', 'waiting for a decision')
    .where('a.team_id', 'in', teamsOf(viewer))
    .where((eb) => visibleTo(viewer, eb.ref('c.person_id'), { part: 'notes', now }))
    .orderBy('c.referred_on')
    .orderBy('a.id')
    .execute()
  return rows.map(named)
}

/** Children in an open assessment whom nobody has seen since it began, the longest first. */
export async function unseenChildren(db: Db, { viewer, now }: Looker) {
  const rows = await db
    .selectFrom('assessment.child as c')
    .innerJoin('assessment.assessment as a', 'a.id', 'c.assessment_id')
    .innerJoin('record.person as p', 'p.id', 'c.person_id')
    .leftJoin('access.worker as w', 'w.id', 'a.worker_id')
    .select([...namePieces, 'a.id as assessmentId', 'c.person_id as personId', 'w.name as workerName'])
    .select('c.started_on as startedOn')
    .where('a.state', '<>', 'authorised')
    .where('a.team_id', 'in', teamsOf(viewer))
    .where('p.due_on', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('record.visit_child as v')
            .select('v.visit_id')
            .whereRef('v.person_id', '=', 'c.person_id')
            .where('v.seen', '=', true)
            .where(sql<boolean>`v.visited_at >= c.started_on`),
        ),
      ),
    )
    .where((eb) => visibleTo(viewer, eb.ref('c.person_id'), { part: 'notes', now }))
    .orderBy('c.started_on')
    .orderBy('c.id')
    .limit(100)
    .execute()
  return rows.map(named)
}

/** Open assessments in which nobody has written since a day, the longest first. */
export async function driftingAssessments(db: Db, { viewer, now }: Looker, since: Instant) {
  const rows = await db
    .selectFrom('assessment.assessment as a')
    .innerJoin('assessment.child as c', 'c.assessment_id', 'a.id')
    .innerJoin('record.person as p', 'p.id', 'c.person_id')
    .leftJoin('forms.record as words', 'words.id', 'a.words_id')
    .leftJoin('access.worker as w', 'w.id', 'a.worker_id')
    .select([...namePieces, 'a.id as assessmentId', 'c.person_id as personId', 'w.name as workerName'])
    .select(sql<Instant>`coalesce(words.written_at, a.recorded_at)`.as('lastAt'))
    .where('a.state', '=', 'open')
    .where('a.team_id', 'in', teamsOf(viewer))
    .where(sql<boolean>`coalesce(words.written_at, a.recorded_at) < ${since}`)
    .where((eb) => visibleTo(viewer, eb.ref('c.person_id'), { part: 'notes', now }))
    .orderBy('lastAt')
    .limit(100)
    .execute()
  return rows.map(named)
}

/** Children on a child in need plan since before a day, in the teams that the viewer manages; the longest first. */
export async function longPlans(db: Db, { viewer, now }: Looker, before: PlainDate) {
  const rows = await db
    .selectFrom('record.plan_child as c')
    .innerJoin('record.person as p', 'p.id', 'c.person_id')
    .innerJoin('record.involvement as i', 'i.person_id', 'c.person_id')
    .select([...namePieces, 'c.plan_id as planId', 'c.person_id as personId'])
    .select(sql<PlainDate>`c.joined_on`.as('since'))
    .where('c.kind', '=', 'child-in-need')
    .where('c.joined_on', '<', before)
    .where('c.left_on', 'is', null)
    .where('i.service', '=', 'child-in-need')
    .where('i.closed_on', 'is', null)
    .where('i.team_id', 'in', teamsOf(viewer))
    .where((eb) => visibleTo(viewer, eb.ref('c.person_id'), { part: 'notes', now }))
    .orderBy('c.joined_on')
    .orderBy('c.person_id')
    .limit(100)
    .execute()
  return rows.map(named)
}
