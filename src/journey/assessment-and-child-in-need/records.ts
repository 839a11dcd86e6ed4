import { type Insertable, sql } from 'kysely'
import type { DB } from '../../platform/database.generated.ts'
import type { Db, Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { personName } from '../../record/people/names.ts'
import type { AssessedChild, Assessment, AssessmentState } from './model.ts'

/** Adds an assessment without words. */
export async function addAssessment(trx: Trx, row: Insertable<DB['assessment.assessment']>): Promise<void> {
  await trx.insertInto('assessment.assessment').values(row).execute()
}

/** Adds a child's part. */
export async function addChildPart(trx: Trx, row: Insertable<DB['assessment.child']>): Promise<void> {
  await trx.insertInto('assessment.child').values(row).execute()
}

/** An assessment as it stands; null where there is none that may be seen. */
export async function findAssessment(db: Db, assessmentId: string): Promise<Assessment | null> {
  const row = await assessments(db).where('a.id', '=', assessmentId).executeTakeFirst()
  return row ? withChildren(db, row) : null
}

/** The same, held against other writers until the transaction ends. */
export async function assessmentToChange(trx: Trx, assessmentId: string): Promise<Assessment | null> {
  await trx
    .selectFrom('assessment.assessment')
    .select('id')
    .where('id', '=', assessmentId)
    .forUpdate()
    .execute()
  return findAssessment(trx, assessmentId)
}

function assessments(db: Db) {
  return db
    .selectFrom('assessment.assessment as a')
    .leftJoin('forms.record as words', 'words.id', 'a.words_id')
    .leftJoin('access.worker as w', 'w.id', 'a.worker_id')
    .leftJoin('access.worker as d', 'd.id', 'a.decided_by')
    .select([
      'a.id',
      'a.about',
      'a.words_id as wordsId',
      sql<number>`coalesce(words.version, 0)`.as('wordsVersion'),
      sql<AssessmentState>`a.state`.as('state'),
      'a.sent_by as sentBy',
      'a.sent_version as sentVersion',
      'a.team_id as teamId',
      'a.worker_id as workerId',
      'w.name as workerName',
      'a.comment',
      'd.name as decidedByName',
      'a.decided_at as decidedAt',
      'a.version',
    ])
}

async function withChildren(db: Db, row: Omit<Assessment, 'children'>): Promise<Assessment> {
  return { ...row, children: await childrenOf(db, row.id) }
}

async function childrenOf(db: Db, assessmentId: string): Promise<AssessedChild[]> {
  const rows = await db
    .selectFrom('assessment.child as c')
    .innerJoin('record.person as p', 'p.id', 'c.person_id')
    .select([
      'c.id as partId',
      'c.person_id as personId',
      'p.given',
      'p.family',
      'p.known_as',
      'p.described_as',
      'p.due_on',
      'p.born_on as bornOn',
      'c.referral_id as referralId',
      'c.involvement_id as involvementId',
      'c.started_on as startedOn',
      'c.referred_on as referredOn',
      'c.authorised_on as authorisedOn',
      'c.outcome',
    ])
    .where('c.assessment_id', '=', assessmentId)
    .orderBy('p.born_on')
    .orderBy('c.id')
    .execute()
  return rows.map(({ given, family, known_as, described_as, due_on, ...row }) => ({
    ...row,
    dueOn: due_on,
    name: personName({ given, family, known_as, described_as, due_on }),
  }))
}

/** The children of an assessment, for deciding who may open it. */
export async function peopleOfAssessment(db: Db, assessmentId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('assessment.child')
    .select('person_id as personId')
    .where('assessment_id', '=', assessmentId)
    .orderBy('id')
    .execute()
  return rows.map(({ personId }) => personId)
}

/** Changes the row of an assessment as it was seen under its lock. */
export async function changeAssessment(
  trx: Trx,
  { id, version }: Pick<Assessment, 'id' | 'version'>,
  to: {
    about?: string[]
    words_id?: string
    state?: AssessmentState
    sent_by?: string | null
    sent_version?: number | null
    worker_id?: string | null
    comment?: string | null
    decided_by?: string
    decided_at?: Instant
  },
): Promise<void> {
  await trx
    .updateTable('assessment.assessment')
    .set({ ...to, version: version + 1 })
    .where('id', '=', id)
    .execute()
}

/** The manager's decision about one child, and the factors found. */
export async function decideChildPart(
  trx: Trx,
  { partId, personId }: Pick<AssessedChild, 'partId' | 'personId'>,
  to: { readonly on: PlainDate; readonly outcome: string; readonly factors: readonly string[] },
): Promise<void> {
  await trx
    .updateTable('assessment.child')
    .set({ authorised_on: to.on, outcome: to.outcome })
    .where('id', '=', partId)
    .execute()
  if (to.factors.length === 0) return
  await trx
    .insertInto('assessment.factor')
    .values(to.factors.map((code) => ({ child_id: partId, person_id: personId, code })))
    .execute()
}

/** The episode of need that began with the referral ends with the assessment. */
export async function closeEpisode(
  trx: Trx,
  referralId: string,
  to: { readonly on: PlainDate; readonly reason: string },
): Promise<void> {
  await trx
    .updateTable('front_door.referral')
    .set({ closed_on: to.on, close_reason: to.reason })
    .where('id', '=', referralId)
    .where('closed_on', 'is', null)
    .execute()
}

/** Keeps what a manager saw at a point on the way. */
export async function addCheckpoint(trx: Trx, row: Insertable<DB['assessment.checkpoint']>): Promise<void> {
  await trx.insertInto('assessment.checkpoint').values(row).execute()
}

/** What managers saw on the way, the first first. */
export function checkpointsOf(db: Db, assessmentId: string) {
  return db
    .selectFrom('assessment.checkpoint as c')
    .innerJoin('access.worker as w', 'w.id', 'c.recorded_by')
    .select(['c.point', 'c.held_on as heldOn', 'c.seen', 'c.direction', 'w.name as managerName'])
    .select(['c.late_because as lateBecause', 'c.late_until as lateUntil'])
    .where('c.assessment_id', '=', assessmentId)
    .orderBy('c.recorded_at')
    .execute()
}

/** Keeps that the family has a copy. */
export async function addShared(trx: Trx, row: Insertable<DB['assessment.shared']>): Promise<void> {
  await trx.insertInto('assessment.shared').values(row).execute()
}

/** The copies that the family was given, the first first. */
export function sharedOf(db: Db, assessmentId: string) {
  return db
    .selectFrom('assessment.shared')
    .select(['shared_on as sharedOn', 'shared_with as sharedWith', 'how', 'their_view as theirView'])
    .where('assessment_id', '=', assessmentId)
    .orderBy('recorded_at')
    .execute()
}

/** The assessments of a person, the latest first. */
export function assessmentsOf(db: Db, personId: string) {
  return db
    .selectFrom('assessment.child as c')
    .innerJoin('assessment.assessment as a', 'a.id', 'c.assessment_id')
    .select(['a.id', 'a.state', 'c.started_on as startedOn', 'c.authorised_on as authorisedOn', 'c.outcome'])
    .where('c.person_id', '=', personId)
    .orderBy('c.started_on', 'desc')
    .orderBy('a.id')
    .execute()
}
