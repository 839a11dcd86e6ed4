import { trace } from '../../mechanisms/audit/index.ts'
import { type Db, inContext, systemActor, type Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { DocumentKit } from './add-document.ts'
import { openContent } from './content.ts'
import { inQuarantine, keptContent, settle } from './records.ts'

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
}

/** Scans what waits in quarantine. Safe to run twice, and at once with another. */
export async function scanWaiting(scanning: Scanning): Promise<Scanned> {
  const { db, limit = 20 } = scanning
  const ids = await inContext(db, systemActor, (trx) => inQuarantine(trx, limit))
  const outcomes: Outcome[] = []
  for (const id of ids) outcomes.push(await scanOne(scanning, id))
  const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length
  return { clean: count('clean'), refused: count('refused'), waiting: count('waiting') }
}

type Outcome = keyof Scanned

async function scanOne({ db, store, scanner, master, now }: Scanning, id: string): Promise<Outcome> {
  const kept = await inContext(db, systemActor, (trx) => keptContent(trx, id))
  if (!kept) return 'waiting'
  const content = await inContext(db, systemActor, (trx) => openContent({ trx, master }, kept, store))
  const said = await scanner.scan(content)
  if (said.found === 'unsure') return 'waiting'
  const refusedBecause = said.found === 'something' ? said.what : null
  await inContext(db, systemActor, async (trx) => {
    if (await settle(trx, id, { scanner: scanner.name, now, refusedBecause }))
      await traceScan(trx, { id, now, refusedBecause, people: kept.people })
  })
  if (refusedBecause === null) return 'clean'
  await store.remove(kept.storedAs)
  return 'refused'
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
