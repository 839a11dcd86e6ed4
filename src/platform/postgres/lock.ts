import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { diskFull, inUse, notEnoughRights } from './failures.ts'

const sqliteBusy = 5
const sqliteFull = 13
/** How long, in ms, a killed process may take to vanish. */
const patience = 1_000

/**
 * One `start` per data directory. Node has no flock(2); SQLite's exclusive lock is one, held by the operating system
 * for as long as this process lives, so a killed Hearth leaves nothing behind that could block the next.
 * @returns how to let go.
 */
export function lockDataDir(dataDir: string): () => void {
  const file = join(dataDir, 'hearth.lock')
  try {
    return lockFile(file)
  } catch (error) {
    const reason = error instanceof Error && 'errcode' in error ? error.errcode : null
    if (reason === sqliteBusy) throw inUse(dataDir)
    if (reason === sqliteFull) throw diskFull(dataDir)
    throw notEnoughRights(`can't write ${file}`)
  }
}

function lockFile(file: string): () => void {
  const lock = new DatabaseSync(file, { timeout: patience })
  try {
    // Whoever can read it could hold a lock on it, too.
    chmodSync(file, 0o600)
    lock.exec('BEGIN EXCLUSIVE')
    return () => lock.close()
  } catch (error) {
    lock.close()
    throw error
  }
}
