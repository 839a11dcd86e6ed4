import { trace } from '../../mechanisms/audit/index.ts'
import { type Db, inContext, systemActor, type Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import { NotOpened } from '../../platform/keys.ts'
import type { DocumentKit } from './add-document.ts'
import { openContent } from './content.ts'
import type { Kept } from './model.ts'
import { inQuarantine, keptContent, settle } from './records.ts'
import { FileMissing } from './store/file-store.ts'

interface Scanning extends DocumentKit {
  readonly db: Db
  readonly now: Instant
  /** How many at most in one round. Left out: 20. */
  readonly limit?: number
}

/** What became of those that waited. */
export interface Scanned {
  readonly clean: number
  readonly refused: number
  /** The scanner was away or unsure: they wait on. */
  readonly waiting: number
  /** The content is gone or was changed, or the record is closed to who added it: somebody must look. */
  readonly unreadable: number
}

/**
 * Scans what waits in quarantine. Safe to run twice, and at once with another. Each is opened with the rights of who added it,
 * so that a restricted child's documents are scanned too and nobody's rights grow (spec/security.md 3.2).
 */
export async function scanWaiting(scanning: Scanning): Promise<Scanned> {
  const { db, limit = 20 } = scanning
  const waiting = await inContext(db, systemActor, (trx) => inQuarantine(trx, limit))
  const outcomes: Outcome[] = []
  for (const one of waiting) outcomes.push(await scanOne(scanning, one))
  const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length
  return {
    clean: count('clean'),
    refused: count('refused'),
    waiting: count('waiting'),
    unreadable: count('unreadable'),
  }
}

type Outcome = keyof Scanned

interface Waiting {
  readonly id: string
  readonly uploadedBy: string
}

async function scanOne(scanning: Scanning, waiting: Waiting): Promise<Outcome> {
  const opened = await openWaiting(scanning, waiting)
  if (opened === null) return 'unreadable'
  const { scanner, now, store, db } = scanning
  const said = await scanner.scan(opened.content)
  if (said.found === 'unsure') return 'waiting'
  const refusedBecause = said.found === 'something' ? said.what : null
  const { people, storedAs, id } = opened.kept
  await inContext(db, { id: waiting.uploadedBy }, async (trx) => {
    if (await settle(trx, id, { scanner: scanner.name, now, refusedBecause }))
      await traceScan(trx, { id, now, refusedBecause, people })
  })
  if (refusedBecause === null) return 'clean'
  await store.remove(storedAs)
  return 'refused'
}

async function openWaiting(
  { db, store, master }: Scanning,
  { id, uploadedBy }: Waiting,
): Promise<{ kept: Kept; content: Buffer } | null> {
  try {
    return await inContext(db, { id: uploadedBy }, async (trx) => {
      const kept = await keptContent(trx, id)
      return kept ? { kept, content: await openContent({ trx, master }, kept, store) } : null
    })
  } catch (error) {
    if (error instanceof NotOpened || error instanceof FileMissing) return null
    throw error
  }
}

interface Told {
  readonly id: string
  readonly now: Instant
  readonly refusedBecause: string | null
  readonly people: readonly string[]
}

function traceScan(trx: Trx, { id, now, refusedBecause, people }: Told): Promise<void> {
  const outcome = refusedBecause === null ? 'allowed' : 'refused'
  const entry = { kind: 'job', action: 'scan document', outcome, subject: { kind: 'document', id } } as const
  return trace(
    trx,
    { workerId: null, now },
    people.map((personId) => ({ ...entry, personId })),
  )
}
