import { derivedKey, earlierKeys, type MasterKeys, NotOpened, seal, unseal } from '../../platform/keys.ts'

/** A file that somebody outside sent, sealed in the store of documents, before it is known whom it is about. */
export interface OutsideFile {
  readonly id: string
  readonly fileName: string
  /** Found from the content. */
  readonly type: string
  readonly size: number
  readonly sha256: string
  readonly storedAs: string
  readonly keySealed: Buffer
  /** Null: it is in quarantine. */
  readonly scanner: string | null
}

/** For what the key is derived under which the keys of files from outside stand until somebody takes them in. */
const purpose = 'files from outside'
const placeOf = (fileId: string) => `file from outside ${fileId}`

/**
 * A file's key as its column keeps it while nobody knows yet whom the file is about. The portal's role has no data keys: it
 * may read none of the record's.
 */
export function sealFileKey(keys: MasterKeys, fileId: string, key: Buffer): Buffer {
  return seal(derivedKey(keys, purpose), placeOf(fileId), key)
}

/** @throws NotOpened where it was changed, belongs to another file, or hung on a master key that is no longer at hand */
export function openFileKey(keys: MasterKeys, fileId: string, sealed: Buffer): Buffer {
  for (const key of [derivedKey(keys, purpose), ...earlierKeys(keys, purpose)]) {
    const opened = tried(() => unseal(key, placeOf(fileId), sealed))
    if (opened !== null) return opened
  }
  throw new NotOpened('NOT_OPENED', 'The key of a file from outside does not open')
}

/** The same under the key in use now, where it hung on an earlier one; null where there is nothing to do. */
export function resealedFileKey(keys: MasterKeys, fileId: string, sealed: Buffer): Buffer | null {
  const isNew = tried(() => unseal(derivedKey(keys, purpose), placeOf(fileId), sealed)) !== null
  return isNew ? null : sealFileKey(keys, fileId, openFileKey(keys, fileId, sealed))
}

function tried(open: () => Buffer): Buffer | null {
  try {
    return open()
  } catch (error) {
    if (error instanceof NotOpened) return null
    throw error
  }
}
