import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { TestProject } from 'vitest/node'
import { connect } from '../platform/db.ts'
import { migrate } from '../platform/migrate.ts'
import { startEmbedded } from '../platform/postgres/embedded.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServer: { readonly socketDir: string; readonly port: number; readonly owner: string }
  }
}

/** The name of the prepared database that every test file's own is copied from. */
export const preparedDatabase = 'hearth_prepared'

/**
 * Starts one real PostgreSQL for the run, prepares a migrated database, and takes both away at the end.
 * HEARTH_TEST_POSTGRES names a folder with another version's binaries. Commits need not survive here: the fault bench has its own server.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hearth-test-'))
  // As root the server runs as another user, who must be able to enter.
  await chmod(dataDir, 0o755)
  const binaries = process.env['HEARTH_TEST_POSTGRES']
  const server = await startEmbedded({
    dataDir: join(dataDir, 'store'),
    durable: false,
    say: () => {},
    settings: { max_connections: '300' },
    ...(binaries === undefined ? {} : { binaries }),
  })
  const place = { socketDir: server.socketDir, port: server.port, owner: server.owner }
  const admin = connect({ ...place, database: 'postgres' }, 'owner', { connections: 1 })
  await sql.raw(`create database ${preparedDatabase}`).execute(admin)
  const prepared = connect({ ...place, database: preparedDatabase }, 'owner', { connections: 2 })
  await migrate(prepared)
  // Tests set their own clock: the trace needs months before and after today's.
  await sql`select audit.ensure_partitions('2025-01-01', 36)`.execute(prepared)
  await prepared.destroy()
  await admin.destroy()
  project.provide('databaseServer', place)
  return async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
