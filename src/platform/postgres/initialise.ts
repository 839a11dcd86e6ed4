import { existsSync } from 'node:fs'
import { chown, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { failureFrom } from './failures.ts'
import { type OsUser, run } from './os-user.ts'

/** The fixed name of the role that owns everything in the embedded database. */
export const owner = 'hearth_owner'

/** From this version on, PostgreSQL brings C.UTF-8 itself; before, it is the system's. */
const builtinLocaleSince = 17

interface NewStore {
  readonly store: string
  readonly binaries: Binaries
  readonly user: OsUser
  readonly durable: boolean
}

/** Makes an empty database cluster unless one is there: whole or not at all, so a kill in the middle leaves no half store. */
export async function initialise(
  dataDir: string,
  { store, binaries, user, durable }: NewStore,
): Promise<void> {
  const draft = `${store}.new`
  await rm(draft, { recursive: true, force: true })
  if (existsSync(store)) return
  await mkdir(draft, { mode: 0o700 })
  if (user !== null) await chown(draft, user.uid, user.gid)
  const args = [...clusterOptions(binaries.major), ...(durable ? [] : ['--no-sync']), '-D', draft]
  const { code, lines } = await run(join(binaries.folder, 'initdb'), args, user)
  if (code !== 0) {
    await rm(draft, { recursive: true, force: true })
    throw failureFrom(lines, dataDir)
  }
  await rename(draft, store)
}

/** Only the local socket lets anyone in, and only its user reaches that. Sorting is by code point on every machine. */
function clusterOptions(major: number): string[] {
  const locale =
    major >= builtinLocaleSince
      ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
      : ['--locale=C.UTF-8']
  return [
    `--username=${owner}`,
    '--auth-local=trust',
    '--auth-host=reject',
    '--encoding=UTF8',
    '--data-checksums',
    '--no-instructions',
    ...locale,
  ]
}
