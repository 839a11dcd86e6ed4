import { spawn, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** The system's user that runs the database; null is whoever runs Hearth. */
export type OsUser = { readonly uid: number; readonly gid: number } | null

/** What a program answered; `code` is null when it could not be started or was killed. */
interface Answer {
  readonly code: number | null
  readonly lines: readonly string[]
}

const nobody = { uid: 65_534, gid: 65_534 } as const

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/**
 * PostgreSQL refuses to run as root, so for root it is the owner of an existing store, else the user 'postgres' or
 * 'hearth', else a new system user 'hearth', else nobody.
 */
export function databaseUser(store: string): OsUser {
  return likelyDatabaseUser(store) ?? (isRoot() ? (createdUser() ?? nobody) : null)
}

/** The same without making a user: to ask what that user may enter. */
export function likelyDatabaseUser(store: string): OsUser {
  if (!isRoot()) return null
  return ownerOf(store) ?? named('postgres') ?? named('hearth')
}

/** Whether the user may go into `folder`, or into its nearest ancestor that is there. Tried, not computed: lists of rights count too. */
export function mayEnter(folder: string, user: OsUser): boolean {
  const asked = existsSync(folder) ? folder : null
  if (asked === null) return mayEnter(dirname(folder), user)
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', asked], as(user)).status === 0
}

/** Who 'other people' are when no user of the database is there yet. */
export function orNobody(user: OsUser): OsUser {
  return user ?? (isRoot() ? nobody : null)
}

/** Runs a program of the database to its end. */
export function run(program: string, args: readonly string[], user: OsUser): Promise<Answer> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...as(user), stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('error', (error) => resolve({ code: null, lines: [error.message] }))
    child.on('close', (code) => resolve({ code, lines: said.trim().split('\n') }))
  })
}

/** How a process of the database is spawned: as its user, in a folder that every user may enter, speaking plain English. */
export function as(user: OsUser) {
  const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C' }
  return { cwd: '/', env, ...(user === null ? {} : { uid: user.uid, gid: user.gid }) }
}

function ownerOf(store: string): OsUser {
  const stats = statSync(store, { throwIfNoEntry: false })
  return stats === undefined || stats.uid === 0 ? null : { uid: stats.uid, gid: stats.gid }
}

function named(name: string): OsUser {
  const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' })
  const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' })
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null
}

function createdUser(): OsUser {
  const options = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent']
  spawnSync('useradd', [...options, '--shell', '/usr/sbin/nologin', 'hearth'])
  return named('hearth')
}
