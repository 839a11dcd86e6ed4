import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { postmasterFileName, readPostmasterFile } from './postmaster-file.ts'
import { removeSocketDir } from './socket-dir.ts'

/** Each signal asks more firmly: disconnect and close, stop at once and recover later, be killed. Waits in ms. */
const firmness = [
  { signal: 'SIGINT', wait: 10_000 },
  { signal: 'SIGQUIT', wait: 5_000 },
  { signal: 'SIGKILL', wait: 5_000 },
] as const

/**
 * Stops a server that outlived a killed Hearth. Call only while holding the lock on the data directory: then no living
 * Hearth is its parent.
 */
export async function stopOrphan(store: string, say: (line: string) => void): Promise<void> {
  const left = await readPostmasterFile(store)
  if (left === null) return
  if (await isServerOf(left.pid, store)) {
    say('Stopping the database that an earlier Hearth left running')
    await stopFirmly(left.pid, store)
  } else {
    // The number belongs to nobody, to a dead process not yet cleared away, or by now to another program, at whose sight
    // PostgreSQL would refuse to start. That no old backend is left it checks by itself, by the shared memory.
    await rm(join(store, postmasterFileName), { force: true })
  }
  await removeSocketDir(left.socketDir)
}

/** Whether the process is the server on this store. A dead one waiting to be cleared away has no command line. */
export async function isServerOf(pid: number, store: string): Promise<boolean> {
  const command = await commandLine(pid)
  return command.includes('postgres') && command.includes(store)
}

async function commandLine(pid: number): Promise<string> {
  if (existsSync('/proc/self/cmdline')) return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  const listed = await promisify(execFile)('ps', ['-o', 'args=', '-p', `${pid}`]).catch(() => ({
    stdout: '',
  }))
  return listed.stdout
}

async function stopFirmly(pid: number, store: string): Promise<void> {
  for (const { signal, wait } of firmness) {
    process.kill(pid, signal)
    if (await gone(pid, store, wait)) return
  }
}

async function gone(pid: number, store: string, wait: number): Promise<boolean> {
  for (let waited = 0; waited < wait; waited += 20) {
    if (!(await isServerOf(pid, store))) return true
    await pause(20)
  }
  return false
}
