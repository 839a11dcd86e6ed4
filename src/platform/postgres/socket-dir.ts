import { chmod, chown, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { OsUser } from './os-user.ts'

/** Fixed: it only names the socket's file, since no server listens on the network. */
export const socketPort = 5432

/** Bytes that fit into a socket's address everywhere: Linux takes 107, macOS 103. */
const addressLimit = 103
const outside = '/tmp/hearth-'

/**
 * A fresh folder for the server's socket that only its user may enter: whoever reaches the socket is the database's owner.
 * In the data directory, or, where that name is too long for a socket's address, under /tmp.
 */
export async function makeSocketDir(dataDir: string, user: OsUser): Promise<string> {
  const inside = join(dataDir, 'socket')
  await rm(inside, { recursive: true, force: true })
  const fits = Buffer.byteLength(join(inside, `.s.PGSQL.${socketPort}`)) <= addressLimit
  const folder = fits ? inside : await mkdtemp(outside)
  if (fits) await mkdir(folder)
  await chmod(folder, 0o700)
  if (user !== null) await chown(folder, user.uid, user.gid)
  return folder
}

/** Clears away a folder made under /tmp; one in the data directory stays for the next start. */
export async function removeSocketDir(folder: string): Promise<void> {
  if (folder.startsWith(outside)) await rm(folder, { recursive: true, force: true })
}
