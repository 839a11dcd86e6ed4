import { sql } from 'kysely'
import { type Viewer, visibleTo } from '../../mechanisms/access/index.ts'
import { openObligations } from '../../mechanisms/timescales/index.ts'
import type { Db } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'

/** A clock that runs for somebody whom the viewer or the viewer's team works with. */
export interface DueNow {
  readonly timescale: string
  readonly key: string
  readonly title: string
  readonly personId: string
  readonly personName: string
  readonly subject: string | null
  readonly dueOn: PlainDate | null
  readonly dueAt: Instant | null
  readonly warnAt: Instant | null
  readonly workerId: string | null
  readonly teamId: string | null
}

const nobody = '00000000-0000-4000-8000-000000000000'

interface Listing {
  readonly now: Instant
  readonly limit: number
  /** One team that the viewer manages, in place of all their work. */
  readonly teamId?: string | undefined
}

/** What is due from the viewer or their teams, soonest first. Only people whom the viewer may see. */
export function dueFrom(db: Db, viewer: Viewer, { now, limit, teamId }: Listing): Promise<DueNow[]> {
  return openObligations(db)
    .innerJoin('record.person as person', 'person.id', 'obligation.person_id')
    .clearSelect()
    .select([
      'obligation.timescale',
      'obligation.key',
      'obligation.title',
      'obligation.person_id as personId',
      personName.as('personName'),
      'obligation.subject_ref as subject',
      'obligation.due_on as dueOn',
      'obligation.due_at as dueAt',
      'obligation.warn_at as warnAt',
      'obligation.worker_id as workerId',
      'obligation.team_id as teamId',
    ])
    .where((eb) =>
      teamId === undefined
        ? eb.or([
            eb('obligation.worker_id', '=', viewer.id),
            eb('obligation.team_id', 'in', [...viewer.teams, ...viewer.managedTeams, nobody]),
          ])
        : eb('obligation.team_id', '=', teamId),
    )
    .where((eb) => visibleTo(viewer, eb.ref('obligation.person_id'), { part: 'identity', now }))
    .limit(limit)
    .execute()
}

const personName = sql<string>`coalesce(nullif(concat_ws(' ', coalesce(person.known_as, person.given), person.family), ''),
  person.described_as, case when person.due_on is not null then 'Unborn child' else 'Name not known' end)`

/** A task that no clock made. */
export interface OpenTask {
  readonly id: string
  readonly title: string
  readonly href: string | null
  readonly doneByWork: boolean
  readonly personId: string | null
  readonly personName: string | null
  readonly dueOn: PlainDate | null
  readonly workerId: string | null
  readonly version: number
}

/** Open tasks of the viewer and of their teams, soonest first. */
export function openTasks(db: Db, viewer: Viewer, { now, limit, teamId }: Listing): Promise<OpenTask[]> {
  return db
    .selectFrom('record.task as task')
    .leftJoin('record.person as person', 'person.id', 'task.person_id')
    .select([
      'task.id',
      'task.title',
      'task.href',
      'task.done_by_work as doneByWork',
      'task.person_id as personId',
      sql<string | null>`case when task.person_id is null then null else ${personName} end`.as('personName'),
      'task.due_on as dueOn',
      'task.worker_id as workerId',
      'task.version',
    ])
    .where('task.done_at', 'is', null)
    .where((eb) =>
      teamId === undefined
        ? eb.or([eb('task.worker_id', '=', viewer.id), eb('task.team_id', 'in', [...viewer.teams, nobody])])
        : eb('task.team_id', '=', teamId),
    )
    .where((eb) =>
      eb.or([
        eb('task.person_id', 'is', null),
        sql<boolean>`${visibleTo(viewer, sql.ref('task.person_id'), { part: 'identity', now })}`,
      ]),
    )
    .orderBy('task.due_on', (order) => order.asc().nullsLast())
    .limit(limit)
    .execute()
}

/** People allocated to the viewer now, by name: the caseload. */
export function caseload(db: Db, viewer: Viewer) {
  return db
    .selectFrom('record.allocation as allocation')
    .innerJoin('record.person as person', 'person.id', 'allocation.person_id')
    .select([
      'person.id',
      personName.as('name'),
      'person.born_on as bornOn',
      'person.due_on as dueOn',
      'allocation.from_on as fromOn',
    ])
    .where('allocation.worker_id', '=', viewer.id)
    .where('allocation.to_on', 'is', null)
    .orderBy('person.family')
    .orderBy('person.given')
    .limit(200)
    .execute()
}
