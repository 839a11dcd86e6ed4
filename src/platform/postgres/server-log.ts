import { createWriteStream, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const keptLines = 30
const longEnough = 1_000_000

/** What one run of the server says. */
export interface RunLog {
  write(chunk: Buffer | string): void
  /** The newest lines of this run, to say why it ended. */
  newest(): readonly string[]
}

/** Where the server's own words go. */
export interface ServerLog {
  nextRun(): RunLog
  close(): Promise<void>
}

/**
 * Appends to `postgres.log` in the data directory, with one older file beside it.
 * Writing may fail (a full disk is what it may have to tell of), so the newest lines are kept here, too.
 */
export function openServerLog(dataDir: string): ServerLog {
  const file = join(dataDir, 'postgres.log')
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > longEnough) renameSync(file, `${file}.1`)
  const stream = createWriteStream(file, { flags: 'a', mode: 0o600 })
  stream.on('error', () => undefined)
  return {
    nextRun: () => runLog((chunk) => stream.write(chunk)),
    close: () => new Promise((resolve) => stream.end(() => resolve())),
  }
}

function runLog(append: (chunk: Buffer | string) => void): RunLog {
  let lines: readonly string[] = []
  return {
    write(chunk) {
      append(chunk)
      lines = [...lines, ...chunk.toString().trim().split('\n')].slice(-keptLines)
    },
    newest: () => lines,
  }
}
