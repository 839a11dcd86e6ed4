import { AppError } from '../errors.ts'
import type { OldStay } from '../session.ts'

/** What can go wrong between a browser and a page, apart from what a form says beside its fields. */
export type ProblemKind =
  | 'not found'
  | 'not this way'
  | 'bad request'
  | 'too large'
  | 'wrong kind of content'
  | 'not from our page'
  | 'wrong address'
  | 'too many'
  | 'database stalled'
  | 'disk full'
  | 'not yours to see'
  | 'failed'

/** Stops the request and shows the page of its kind. The text is for the log, and is never shown. */
export class WebProblem extends AppError<'WEB_PROBLEM'> {
  readonly kind: ProblemKind
  /** After how many seconds it is worth trying again. */
  readonly retryAfter: number | null
  constructor(kind: ProblemKind, { retryAfter = null }: { retryAfter?: number | null } = {}) {
    super('WEB_PROBLEM', kind)
    this.kind = kind
    this.retryAfter = retryAfter
  }
}

/** What was sent from a page of a stay by which nobody is signed in any more. Never done, only kept for who wrote it. */
export interface LateWords extends OldStay {
  readonly fields: Readonly<Record<string, unknown>>
}

/** A form came from a page of the person's own earlier stay: the words are kept, and the answer leads to them (8.5). */
export class SentTooLate extends AppError<'SENT_TOO_LATE'> {
  readonly words: LateWords
  constructor(words: LateWords) {
    super('SENT_TOO_LATE', 'A form was sent after its stay had ended')
    this.words = words
  }
}

/** Nobody is signed in, and the page needs somebody: the answer leads to the sign-in page and back. */
export class NotSignedIn extends AppError<'NOT_SIGNED_IN'> {
  constructor() {
    super('NOT_SIGNED_IN', 'Nobody is signed in')
  }
}

/** The last proof of identity is too old for this: the answer asks again and leads back (spec/security.md 8.6). */
export class ProofNeeded extends AppError<'PROOF_NEEDED'> {
  constructor() {
    super('PROOF_NEEDED', 'A fresh proof of identity is needed')
  }
}

export const statusOf: Readonly<Record<ProblemKind, number>> = {
  'not found': 404,
  'not this way': 405,
  'bad request': 400,
  'too large': 413,
  'wrong kind of content': 415,
  'not from our page': 403,
  'wrong address': 421,
  'too many': 429,
  'database stalled': 503,
  'disk full': 503,
  'not yours to see': 403,
  failed: 500,
}

const ofFastify: Readonly<Record<string, ProblemKind>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'wrong kind of content',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'bad request',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'bad request',
  FST_ERR_HANDLER_TIMEOUT: 'database stalled',
  FST_REQ_FILE_TOO_LARGE: 'too large',
  FST_FILES_LIMIT: 'too large',
  FST_PARTS_LIMIT: 'too large',
  FST_FIELDS_LIMIT: 'too large',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'wrong kind of content',
}

/** SQLSTATE classes in which the database is away, restarting, shutting down or out of connections. */
const databaseAway = /^(08|57P|53300|55P03|57014)|^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)$/

/** The kind of a thrown thing. What nobody foresaw is 'failed'. */
export function problemOf(error: unknown): ProblemKind {
  if (error instanceof WebProblem) return error.kind
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code in ofFastify) return ofFastify[code] ?? 'failed'
  if (code === '53100' || code === 'ENOSPC') return 'disk full'
  const lost =
    error instanceof Error &&
    /timeout exceeded when trying to connect|Connection terminated/.test(error.message)
  if (databaseAway.test(code) || lost) return 'database stalled'
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  return status >= 400 && status < 500 ? 'bad request' : 'failed'
}
