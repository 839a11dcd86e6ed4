import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../platform/errors.ts'

/**
 * Where the content of documents is kept, by random names. It is given sealed bytes and knows no key. Hearth brings the form
 * in folders; a council with several machines gives one in an object store.
 */
export interface FileStore {
  /** Keeps bytes durably. A name is used once. */
  put(name: string, bytes: Uint8Array): Promise<void>
  /** @throws FileMissing */
  get(name: string): Promise<Buffer>
  /** Takes bytes away; nothing happens where there are none. */
  remove(name: string): Promise<void>
}

/** The record names a file that the store does not have. */
export class FileMissing extends AppError<'FILE_MISSING'> {}

const shapeOfName = /^[0-9a-f]{2}[0-9a-f-]{34}$/

/** A store in a folder that only Hearth may enter. A file is there whole or not at all. */
export function folderStore(folder: string): FileStore {
  const placeOf = (name: string) => {
    if (!shapeOfName.test(name)) throw new FileMissing('FILE_MISSING', 'Not the name of a file of ours')
    return { shelf: join(folder, name.slice(0, 2)), file: join(folder, name.slice(0, 2), name) }
  }
  return {
    async put(name, bytes) {
      const { shelf, file } = placeOf(name)
      await mkdir(shelf, { recursive: true, mode: 0o700 })
      const unfinished = join(shelf, `.${randomUUID()}`)
      await writeDurably(unfinished, bytes).catch(async (error: unknown) => {
        await rm(unfinished, { force: true })
        throw error
      })
      await rename(unfinished, file)
      await syncFolder(shelf)
    },
    async get(name) {
      return readFile(placeOf(name).file).catch((error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
          throw new FileMissing('FILE_MISSING', 'The content of a document is not in the store', {
            cause: error,
          })
        throw error
      })
    },
    async remove(name) {
      await rm(placeOf(name).file, { force: true })
    },
  }
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A rename survives a power cut only once the folder is on the disk too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
