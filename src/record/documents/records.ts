import { sql } from 'kysely'
import type { Db, Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { Document, DocumentState, Kept } from './model.ts'

/** The documents on a person's record, the latest first. */
export async function documentsOf(db: Db, personId: string): Promise<Document[]> {
  const rows = await documents(db)
    .innerJoin('documents.document_person as about', 'about.document_id', 'd.id')
    .where('about.person_id', '=', personId)
    .orderBy('d.uploaded_at', 'desc')
    .orderBy('d.id')
    .execute()
  return rows.map(documentOf)
}

/** One document. Whether it may be seen is judged by the people it is about. */
export async function findDocument(db: Db, documentId: string): Promise<Document | undefined> {
  const row = await documents(db).where('d.id', '=', documentId).executeTakeFirst()
  return row && documentOf(row)
}

/** The people a document is about, as far as they are not closed to who asks. */
export async function peopleOfDocument(db: Db, documentId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('documents.document_person')
    .select('person_id')
    .where('document_id', '=', documentId)
    .orderBy('person_id')
    .execute()
  return rows.map((row) => row.person_id)
}

function documents(db: Db) {
  return db
    .selectFrom('documents.document as d')
    .innerJoin('access.worker as w', 'w.id', 'd.uploaded_by')
    .select([
      'd.id',
      'd.title',
      'd.file_name as fileName',
      'd.type',
      'd.size',
      'd.state',
      'd.refused_because as refusedBecause',
      'w.name as uploadedByName',
      'd.uploaded_at as uploadedAt',
      'd.scanned_at as scannedAt',
      'd.scanner',
    ])
}

function documentOf(row: Omit<Document, 'state'> & { readonly state: string }): Document {
  return { ...row, state: stateOf(row.state) }
}

// Whatever is not known to be clean is not handed out.
function stateOf(state: string): DocumentState {
  return state === 'clean' || state === 'refused' ? state : 'quarantine'
}

/** Where a document's content is; undefined where it was taken away. */
export async function keptContent(db: Db, documentId: string): Promise<Kept | undefined> {
  const row = await db
    .selectFrom('documents.document')
    .select(['id', 'stored_as as storedAs', 'file_key as fileKey', 'sha256'])
    .where('id', '=', documentId)
    .executeTakeFirst()
  if (!row?.storedAs || !row.fileKey) return undefined
  const people = await peopleOfDocument(db, documentId)
  return { id: row.id, storedAs: row.storedAs, fileKey: row.fileKey, sha256: row.sha256, people }
}

/** A document as it is added. */
export interface NewDocument {
  readonly id: string
  readonly people: readonly string[]
  readonly place: string
  readonly title: string
  readonly fileName: string
  readonly type: string
  readonly size: number
  readonly sha256: string
  readonly storedAs: string
  readonly fileKey: Buffer
  /** What scanned it; null where nothing has yet, and then it is in quarantine. */
  readonly scanner: string | null
}

/** Adds a document and whom it is about. */
export async function insertDocument(
  trx: Trx,
  added: NewDocument,
  by: { readonly workerId: string; readonly now: Instant },
): Promise<void> {
  await trx
    .insertInto('documents.document')
    .values({
      id: added.id,
      place: added.place,
      title: added.title,
      file_name: added.fileName,
      type: added.type,
      size: added.size,
      sha256: added.sha256,
      state: added.scanner === null ? 'quarantine' : 'clean',
      stored_as: added.storedAs,
      file_key: added.fileKey,
      uploaded_by: by.workerId,
      uploaded_at: by.now,
      scanned_at: added.scanner === null ? null : by.now,
      scanner: added.scanner,
    })
    .execute()
  await trx
    .insertInto('documents.document_person')
    .values(added.people.map((person_id) => ({ document_id: added.id, person_id })))
    .execute()
}

/** Bytes a worker has added since a moment. Holds that worker's other uploads until the transaction ends. */
export async function bytesAddedSince(trx: Trx, workerId: string, since: Instant): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`upload ${workerId}`}, 0))`.execute(trx)
  const row = await trx
    .selectFrom('documents.document')
    .select(sql<number>`coalesce(sum(size), 0)::bigint`.as('bytes'))
    .where('uploaded_by', '=', workerId)
    .where('uploaded_at', '>=', since)
    .executeTakeFirstOrThrow()
  return row.bytes
}

/** Documents that wait to be scanned, the oldest first, and who added each. */
export function inQuarantine(db: Db, limit: number): Promise<{ id: string; uploadedBy: string }[]> {
  return db
    .selectFrom('documents.document')
    .select(['id', 'uploaded_by as uploadedBy'])
    .where('state', '=', 'quarantine')
    .orderBy('uploaded_at')
    .limit(limit)
    .execute()
}

/** Says that a document was scanned. One that is refused loses its content and its key. Answers whether it was waiting. */
export async function settle(
  trx: Trx,
  documentId: string,
  said: { readonly scanner: string; readonly now: Instant; readonly refusedBecause: string | null },
): Promise<boolean> {
  const { scanner, now, refusedBecause } = said
  const taken = refusedBecause === null ? {} : { stored_as: null, file_key: null }
  const settled = await trx
    .updateTable('documents.document')
    .set({
      state: refusedBecause === null ? 'clean' : 'refused',
      refused_because: refusedBecause,
      scanned_at: now,
      scanner,
      ...taken,
    })
    .where('id', '=', documentId)
    .where('state', '=', 'quarantine')
    .returning('id')
    .executeTakeFirst()
  return settled !== undefined
}
