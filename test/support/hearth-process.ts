import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from '../house/tree.ts'

/** `hearth start` as a process of its own. */
export interface HearthProcess {
  readonly process: ChildProcess
  readonly lines: readonly string[]
  /** Ends it as a power cut would. */
  killHard(): Promise<void>
  /** Ends it as a council would, and waits. Answers the exit code. */
  stop(): Promise<number | null>
}

const started = new Set<HearthProcess>()

/** Ends every Hearth that a test started and did not stop. */
export async function killEveryHearth(): Promise<void> {
  await Promise.all([...started].map((hearth) => hearth.killHard()))
}

/** Starts it and waits until it is open. @throws with its last lines where it ends before */
export async function startHearth(dataDir: string, port: number): Promise<HearthProcess> {
  const lines: string[] = []
  const child = spawn(process.execPath, [join(root, 'bin/hearth.js'), 'start'], {
    cwd: dataDir,
    env: { ...process.env, HEARTH_DATA: dataDir, PORT: String(port), DATABASE_URL: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  ended.then(() => started.delete(hearth))
  child.stderr.setEncoding('utf8').on('data', (text: string) => void lines.push(text))
  const hearth: HearthProcess = {
    process: child,
    lines,
    async killHard() {
      child.kill('SIGKILL')
      await ended
    },
    async stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
  started.add(hearth)
  await isOpen(hearth)
  return hearth
}

async function isOpen({ process: child, lines }: HearthProcess): Promise<void> {
  while (!lines.join('').includes('Hearth is open at')) {
    if (child.exitCode !== null) throw new TypeError(`Hearth ended: ${lines.join('')}`)
    await pause(10)
  }
}

/** A port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** The process of the database on a data directory. */
export async function databaseProcess(dataDir: string): Promise<number> {
  return Number.parseInt(await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10)
}
