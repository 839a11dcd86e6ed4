import { AppError } from '../errors.ts'

type EmbeddedFailure =
  | 'DATA_DIR_IN_USE'
  | 'DISK_FULL'
  | 'NOT_ENOUGH_RIGHTS'
  | 'NO_EMBEDDED_POSTGRES'
  | 'POSTGRES_FAILED'

/** The embedded database can't be had; the message is one line for the person at the terminal. */
export class EmbeddedPostgresError extends AppError<EmbeddedFailure> {}

/** A second `start` on one data directory. */
export function inUse(dataDir: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'DATA_DIR_IN_USE',
    `Hearth is already running on ${dataDir}: stop it first, or give another folder with --data or HEARTH_DATA`,
  )
}

export function diskFull(dataDir: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'DISK_FULL',
    `The disk that holds ${dataDir} is full: free some space and start again`,
  )
}

/** @param what says who may not do what, as the start of a sentence. */
export function notEnoughRights(what: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError('NOT_ENOUGH_RIGHTS', `Not enough rights: ${what}`)
}

function notAFolder(dataDir: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'POSTGRES_FAILED',
    `${dataDir} can't be the data folder: it, or a part of its path, is a file`,
  )
}

/** What PostgreSQL or initdb printed before it gave up, as one line. */
export function failureFrom(lines: readonly string[], dataDir: string): EmbeddedPostgresError {
  const said = lines.join('\n')
  if (said.includes('No space left on device')) return diskFull(dataDir)
  if (said.includes('Permission denied')) return notEnoughRights(reasonIn(lines))
  return new EmbeddedPostgresError(
    'POSTGRES_FAILED',
    `The embedded database did not start: ${reasonIn(lines)}`,
  )
}

/** Passes our own failures on; turns the file system's into one line each. */
export function asFailure(error: unknown, dataDir: string): Error {
  if (!(error instanceof Error) || error instanceof AppError) {
    return error instanceof Error ? error : new Error(String(error))
  }
  const code = 'code' in error ? error.code : null
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(dataDir)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return notEnoughRights(error.message)
  if (code === 'EEXIST' || code === 'ENOTDIR') return notAFolder(dataDir)
  return error
}

function reasonIn(lines: readonly string[]): string {
  const told =
    lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? 'it gave no reason'
  return told.replace(/^.*?(FATAL|PANIC|error):\s*/, '').trim()
}
