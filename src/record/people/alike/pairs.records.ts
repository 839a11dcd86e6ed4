import type { Db, Trx } from '../../../platform/db.ts'
import type { RecordedBy } from '../recorded-by.ts'
import type { Certificate } from '../search/certificate.ts'
import type { Alike, AlikeFound } from './alike.ts'

/** Ids of those who were confirmed to be somebody else than a person. */
export async function differentFrom(db: Db, personId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('record.different_people')
    .select(['person_id', 'other_id'])
    .where((is) => is.or([is('person_id', '=', personId), is('other_id', '=', personId)]))
    .execute()
  return new Set(
    rows.flatMap(({ person_id, other_id }) => [person_id, other_id]).filter((id) => id !== personId),
  )
}

interface Certified {
  readonly personId: string
  readonly found: AlikeFound
  readonly by: RecordedBy
}

/** Keeps with somebody new what was looked for before they were recorded: the certificate of a search, never 'not known'. */
export async function addCertificate(trx: Trx, { personId, found, by }: Certified): Promise<void> {
  await trx
    .insertInto('record.search_certificate')
    .values({
      person_id: personId,
      source: by.source,
      looked_for: found.certificate.lookedFor,
      spellings: [...found.certificate.forms],
      fields: [...found.certificate.fields],
      offered: found.alike.length,
      searched_at: by.now,
      searched_by: by.workerId,
    })
    .execute()
}

/** What was looked for before somebody was recorded, and how many were offered. */
export interface KeptCertificate extends Certificate {
  readonly personId: string
  readonly offered: number
  readonly by: string | null
}

/** The certificates of these people that were kept when something was recorded from a source: 'contact C-ABCD-EFGH'. */
export async function certificatesOf(
  db: Db,
  source: string,
  personIds: readonly string[],
): Promise<KeptCertificate[]> {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('record.search_certificate as kept')
    .leftJoin('access.worker as worker', 'worker.id', 'kept.searched_by')
    .select(['kept.person_id as personId', 'kept.offered', 'worker.name as by', 'kept.searched_at as at'])
    .select(['kept.looked_for as lookedFor', 'kept.spellings as forms', 'kept.fields'])
    .where('kept.source', '=', source)
    .where('kept.person_id', 'in', [...personIds])
    .orderBy('kept.searched_at')
    .execute()
  return rows
}

interface Doubted {
  readonly personId: string
  readonly alike: readonly Alike[]
  readonly because: string
  readonly by: RecordedBy
}

/** Lists a new record beside each of those that it may be the same as, to be looked into. */
export async function addPossibleDuplicates(
  trx: Trx,
  { personId, alike, because, by }: Doubted,
): Promise<void> {
  if (alike.length === 0) return
  await trx
    .insertInto('record.possible_duplicate')
    .values(
      alike.map(({ id, band, explanation }) => ({
        person_id: personId,
        other_id: id,
        band,
        explanation: JSON.stringify(explanation),
        reason: because,
        recorded_at: by.now,
        recorded_by: by.workerId,
      })),
    )
    .execute()
}

interface Different {
  readonly a: string
  readonly b: string
  readonly because: string
  readonly by: Omit<RecordedBy, 'source' | 'today'>
}

/** Remembers that two are not the same person, and closes what stood open between them. Said twice it is kept once. */
export async function addDifferent(trx: Trx, { a, b, because, by }: Different): Promise<void> {
  const [person_id, other_id] = a < b ? [a, b] : [b, a]
  await trx
    .insertInto('record.different_people')
    .values({ person_id, other_id, reason: because, recorded_at: by.now, recorded_by: by.workerId })
    .onConflict((clash) => clash.doNothing())
    .execute()
  await trx
    .updateTable('record.possible_duplicate')
    .set({ state: 'different', decided_at: by.now, decided_by: by.workerId })
    .where('person_id', 'in', [a, b])
    .where('other_id', 'in', [a, b])
    .where('state', '=', 'open')
    .execute()
}
