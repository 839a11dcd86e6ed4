import { createHash, randomBytes } from 'node:crypto'
import type { Trx } from '../../platform/db.ts'
import { decryptField, encryptField } from '../../platform/encrypted-field.ts'
import type { Instant } from '../../platform/instant.ts'
import { type MasterKeys, NotOpened, seal, unseal } from '../../platform/keys.ts'
import type { Kept } from './model.ts'
import type { FileStore } from './store/file-store.ts'

/** A document's content as it goes to the store, with the key that opens it. */
export interface Sealed {
  readonly key: Buffer
  readonly bytes: Buffer
  /** Of the content before it was sealed. */
  readonly sha256: string
}

/** Seals content under a key of its own, for this document alone. */
export function sealContent(documentId: string, content: Buffer): Sealed {
  const key = randomBytes(32)
  return { key, bytes: seal(key, placeOf(documentId), content), sha256: hashOf(content) }
}

interface Keeping {
  readonly trx: Trx
  readonly master: MasterKeys
  readonly now: Instant
}

/**
 * The document's key as its column keeps it. A document about one person stands under that person's key, so that destroying
 * the key takes the document from every copy (spec/security.md 13.4).
 */
export function keepKey(
  keeping: Keeping,
  { id, people }: Pick<Kept, 'id' | 'people'>,
  key: Buffer,
): Promise<Buffer> {
  return encryptField(keeping, fieldOf(id, people), key.toString('base64'))
}

/**
 * The content of a document.
 * @throws FileMissing, NotOpened where it is gone, or was changed, or belongs to another document
 */
export async function openContent(
  { trx, master }: Omit<Keeping, 'now'>,
  { id, people, fileKey, storedAs, sha256 }: Kept,
  store: FileStore,
): Promise<Buffer> {
  const key = await keyOf({ trx, master }, { id, people, fileKey })
  return unsealContent({ id, storedAs, sha256, key: Buffer.from(key, 'base64') }, store)
}

/**
 * The content that was sealed under this key.
 * @throws FileMissing, NotOpened as `openContent`
 */
export async function unsealContent(
  { id, storedAs, sha256, key }: Pick<Kept, 'id' | 'storedAs' | 'sha256'> & { readonly key: Buffer },
  store: FileStore,
): Promise<Buffer> {
  const content = unseal(key, placeOf(id), await store.get(storedAs))
  if (hashOf(content) !== sha256) throw new NotOpened('NOT_OPENED', 'A document is not what was kept')
  return content
}

const placeOf = (documentId: string) => `document ${documentId}`
const hashOf = (content: Buffer) => createHash('sha256').update(content).digest('hex')

/** Of a document about several people the reader may see one alone: its key is under nobody's name then. */
async function keyOf(
  keeping: Omit<Keeping, 'now'>,
  { id, people, fileKey }: Pick<Kept, 'id' | 'people' | 'fileKey'>,
): Promise<string> {
  try {
    return await decryptField(keeping, fieldOf(id, people), fileKey)
  } catch (error) {
    if (!(error instanceof NotOpened) || people.length !== 1) throw error
    return decryptField(keeping, fieldOf(id, []), fileKey)
  }
}

function fieldOf(id: string, people: readonly string[]) {
  const [only, ...more] = people
  const personId = more.length === 0 ? only : undefined
  return { class: 'document', place: `documents.document/file_key/${id}`, personId }
}
