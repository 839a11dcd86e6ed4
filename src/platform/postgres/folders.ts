import { chmod, mkdir, readdir, realpath } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isRoot } from './os-user.ts'

/**
 * Makes the data directory if it is not there. The answer is its true name, so that one folder reached by two names is
 * one folder. Root lets the database's user through a folder that is new or empty; a folder in use stays as it is.
 */
export async function prepareDataDir(asGiven: string): Promise<string> {
  await makeFolder(asGiven)
  const dataDir = await realpath(asGiven)
  const empty = (await readdir(dataDir)).length === 0
  if (isRoot() && empty) await chmod(dataDir, 0o711)
  return dataDir
}

/** Makes a folder and those above it: for root's, other users may pass through, whatever root's mask. */
export async function makeFolder(folder: string): Promise<void> {
  const firstMade = await mkdir(folder, { recursive: true, mode: isRoot() ? 0o755 : 0o700 })
  if (firstMade === undefined || !isRoot()) return
  for (let each = folder; each.length >= firstMade.length; each = dirname(each)) await chmod(each, 0o755)
}
