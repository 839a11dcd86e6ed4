import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { addHours, dayOf, type Instant, instantOf } from '../../src/platform/instant.ts'
import type { PlainDate } from '../../src/platform/plain-date.ts'
import type { Browser } from '../../src/platform/web/testing/browser.ts'
import { makeCouncil, type Post, teamIds, viewerOf } from '../../src/testing/council.ts'
import { type TestDatabase, testDatabase } from '../../src/testing/database.ts'
import { testApp } from '../support/app.ts'

/** Second holders of the three guarded posts, and a privacy lead, beside the tests' council. */
const seconds = {
  secondAdministrator: { name: 'Test Second Administrator', role: 'system-administrator' },
  secondKeeper: { name: 'Test Second Keeper', role: 'restricted-record-keeper' },
  thirdKeeper: { name: 'Test Third Keeper', role: 'restricted-record-keeper' },
  privacyLead: { name: 'Test Privacy Lead', role: 'privacy-lead' },
} as const

/** Everybody who signs in at the town hall. */
export type Somebody = Post | keyof typeof seconds

const secondIds: Readonly<Record<keyof typeof seconds, string>> = {
  secondAdministrator: '30000000-0000-4000-8000-000000000001',
  secondKeeper: '30000000-0000-4000-8000-000000000002',
  thirdKeeper: '30000000-0000-4000-8000-000000000003',
  privacyLead: '30000000-0000-4000-8000-000000000004',
}

const allSeconds = ['secondAdministrator', 'secondKeeper', 'thirdKeeper', 'privacyLead'] as const

const isSecond = (who: Somebody): who is keyof typeof seconds => who in seconds

/** The id of somebody at the town hall. */
export const idOf = (who: Somebody): string => (isSecond(who) ? secondIds[who] : viewerOf(who).id)

/** The whole of Hearth with the tests' council in it, and a clock in the test's hand. */
export interface TownHall {
  readonly database: TestDatabase
  now(): Instant
  today(): PlainDate
  hoursPass(hours: number): void
  /** A browser of somebody who has just proved who they are. */
  signedIn(who: Somebody): Promise<Browser>
  /** The same of somebody by id. */
  signedInAs(workerId: string): Promise<Browser>
  /** A made-up child; with the post of a worker who is allocated. */
  aChild(given?: { readonly name?: string; readonly worker?: Post }): Promise<string>
  /** Status of a page. */
  status(someone: Browser, path: string): Promise<number>
  close(): Promise<void>
}

/** Opens the town hall. Restrictions are judged by the database's own clock too, so its day is the day of the run. */
export async function townHall(): Promise<TownHall> {
  const database = await testDatabase()
  let now = addHours(instantOf(new Date()), -1)
  await makeCouncil(database.owner, addHours(now, -24 * 30))
  await addSeconds(database, addHours(now, -24 * 30))
  const app = await testApp({ database, now: () => now })
  const signedInAs = async (workerId: string) => {
    const someone = await app.signedIn(workerId)
    await someone.get('/account')
    return someone
  }
  return {
    database,
    now: () => now,
    today: () => dayOf(now),
    hoursPass: (hours) => {
      now = addHours(now, hours)
    },
    signedIn: (who) => signedInAs(idOf(who)),
    signedInAs,
    aChild: (given = {}) => addChild(database, { ...given, now }),
    status: async (someone, path) => (await someone.get(path)).status,
    async close() {
      await app.close()
      await database.close()
    },
  }
}

async function addSeconds({ owner }: TestDatabase, since: Instant): Promise<void> {
  for (const who of allSeconds) {
    const { name, role } = seconds[who]
    const id = secondIds[who]
    await owner
      .insertInto('access.worker')
      .values({ id, name, title: role, team_id: teamIds.service })
      .execute()
    await owner
      .insertInto('access.role_held')
      .values({ worker_id: id, role, from_at: since, reviewed_at: since })
      .execute()
  }
}

interface NewChild {
  readonly name?: string
  readonly worker?: Post
  readonly now: Instant
}

async function addChild({ owner }: TestDatabase, { name = 'Wren', worker, now }: NewChild): Promise<string> {
  const id = randomUUID()
  await owner
    .insertInto('record.person')
    .values({
      id,
      given: name,
      family: 'Testcase',
      born_on: sql`date '2018-05-14'`,
      recorded_at: now,
      recorded_by: id,
    })
    .execute()
  if (worker) await allocate(owner, { personId: id, worker, now })
  return id
}

async function allocate(
  owner: TestDatabase['owner'],
  { personId, worker, now }: { personId: string; worker: Post; now: Instant },
): Promise<void> {
  const { id, teams } = viewerOf(worker)
  await owner
    .insertInto('access.reason')
    .values({
      person_id: personId,
      kind: 'allocated worker',
      opens: 'whole',
      worker_id: id,
      team_id: [...teams][0] ?? null,
      from_at: addHours(now, -24),
      source_id: randomUUID(),
    })
    .execute()
}
