import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { NewReason, Role, Viewer } from '../../../mechanisms/access/index.ts'
import { dueAt, englandAndWales, within } from '../../../mechanisms/timescales/index.ts'
import { dayOf, type Instant, instantOf } from '../../../platform/instant.ts'
import { plainDate } from '../../../platform/plain-date.ts'
import { ok } from '../../../platform/result.ts'
import { type TestDatabase, testDatabase } from '../../../testing/database.ts'
import type { Act } from '../../shell/act.ts'
import { change } from '../../shell/change.ts'
import type { House } from '../../shell/house.ts'

/** A moment on an ordinary Monday. */
export const monday = instantOf('2026-03-02T10:00:00Z')

/** A database whose trace has room for the year of `monday`, whatever the year of the run. */
export async function aStore(): Promise<TestDatabase> {
  const db = await testDatabase()
  await sql`select audit.ensure_partitions('2026-01-01', 15)`.execute(db.owner)
  return db
}

/** Adds a team. */
export async function aTeam({ owner }: TestDatabase, name: string): Promise<string> {
  const id = randomUUID()
  await owner.insertInto('access.team').values({ id, name }).execute()
  return id
}

/** Somebody who works here, with the viewer that the desk would make of them. */
export async function aWorker(
  { owner }: TestDatabase,
  given: { name: string; teamId: string; roles?: readonly Role[]; manages?: readonly string[] },
): Promise<Viewer> {
  const id = randomUUID()
  const { name, teamId, roles = ['social-worker'], manages = [] } = given
  await owner.insertInto('access.worker').values({ id, name, title: 'Worker', team_id: teamId }).execute()
  return { id, name, roles: new Set(roles), teams: new Set([teamId]), managedTeams: new Set(manages) }
}

/** A made-up child. */
export async function aPerson({ owner }: TestDatabase, given: string, family = 'Testcase'): Promise<string> {
  const id = randomUUID()
  await owner
    .insertInto('record.person')
    .values({ id, given, family, born_on: plainDate('2018-05-14'), recorded_at: monday, recorded_by: id })
    .execute()
  return id
}

/** Puts people into one family. */
export async function aFamily({ owner }: TestDatabase, personIds: readonly string[]): Promise<string> {
  const id = randomUUID()
  await owner
    .insertInto('record.family')
    .values({ id, name: 'Testcase', recorded_at: monday, recorded_by: id })
    .execute()
  await owner
    .insertInto('record.family_member')
    .values(personIds.map((person_id) => ({ family_id: id, person_id })))
    .execute()
  return id
}

const calendar = englandAndWales()
const house: House = {
  movesClocks: () => true,
  keepObligations: async () => {},
  workingDaysAfter: (from, count) => dueAt(from, within.workingDays(count), calendar) ?? from,
}

/** One person doing one thing at a moment. */
export function actBy(
  db: TestDatabase,
  viewer: Viewer,
  now: Instant = monday,
  key: string = randomUUID(),
): Act {
  return {
    db: db.staff,
    house,
    viewer,
    origin: { workerId: viewer.id, now },
    today: dayOf(now),
    key,
  }
}

/** Lets reasons come about as an event would make them. */
export async function withReasons(db: TestDatabase, give: readonly NewReason[]): Promise<void> {
  const system: Viewer = {
    id: randomUUID(),
    name: 'Arranging',
    roles: new Set(),
    teams: new Set(),
    managedTeams: new Set(),
  }
  await change(
    actBy(db, system),
    { action: 'arrange', about: [], access: () => ({ allowed: true, because: 'role' }) },
    async () => ok({ value: null, write: async () => {}, events: [], give }),
  )
}
