import { expect, test } from 'vitest'
import { asFailure, failureFrom, inUse } from './failures.ts'

test.each([
  {
    said: ['LOG:  starting', 'FATAL:  could not write lock file "postmaster.pid": No space left on device'],
    code: 'DISK_FULL',
    message: 'The disk that holds /data is full: free some space and start again',
  },
  {
    said: ['initdb: error: could not access directory "/data": Permission denied'],
    code: 'NOT_ENOUGH_RIGHTS',
    message: 'Not enough rights: could not access directory "/data": Permission denied',
  },
  {
    said: ['2026-11-24 14:01:08.508 UTC [1] FATAL:  database files are incompatible with server', 'closed'],
    code: 'POSTGRES_FAILED',
    message: 'The embedded database did not start: database files are incompatible with server',
  },
  { said: [], code: 'POSTGRES_FAILED', message: 'The embedded database did not start: it gave no reason' },
])('what PostgreSQL said becomes one line: $message', ({ said, code, message }) => {
  expect(failureFrom(said, '/data')).toMatchObject({ code, message })
})

test.each([
  { error: fileError('ENOSPC'), code: 'DISK_FULL' },
  { error: fileError('EACCES'), code: 'NOT_ENOUGH_RIGHTS' },
  { error: fileError('EROFS'), code: 'NOT_ENOUGH_RIGHTS' },
  { error: fileError('ENOTDIR'), code: 'POSTGRES_FAILED' },
  { error: inUse('/data'), code: 'DATA_DIR_IN_USE' },
])('the file system’s error becomes $code', ({ error, code }) => {
  expect(asFailure(error, '/data')).toMatchObject({ code })
})

test('an error that nobody foresaw stays what it is', () => {
  const error = new TypeError('a defect')
  expect(asFailure(error, '/data')).toBe(error)
})

function fileError(code: string): Error {
  return Object.assign(new Error(`${code}: no`), { code })
}
