import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Db, inContext, systemActor, type Trx } from '../../src/platform/db.ts'
import { instantOf } from '../../src/platform/instant.ts'
import { startSession } from '../../src/platform/session.ts'
import { type Post, viewerOf } from '../../src/testing/council.ts'
import { type DurableStore, durableStore, storeIn } from '../support/durable-store.ts'
import {
  databaseProcess,
  freePort,
  type HearthProcess,
  killEveryHearth,
  startHearth,
} from '../support/hearth-process.ts'
import { aCall, aNote, type Sent, type Someone, send, startWriters, tokenFor } from './writers.ts'

const full = process.env['HEARTH_TEST'] === 'full'
const kills = { hearth: full ? 60 : 20, database: full ? 15 : 5 }

let store: DurableStore
let hearth: HearthProcess
let port: number
let practitioner: Someone
let socialWorker: Someone

beforeAll(async () => {
  store = await durableStore()
  port = await freePort()
  hearth = await startHearth(store.dataDir, port)
  practitioner = await signedIn('practitioner')
  socialWorker = await signedIn('socialWorker')
})
afterAll(async () => {
  await killEveryHearth()
  await store.remove()
})

test('14.1 the store under test keeps every commit on the disk before it is answered', async () => {
  const settings = await inStore('hearth_staff', (db) =>
    sql<{ name: string; setting: string }>`
      select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes') order by name`.execute(
      db,
    ),
  )
  expect(settings.rows.map(({ name, setting }) => `${name} ${setting}`)).toEqual([
    'fsync on',
    'full_page_writes on',
    'synchronous_commit on',
  ])
})

test(`14.1, 14.2 after ${kills.hearth} kills of Hearth and ${kills.database} of its database nothing acknowledged is lost and nothing is there twice`, async () => {
  const writers = startWriters(4, (name) =>
    Number(name.split('-')[1]) % 2 === 0
      ? { who: practitioner, sent: aCall(name) }
      : { who: socialWorker, sent: aNote(name, store.childId) },
  )
  for (let kill = 0; kill < kills.hearth; kill += 1) {
    await writers.more(6)
    await pause(randomInt(40))
    await hearth.killHard()
    hearth = await startHearth(store.dataDir, port)
  }
  for (let kill = 0; kill < kills.database; kill += 1) {
    await writers.more(6)
    await pause(randomInt(40))
    process.kill(await databaseProcess(store.dataDir), 'SIGKILL')
    await writers.more(6)
  }
  await writers.stop()
  expect(writers.acknowledged.length).toBeGreaterThan((kills.hearth + kills.database) * 6)
  expect(writers.repeated.length).toBeGreaterThan(kills.hearth / 2)
  expect(await timesInStore()).toEqual(onceEach(writers.acknowledged))
  expect(await halfWritten()).toEqual({ withoutEvent: 0, withoutTrace: 0, withoutClock: 0 })
}, 145_000)

test('14.2 a form whose reply was lost after it was saved is saved once when it is sent again', async () => {
  const lost = aCall('the lost reply')
  const gone = await sendWithoutReading(lost)
  expect(await timesOf(lost.name)).toBe(1)
  const again = await send(practitioner, lost)
  const third = await send(practitioner, lost)
  expect([gone, again.status, third.status]).toEqual(['gone', 303, 303])
  expect(third.location).toBe(again.location)
  expect(await timesOf(lost.name)).toBe(1)
})

/** Sends, and hangs up when the record is there but the reply was not read. */
async function sendWithoutReading(sent: Sent): Promise<'gone'> {
  const sending = send({ ...practitioner, origin: `http://127.0.0.1:${port}` }, sent).catch(() => null)
  await inStore('owner', async (db) => {
    while ((await timesIn(db, sent.name)) === 0) await pause(1)
  })
  await hearth.killHard()
  await sending
  hearth = await startHearth(store.dataDir, port)
  return 'gone'
}

async function signedIn(post: Post): Promise<Someone> {
  const origin = `http://127.0.0.1:${port}`
  const proof = {
    workerId: viewerOf(post).id,
    strength: 'demo',
    userAgent: '',
    now: instantOf(new Date()),
  } as const
  const { secret } = await inStore('hearth_staff', (db) => startSession(db, proof))
  return { origin, secret, csrfToken: await tokenFor(origin, secret) }
}

async function inStore<Answer>(role: 'owner' | 'hearth_staff', work: (db: Db) => Promise<Answer>) {
  const joined = await storeIn(store.dataDir)
  const db = joined.connect(role, { connections: 1 })
  try {
    return await work(db)
  } finally {
    await db.destroy()
    await joined.close()
  }
}

interface Times {
  readonly name: string
  readonly times: number
}

const onceEach = (sent: readonly Sent[]) => sent.map(({ name }) => ({ name, times: 1 })).toSorted(byName)
const byName = (one: Times, other: Times) => (one.name < other.name ? -1 : 1)

/** Behind the scenes, as the owner of the database. */
const looking = <Row>(query: (trx: Trx) => Promise<{ rows: Row[] }>) =>
  inStore('owner', (db) => inContext(db, systemActor, query))

/** How often each form is in the store. */
async function timesInStore(): Promise<Times[]> {
  const { rows } = await looking((trx) =>
    sql<Times>`
      select name, count(*)::int as times from (
        select told as name from front_door.contact_told union all select title from record.case_note) as form
       where name like 'form %' group by name`.execute(trx),
  )
  return rows.toSorted(byName)
}

const timesOf = (name: string) => inStore('owner', (db) => timesIn(db, name))

async function timesIn(db: Db, name: string): Promise<number> {
  const { rows } = await inContext(db, systemActor, (trx) =>
    sql<{
      times: number
    }>`select count(*)::int as times from front_door.contact_told where told = ${name}`.execute(trx),
  )
  return rows[0]?.times ?? 0
}

/** Records whose event, trace or clock did not come along. */
async function halfWritten() {
  const { rows } = await looking((trx) =>
    sql<Record<'withoutEvent' | 'withoutTrace' | 'withoutClock', number>>`
      select count(*) filter (where event.id is null)::int as "withoutEvent",
             count(*) filter (where entry.id is null)::int as "withoutTrace",
             count(*) filter (where obligation.key is null)::int as "withoutClock"
        from front_door.contact contact
        left join record.event event on event.person_id = contact.child_id and event.type = 'contact-received'
        left join audit.entry entry on entry.person_id = contact.child_id and entry.kind = 'change'
        left join timescales.obligation obligation on obligation.key = contact.id::text`.execute(trx),
  )
  return rows[0]
}
