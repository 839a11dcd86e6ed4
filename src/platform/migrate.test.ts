import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { connect, type Db } from './db.ts'
import { isTooOld, migrate } from './migrate.ts'

const server = inject('databaseServer')
const root = fileURLToPath(new URL('../../', import.meta.url))

let name: string
let admin: Db
beforeEach(async () => {
  name = `migrate_${randomUUID().replaceAll('-', '')}`
  admin = connect({ ...server, database: 'postgres' }, 'owner', { connections: 1 })
  await sql.raw(`create database ${name}`).execute(admin)
})
afterEach(async () => {
  await sql.raw(`drop database ${name} with (force)`).execute(admin)
  await admin.destroy()
})

async function asOwner<Answer>(work: (db: Db) => Promise<Answer>): Promise<Answer> {
  const db = connect({ ...server, database: name }, 'owner', { connections: 2 })
  return work(db).finally(() => db.destroy())
}

const files = async () => (await readdir(`${root}migrations`)).filter((file) => file.endsWith('.sql')).sort()

test('14.11 two machines migrate an empty database at once: every step is run once, and a third finds nothing to do', async () => {
  const done = await Promise.all([asOwner(migrate), asOwner(migrate)])
  expect(done.flat().sort()).toEqual(await files())
  expect(await asOwner(migrate)).toEqual([])
})

test('14.11 a migration that was broken off in the middle of a step goes on with that step', async () => {
  const all = await files()
  await asOwner(async (db) => {
    await sql`create schema forms`.execute(db)
    await expect(migrate(db)).rejects.toThrow('already exists')
    await sql`drop schema forms`.execute(db)
    expect(await migrate(db)).toEqual(all.filter((file) => file >= '0005'))
  })
})

test.each([
  {
    what: 'a step was edited after it was run',
    statement: "update public.hearth_migration set checksum = 'other' where name = '0001_ground.sql'",
    says: '0001_ground.sql was changed after it was run',
  },
  {
    what: 'the database is newer than the program',
    statement: "insert into public.hearth_migration (name, checksum) values ('9999_future.sql', 'x')",
    says: 'The database is newer than this program: it has had 9999_future.sql',
  },
])('$what: one clear line, and nothing is done', async ({ statement, says }) => {
  await asOwner(migrate)
  await asOwner(async (db) => {
    await sql.raw(statement).execute(db)
    await expect(migrate(db)).rejects.toThrow(says)
  })
})

test('the types of the tables are those of the migrations', async () => {
  await asOwner(migrate)
  const url = `postgres://${server.owner}@${encodeURIComponent(server.socketDir)}:${server.port}/${name}`
  const run = spawnSync(process.execPath, [`${root}bin/generate-types.js`, '--verify'], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: url, PATH: `${root}node_modules/.bin:${process.env['PATH']}` },
  })
  expect([run.status, run.stderr]).toEqual([0, ''])
})

test.each([
  { version: 140020, old: true },
  { version: 150013, old: true },
  { version: 150014, old: false },
  { version: 160009, old: true },
  { version: 170006, old: false },
  { version: 180000, old: false },
  { version: 190001, old: false },
])('6.5 a server of version $version is too old: $old', ({ version, old }) => {
  expect(isTooOld(version)).toBe(old)
})
