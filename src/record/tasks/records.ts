import { sql } from 'kysely'
import { type Viewer, visibleTo } from '../../mechanisms/access/index.ts'
import type { Db, Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import { personName } from '../people/names.ts'
import type { Assignee, Task } from './model.ts'

/** The tasks that wait about a person, the soonest first. */
export async function tasksOf(db: Db, personId: string): Promise<Task[]> {
  const rows = await tasks(db)
    .where('task.person_id', '=', personId)
    .where('task.done_at', 'is', null)
    .orderBy('task.due_on', (order) => order.asc().nullsLast())
    .orderBy('task.id')
    .execute()
  return rows.map(taskOf)
}

interface Finding {
  readonly taskId: string
  readonly viewer: Viewer
  readonly now: Instant
}

/** A task of the viewer, of a team of theirs, or of one they manage, about nobody or somebody they may see; else undefined. */
export async function findTask(db: Db, { taskId, viewer, now }: Finding): Promise<Task | undefined> {
  const teams = [...viewer.teams, ...viewer.managedTeams]
  const row = await tasks(db)
    .where('task.id', '=', taskId)
    .where((eb) =>
      eb.or([
        eb('task.worker_id', '=', viewer.id),
        eb('task.team_id', '=', eb.fn.any(eb.val(teams))),
        eb('worker.team_id', '=', eb.fn.any(eb.val([...viewer.managedTeams]))),
      ]),
    )
    .where((eb) =>
      eb.or([
        eb('task.person_id', 'is', null),
        sql<boolean>`${visibleTo(viewer, sql.ref('task.person_id'), { part: 'identity', now })}`,
      ]),
    )
    .executeTakeFirst()
  return row && taskOf(row)
}

function tasks(db: Db) {
  return db
    .selectFrom('record.task as task')
    .leftJoin('record.person as p', 'p.id', 'task.person_id')
    .leftJoin('access.worker as worker', 'worker.id', 'task.worker_id')
    .leftJoin('access.team as team', 'team.id', 'task.team_id')
    .leftJoin('access.worker as giver', 'giver.id', 'task.recorded_by')
    .leftJoin('access.worker as doer', 'doer.id', 'task.done_by')
    .select([
      'task.id',
      'task.person_id as personId',
      'task.title',
      'task.detail',
      'task.href',
      'task.done_by_work as doneByWork',
      'task.due_on as dueOn',
      'task.done_at as doneAt',
      'worker.name as workerName',
      'team.name as teamName',
      'giver.name as givenBy',
      'doer.name as doneBy',
      'p.given',
      'p.family',
      'p.known_as',
      'p.described_as',
      'p.due_on',
    ])
}

type TaskRow = Omit<Task, 'personName' | 'done'> &
  Parameters<typeof personName>[0] & { readonly doneAt: Instant | null; readonly doneBy: string | null }

function taskOf({ given, family, known_as, described_as, due_on, doneAt, doneBy, ...task }: TaskRow): Task {
  const named = { given, family, known_as, described_as, due_on }
  return {
    ...task,
    personName: task.personId === null ? null : personName(named),
    done: doneAt === null ? null : { at: doneAt, byName: doneBy },
  }
}

/** To whom a task about a person may be given: the giver, who is allocated, and the teams of open involvements. */
export async function assigneesFor(db: Db, personId: string, giver: Viewer): Promise<Assignee[]> {
  const workers = await db
    .selectFrom('access.worker as w')
    .select(['w.id', 'w.name'])
    .where('w.state', '=', 'active')
    .where((eb) =>
      eb.or([
        eb('w.id', '=', giver.id),
        eb.exists(
          eb
            .selectFrom('record.allocation as a')
            .select('a.id')
            .whereRef('a.worker_id', '=', 'w.id')
            .where('a.person_id', '=', personId)
            .where('a.to_on', 'is', null),
        ),
      ]),
    )
    .orderBy('w.name')
    .execute()
  const teams = await db
    .selectFrom('access.team as t')
    .innerJoin('record.involvement as i', 'i.team_id', 't.id')
    .select(['t.id', 't.name'])
    .distinct()
    .where('i.person_id', '=', personId)
    .where('i.closed_on', 'is', null)
    .orderBy('t.name')
    .execute()
  return [
    ...workers.map((worker) => ({ ...worker, kind: 'worker' as const })),
    ...teams.map((team) => ({ ...team, kind: 'team' as const })),
  ]
}

/** Marks a task done, unless it was. Answers whether it was open. */
export async function markDone(
  trx: Trx,
  taskId: string,
  { by, at }: { by: string; at: Instant },
): Promise<boolean> {
  const done = await trx
    .updateTable('record.task')
    .set({ done_at: at, done_by: by, version: sql<number>`version + 1` })
    .where('id', '=', taskId)
    .where('done_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return done !== undefined
}
