import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { failureFrom } from './failures.ts'
import { as, type OsUser } from './os-user.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import type { RunLog, ServerLog } from './server-log.ts'
import { socketPort } from './socket-dir.ts'

export interface ServerPlan {
  readonly dataDir: string
  readonly store: string
  readonly socketDir: string
  readonly binaries: Binaries
  readonly user: OsUser
  readonly durable: boolean
  readonly settings: Readonly<Record<string, string>>
  readonly log: ServerLog
  readonly say: (line: string) => void
}

/** One running server. */
export interface ServerProcess {
  /** Resolves when it has ended, for whatever reason. */
  readonly ended: Promise<unknown>
  stop(): Promise<void>
}

/** Reasons that pass by themselves: what a killed server leaves behind is cleared away by the system within seconds. */
const passing = /lock file ".*" already exists|pre-existing shared memory block|Address already in use/
const patience = 10_000
const slowStart = 3_000
/** How long after its end a server's last lines may take to be read; children of a killed one hold the pipe open. */
const lastWords = 300

/** Starts the server and waits until it takes connections; tries again for ten seconds while an old one is passing away. */
export async function startServer(plan: ServerPlan): Promise<ServerProcess> {
  const giveUpAt = performance.now() + patience
  for (;;) {
    const log = plan.log.nextRun()
    const child = launch(plan, log)
    const ended = exitOf(child)
    if (await isUp(child, ended, plan)) return { ended, stop: () => stop(child, ended) }
    const lines = log.newest()
    if (!passing.test(lines.join('\n')) || performance.now() > giveUpAt)
      throw failureFrom(lines, plan.dataDir)
    await pause(200)
  }
}

function launch(plan: ServerPlan, log: RunLog): ChildProcess {
  const { binaries, store, socketDir, user } = plan
  const settings = { ...fixedSettings, ...(plan.durable ? durableSettings : fastSettings), ...plan.settings }
  const args = ['-D', store, '-k', socketDir, '-p', `${socketPort}`]
  for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`)
  // In a session of its own: Ctrl-C on the terminal is for Hearth, which then stops its server in order.
  const child = spawn(join(binaries.folder, 'postgres'), args, {
    ...as(user),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  child.stderr.on('data', (chunk: Buffer) => log.write(chunk))
  child.on('error', (error) => log.write(`FATAL: ${error.message}\n`))
  return child
}

/** The log must not become a second, unguarded record of children: no statements, no values of rows. */
const fixedSettings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
} as const
const durableSettings = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' } as const
const fastSettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } as const

/** Resolves at the end of the process. Whatever ends Hearth in order also ends the server. */
async function exitOf(child: ChildProcess): Promise<void> {
  const takeAlong = () => child.kill('SIGINT')
  process.once('exit', takeAlong)
  await once(child, 'exit').catch(() => undefined)
  process.removeListener('exit', takeAlong)
}

/** Recovery after a sudden stop may take long; only the end of the process is a failure. */
async function isUp(child: ChildProcess, ended: Promise<void>, plan: ServerPlan): Promise<boolean> {
  let running = true
  const watched = ended.then(() => {
    running = false
  })
  const startedAt = performance.now()
  let told = false
  while (running) {
    const file = await readPostmasterFile(plan.store).catch(() => null)
    if (file?.pid === child.pid && file?.ready === true) return true
    if (!told && performance.now() - startedAt > slowStart) {
      told = true
      plan.say('The database is recovering from a sudden stop')
    }
    await Promise.race([watched, pause(10)])
  }
  await Promise.race([once(child, 'close'), pause(lastWords)])
  return false
}

/** Closes connections, writes everything down, ends; if it hangs, ends at once and recovers at the next start. */
async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGINT')
  const hanging = setTimeout(() => child.kill('SIGQUIT'), patience)
  await ended
  clearTimeout(hanging)
}
