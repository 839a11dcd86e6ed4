import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { connect } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { binariesIn, embeddedBinaries, embeddedPlaces, systemFolder } from './binaries.ts'
import { asFailure, failureFrom, notEnoughRights } from './failures.ts'
import { prepareDataDir } from './folders.ts'
import { initialise, owner } from './initialise.ts'
import { lockDataDir } from './lock.ts'
import { isServerOf, stopOrphan } from './orphan.ts'
import { databaseUser, isRoot, likelyDatabaseUser, mayEnter, orNobody } from './os-user.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { openServerLog } from './server-log.ts'
import { type ServerPlan, startServer } from './server-process.ts'
import { makeSocketDir, removeSocketDir, socketPort } from './socket-dir.ts'
import { supervise } from './supervise.ts'

/** How long, in ms, to wait for a server that is still starting or recovering. */
const joinPatience = 30_000

/** A PostgreSQL of our own, reached over a local socket in a folder that only its user may enter. */
export interface EmbeddedServer {
  readonly socketDir: string
  readonly port: number
  readonly owner: 'hearth_owner'
  /** Disconnects everyone and ends the server; on a joined server, which is another process's, does nothing. */
  stop(): Promise<void>
}

interface EmbeddedOptions {
  readonly dataDir: string
  /** Every commit is on the disk before it is answered. False only for tests. */
  readonly durable: boolean
  readonly say: (line: string) => void
  /** Further settings of postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>
  /** A folder with `initdb` and `postgres` to use instead of the embedded ones. */
  readonly binaries?: string
}

/**
 * Starts the server on a data directory, making the store if it is new, stopping one that a killed Hearth left, and
 * starting it again whenever it ends by itself.
 * @throws EmbeddedPostgresError with one line for the person at the terminal.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  try {
    const dataDir = await prepareDataDir(resolve(options.dataDir))
    const unlock = lockDataDir(dataDir)
    return await startLocked(dataDir, options, unlock).catch((error) => {
      unlock()
      throw error
    })
  } catch (error) {
    throw asFailure(error, resolve(options.dataDir))
  }
}

/**
 * Joins the server that another process runs on a data directory; null when none runs.
 * @throws EmbeddedPostgresError when it runs but not for us.
 */
export async function joinEmbedded(dataDir: string): Promise<EmbeddedServer | null> {
  try {
    if (!existsSync(dataDir)) return null
    const store = storeIn(await realpath(dataDir))
    for (let waited = 0; waited < joinPatience; waited += 20) {
      const file = await readPostmasterFile(store)
      if (file === null || !(await isServerOf(file.pid, store))) return null
      const server = serverAt(file.socketDir, async () => undefined)
      if (file.ready && (await answers(server))) return server
      await pause(20)
    }
    throw failureFrom([`the one that runs on ${dataDir} does not answer`], dataDir)
  } catch (error) {
    throw asFailure(error, dataDir)
  }
}

/**
 * `HEARTH_DATA`, else `./data`. For root in a folder that only root may enter: a folder of the system, since the
 * database runs as another user.
 */
export function dataDirDefault(): string {
  const chosen = process.env['HEARTH_DATA']
  if (chosen) return resolve(chosen)
  const here = resolve('data')
  const user = orNobody(likelyDatabaseUser(storeIn(here)))
  return isRoot() && !mayEnter(here, user) ? join(systemFolder, 'data') : here
}

/** Everything a server needs before it can be started: who runs it, from what, on a store that is there and not in use. */
async function prepare(dataDir: string, options: EmbeddedOptions): Promise<ServerPlan> {
  const { durable, say, settings = {} } = options
  const store = storeIn(dataDir)
  const user = databaseUser(store)
  if (!mayEnter(dataDir, user)) throw unreachableFolder(dataDir)
  const binaries = await (options.binaries
    ? binariesIn(options.binaries, user)
    : embeddedBinaries(embeddedPlaces(dataDir), user))
  await stopOrphan(store, say)
  if (!existsSync(store)) say(`Making a new database in ${dataDir}`)
  await initialise(dataDir, { store, binaries, user, durable })
  const socketDir = await makeSocketDir(dataDir, user)
  return { dataDir, store, socketDir, binaries, user, durable, settings, log: openServerLog(dataDir), say }
}

async function startLocked(
  dataDir: string,
  options: EmbeddedOptions,
  unlock: () => void,
): Promise<EmbeddedServer> {
  const plan = await prepare(dataDir, options)
  const clearUp = async () => {
    await plan.log.close()
    await removeSocketDir(plan.socketDir)
  }
  try {
    const running = await supervise(() => startServer(plan), plan.say)
    const stop = async () => {
      await running.stop()
      await clearUp()
      unlock()
    }
    let stopped: Promise<void> | null = null
    return serverAt(plan.socketDir, () => {
      stopped ??= stop()
      return stopped
    })
  } catch (error) {
    await clearUp()
    throw error
  }
}

function serverAt(socketDir: string, stop: () => Promise<void>): EmbeddedServer {
  return { socketDir, port: socketPort, owner, stop }
}

function storeIn(dataDir: string): string {
  return join(dataDir, 'postgres')
}

function unreachableFolder(dataDir: string) {
  return notEnoughRights(
    `the database does not run as root, and its user can't enter ${dataDir}: give another folder with --data or HEARTH_DATA`,
  )
}

/** Whether something listens on the server's socket. */
function answers(server: EmbeddedServer): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(join(server.socketDir, `.s.PGSQL.${server.port}`))
    socket.on('connect', () => resolve(true))
    socket.on('error', () => resolve(false))
    socket.on('close', () => socket.destroy())
  })
}
