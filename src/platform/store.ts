import { sql } from 'kysely'
import type { Config } from './config.ts'
import { connect, type DatabasePlace, type DatabaseRole, type Db } from './db.ts'
import { AppError } from './errors.ts'
import { dataDirDefault, joinEmbedded, startEmbedded } from './postgres/embedded.ts'

/** A council's store: where its database is and where its own files lie. */
export interface Store {
  readonly dataDir: string
  /** True where this process started the embedded server: no other `start` runs on the directory. */
  readonly started: boolean
  connect(role: DatabaseRole, options?: Parameters<typeof connect>[2]): Db
  /** Ends the embedded server where this process started it. Close the connections first. */
  close(): Promise<void>
}

/** The database can't be reached at the address given. */
class NoDatabase extends AppError<'NO_DATABASE'> {}

const database = 'hearth'

/**
 * Opens the store that the configuration names: a PostgreSQL by its address, else the embedded one in the data directory.
 * @param exclusive `start` wants the directory to itself; other commands join a running server, and start one only when none runs
 * @throws NoDatabase, or EmbeddedPostgresError, with one line that says what and where
 */
export async function openStore(
  config: Config,
  { exclusive, say }: { exclusive: boolean; say: (line: string) => void },
): Promise<Store> {
  const dataDir = config.dataDir ?? dataDirDefault()
  if (config.database) return openServer(config.database, dataDir)
  const joined = exclusive ? null : await joinEmbedded(dataDir)
  const server = joined ?? (await startEmbedded({ dataDir, durable: true, say }))
  const place = { socketDir: server.socketDir, port: server.port, owner: server.owner, database }
  await makeDatabase(place)
  return {
    dataDir,
    started: joined === null,
    connect: (role, options) => connect(place, role, options),
    close: () => server.stop(),
  }
}

async function openServer(
  { url, migrateUrl }: { url: string; migrateUrl: string },
  dataDir: string,
): Promise<Store> {
  for (const address of new Set([url, migrateUrl])) await reach(address)
  return {
    dataDir,
    started: false,
    connect: (role, options) => connect({ url: role === 'owner' ? migrateUrl : url }, role, options),
    close: async () => {},
  }
}

async function reach(url: string): Promise<void> {
  const db = connect({ url }, 'owner', { connections: 1 })
  try {
    await sql`select 1`.execute(db)
  } catch (error) {
    const reason = error instanceof Error && error.message !== '' ? error.message : 'no answer'
    throw new NoDatabase(
      'NO_DATABASE',
      `The database at ${withoutPassword(url)} can't be reached: ${reason}`,
      { cause: error },
    )
  } finally {
    await db.destroy()
  }
}

function withoutPassword(url: string): string {
  const address = new URL(url)
  return `${address.host}${address.pathname}`
}

async function makeDatabase(place: DatabasePlace & { database: string }): Promise<void> {
  const admin = connect({ ...place, database: 'postgres' }, 'owner', { connections: 1 })
  try {
    const { rows } = await sql`select 1 from pg_database where datname = ${place.database}`.execute(admin)
    if (rows.length === 0) await sql`create database ${sql.id(place.database)}`.execute(admin)
  } finally {
    await admin.destroy()
  }
}
