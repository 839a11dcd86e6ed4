import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { type Db, systemActor } from './db.ts'
import { AppError } from './errors.ts'
import type { Progress } from './progress.ts'

const folder = fileURLToPath(new URL('../../migrations/', import.meta.url))

/** Lowest releases with the row-security repairs of 2024 and 2025 (spec/security.md 6.5), as server_version_num. */
const floors = [150014, 160010, 170006, 180000]

interface Migration {
  readonly name: string
  readonly text: string
  readonly checksum: string
}

/** The database's program and this one don't fit together. */
class WrongDatabase extends AppError<'WRONG_DATABASE'> {}

/**
 * Brings the database to this version: forward only, each step in its own transaction, safe to run twice or from two machines at once.
 * @param db connected as the owner
 * @returns the names of the steps that were run
 * @throws WrongDatabase when the server is too old, a step that was run has since been edited, or the database is of a newer program
 */
export async function migrate(
  db: Db,
  say: (line: string) => void = () => {},
  progress: Progress = () => {},
): Promise<string[]> {
  await refuseOldServer(db)
  return db.connection().execute(async (one) => {
    // One migration at a time for the whole database; the second waits and then finds nothing to do.
    await sql`select pg_advisory_lock(hashtext('hearth.migrate'))`.execute(one)
    try {
      const waiting = await stepsNotYetRun(one)
      for (const [index, step] of waiting.entries()) {
        say(`Database: ${step.name}`)
        await runWithRetry(one, step)
        progress(index + 1, waiting.length)
      }
      await ensureTracePartitions(one)
      return waiting.map((step) => step.name)
    } finally {
      await sql`select pg_advisory_unlock(hashtext('hearth.migrate'))`.execute(one)
    }
  })
}

async function refuseOldServer(db: Db): Promise<void> {
  const { rows } = await sql<{
    version: number
  }>`select current_setting('server_version_num')::int as version`.execute(db)
  const version = rows[0]?.version ?? 0
  if (isTooOld(version)) {
    throw new WrongDatabase(
      'WRONG_DATABASE',
      `PostgreSQL ${version} is too old: 15.14, 16.10, 17.6, 18 or newer is needed`,
    )
  }
}

/** Whether a server lacks the repairs. @param version as server_version_num: 150014 is 15.14 */
export function isTooOld(version: number): boolean {
  const floor = floors.find((lowest) => Math.floor(lowest / 10_000) === Math.floor(version / 10_000))
  return floor === undefined ? version <= Math.max(...floors) : version < floor
}

async function stepsNotYetRun(db: Db): Promise<Migration[]> {
  await sql`create table if not exists public.hearth_migration (
    name text primary key, checksum text not null, run_at timestamptz not null default now())`.execute(db)
  const run = await sql<{
    name: string
    checksum: string
  }>`select name, checksum from public.hearth_migration`.execute(db)
  const steps = await migrationFiles()
  for (const done of run.rows) {
    const step = steps.find((candidate) => candidate.name === done.name)
    if (!step)
      throw new WrongDatabase(
        'WRONG_DATABASE',
        `The database is newer than this program: it has had ${done.name}`,
      )
    if (step.checksum !== done.checksum)
      throw new WrongDatabase('WRONG_DATABASE', `${done.name} was changed after it was run`)
  }
  return steps.filter((step) => !run.rows.some((done) => done.name === step.name))
}

async function migrationFiles(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8')
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

// A step that can't have its lock within two seconds steps back, so that people's work is not held up behind it (14.11).
async function runWithRetry(db: Db, step: Migration, tries = 30): Promise<void> {
  try {
    await run(db, step)
  } catch (error) {
    const lockTaken = error instanceof Error && 'code' in error && error.code === '55P03'
    if (!lockTaken || tries === 0) throw error
    await new Promise((resolve) => setTimeout(resolve, 500))
    await runWithRetry(db, step, tries - 1)
  }
}

function run(db: Db, step: Migration): Promise<unknown> {
  return db.transaction().execute(async (trx) => {
    await sql`select set_config('lock_timeout', '2s', true), set_config('hearth.viewer', ${systemActor.id}, true)`.execute(
      trx,
    )
    await sql.raw(step.text).execute(trx)
    await sql`insert into public.hearth_migration (name, checksum) values (${step.name}, ${step.checksum})`.execute(
      trx,
    )
  })
}

async function ensureTracePartitions(db: Db): Promise<void> {
  await sql`select audit.ensure_partitions((now() - interval '1 month')::date, 15)`.execute(db)
}
