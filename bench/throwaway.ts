import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { connect, type DatabaseRole, type Db } from '../src/platform/db.ts'
import { migrate } from '../src/platform/migrate.ts'
import { startEmbedded } from '../src/platform/postgres/embedded.ts'

/** A real PostgreSQL with durable commits for one measurement, and a folder beside it. Both are taken away at the end. */
export interface Throwaway {
  readonly folder: string
  /** Makes an empty, migrated database. */
  readonly database: (name: string) => Promise<(role: DatabaseRole) => Db>
}

/** Runs a measurement on a server of its own. */
export async function withThrowaway(work: (throwaway: Throwaway) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-bench-'))
  await chmod(folder, 0o755)
  const server = await startEmbedded({ dataDir: join(folder, 'store'), durable: true, say: () => {} })
  const place = { socketDir: server.socketDir, port: server.port, owner: server.owner }
  const opened: Db[] = []
  const open = (database: string, role: DatabaseRole) => {
    const db = connect({ ...place, database }, role, { connections: 4 })
    opened.push(db)
    return db
  }
  const database = async (name: string) => {
    await sql`create database ${sql.id(name)}`.execute(open('postgres', 'owner'))
    await migrate(open(name, 'owner'))
    return (role: DatabaseRole) => open(name, role)
  }
  try {
    await work({ folder, database })
  } finally {
    await Promise.all(opened.map((db) => db.destroy()))
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Seconds that something took, to a tenth. */
export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return Math.round((performance.now() - began) / 100) / 10
}

/** One line of a measurement. */
export function tell(line: string): void {
  process.stdout.write(`${line}\n`)
}
