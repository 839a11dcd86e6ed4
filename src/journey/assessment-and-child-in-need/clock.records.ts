import { openObligations } from '../../mechanisms/timescales/index.ts'
import type { Db } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { personName } from '../../record/people/names.ts'

/** A clock that runs for a child. */
export interface AssessmentClock {
  readonly personId: string
  readonly name: string
  readonly timescale: string
  readonly key: string
  readonly subject: string | null
  readonly title: string
  readonly rule: string
  readonly startedOn: PlainDate
  readonly dueOn: PlainDate | null
  readonly dueAt: Instant | null
  readonly warnAt: Instant | null
  readonly workerId: string | null
  readonly teamId: string | null
}

/** The open clocks of these children under these timescales, the soonest first. */
export async function openClocks(
  db: Db,
  {
    personIds,
    timescales,
  }: { readonly personIds: readonly string[]; readonly timescales?: readonly string[] },
): Promise<AssessmentClock[]> {
  if (personIds.length === 0) return []
  const rows = await openObligations(db, { personIds, ...(timescales ? { timescales } : {}) })
    .clearSelect()
    .innerJoin('record.person as p', 'p.id', 'obligation.person_id')
    .select([
      'obligation.person_id as personId',
      'p.given',
      'p.family',
      'p.known_as',
      'p.described_as',
      'p.due_on',
      'obligation.timescale',
      'obligation.key',
      'obligation.subject_ref as subject',
      'obligation.title',
      'obligation.rule',
      'obligation.started_on as startedOn',
      'obligation.due_on as dueOn',
      'obligation.due_at as dueAt',
      'obligation.warn_at as warnAt',
      'obligation.worker_id as workerId',
      'obligation.team_id as teamId',
    ])
    .execute()
  return rows.map(({ given, family, known_as, described_as, due_on, ...row }) => ({
    ...row,
    name: personName({ given, family, known_as, described_as, due_on }),
  }))
}
