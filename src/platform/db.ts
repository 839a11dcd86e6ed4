import { Kysely, PostgresDialect, type RawBuilder, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from './database.generated.ts'
import { AppError } from './errors.ts'
import { instantOf } from './instant.ts'
import { pipelined } from './pipelined.ts'
import { preparedPool } from './prepared-pool.ts'

/** The database, or a transaction on it. Table and column types are generated from the migrations. */
export type Db = Kysely<DB>
export type Trx = Transaction<DB>

/** The database's four faces (spec/security.md 6.1). The owner migrates; nobody serves pages as the owner. */
export type DatabaseRole = 'owner' | 'hearth_staff' | 'hearth_portal' | 'hearth_read'

/** Where the database is: a server's address, or the socket of the embedded one. */
export type DatabasePlace =
  | { readonly url: string }
  | { readonly socketDir: string; readonly port: number; readonly owner: string; readonly database: string }

/** Who acts in a transaction, and with which teams' reasons. Jobs and commands act as `systemActor`. */
export interface Actor {
  readonly id: string
  readonly teams?: ReadonlySet<string>
  readonly managedTeams?: ReadonlySet<string>
}

/** The id that jobs, imports and the command line write as where no person asked. */
export const systemActor: Actor = { id: '00000000-0000-4000-8000-000000000001' }

const readInteger = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new AppError('NUMBER_TOO_LARGE', 'A whole number beyond 2^53')
  return value
}

// Days stay text (a JS Date would move them by a zone), moments become Instants, counts become numbers.
pg.types.setTypeParser(pg.types.builtins.INT8, readInteger)
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => instantOf(text))

/**
 * Opens a pool in one of the database's roles.
 * @param log told of connections that the server dropped; the pool opens new ones by itself
 */
export function connect(
  place: DatabasePlace,
  role: DatabaseRole,
  { connections = 10, log = () => {} }: { connections?: number; log?: (error: Error) => void } = {},
): Db {
  const pool = new pg.Pool({
    ...addressOf(place, role),
    max: connections,
    // Statements of one transaction need not wait for one another's answers; see `together`.
    pipeline: true,
    application_name: `hearth ${role}`,
    connectionTimeoutMillis: 4_000,
    // A connection is worth keeping for the plans it holds.
    idleTimeoutMillis: 600_000,
    keepAlive: true,
  })
  pool.on('error', log)
  pool.on('connect', (client) => client.on('error', log))
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool: preparedPool(pool) }) })
}

function addressOf(place: DatabasePlace, role: DatabaseRole): pg.PoolConfig {
  const limits =
    role === 'owner' ? '' : '-c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000'
  if ('url' in place) {
    // As a start-up option the role is the session's default: RESET ROLE comes back to it.
    const become = role === 'owner' ? '' : `-c role=${role}`
    return { connectionString: place.url, options: `${become} ${limits}`.trim() }
  }
  const user = role === 'owner' ? place.owner : role
  return { host: place.socketDir, port: place.port, user, database: place.database, options: limits }
}

/**
 * Runs `work` in one transaction in which row security knows who acts. Outside it no personal row is seen.
 * The setting is local to the transaction, so a pooled connection carries nothing over (spec/security.md 6.2).
 */
export async function inContext<Answer>(db: Db, actor: Actor, work: Work<Answer>): Promise<Answer> {
  return afterFirst(db, sql`select ${viewerSetting(actor)}`, work)
}

/**
 * The same for the pages that everybody opens all day, whose statements are few and always alike: they are planned once for all
 * values, not for these. `npm run bench web` shows what that saves. Where a plan hangs on the values (a search), it may cost much.
 */
export async function inContextWithKeptPlans<Answer>(
  db: Db,
  actor: Actor,
  work: Work<Answer>,
): Promise<Answer> {
  return afterFirst(
    db,
    sql`select ${viewerSetting(actor)}, set_config('plan_cache_mode', 'force_generic_plan', true)`,
    work,
  )
}

/** What is done in a transaction. */
type Work<Answer> = (trx: Trx, lastly: Lastly) => Promise<Answer>

/**
 * Takes what the transaction writes last and nothing hangs on: instead of being waited for, it goes in one message with the commit.
 * Where it fails, nothing is committed and its error is thrown. It asks all its statements in one breath, and does nothing with
 * their answers.
 */
export type Lastly = <Answer>(ask: () => Promise<Answer>) => Promise<Answer>

/** Sends `first`, which has no parameters, together with the beginning and with what `work` asks first. */
async function afterFirst<Answer>(db: Db, first: RawBuilder<unknown>, work: Work<Answer>): Promise<Answer> {
  const sent: Promise<unknown>[] = []
  const committed = db.transaction().execute((trx) =>
    trx.getExecutor().provideConnection(async (connection) => {
      const pipe = pipelined(trx, connection)
      const unsent: Promise<unknown>[] = []
      const lastly: Lastly = (ask) => {
        const before = pipe.sent()
        const asked = ask()
        // What has not reached the server could fail without the commit's failing.
        const list = pipe.sent() > before ? sent : unsent
        list.push(asked)
        asked.catch(() => {})
        return asked
      }
      lastly(() => first.execute(pipe.trx))
      const done = await work(pipe.trx, lastly)
      await Promise.all(unsent)
      pipe.close()
      return done
    }),
  )
  await Promise.allSettled([committed])
  // Why it was not committed, before that it was not.
  await Promise.all(sent)
  return committed
}

/** Asks one reading statement in a transaction of its own, all in one message. */
export async function askInContext<Answer>(
  db: Db,
  actor: Actor,
  ask: (trx: Trx) => Promise<Answer>,
): Promise<Answer> {
  const { answer } = await inContextWithKeptPlans(db, actor, async (trx, lastly) => ({
    answer: lastly(() => ask(trx)),
  }))
  return answer
}

const viewerSetting = ({ id, teams, managedTeams }: Actor) =>
  sql`set_config('hearth.viewer', ${sql.lit(uuid(id))}, true), set_config('hearth.teams', ${idsSetting(teams)}, true),
    set_config('hearth.managed_teams', ${idsSetting(managedTeams)}, true)`

const idsSetting = (ids: ReadonlySet<string> = new Set()) => sql.lit(`{${[...ids].map(uuid).join(',')}}`)

/** @throws AppError unless it is a UUID: it stands in a statement as it is */
function uuid(id: string): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return id
  throw new AppError('NOT_AN_ID', 'Who acts is not named by an id')
}
