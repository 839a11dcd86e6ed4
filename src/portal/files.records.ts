import type { Trx } from '../platform/db.ts'
import type { Instant } from '../platform/instant.ts'
import type { OutsideFile } from '../record/documents/outside-file.ts'
import type { Stay } from './stay.records.ts'

/** The files of the message that a stay is writing. */
export function filesOf(trx: Trx, { id }: Stay): Promise<OutsideFile[]> {
  return trx
    .selectFrom('portal.file')
    .select([
      'id',
      'file_name as fileName',
      'type',
      'size',
      'sha256',
      'stored_as as storedAs',
      'key_sealed as keySealed',
      'scanner',
    ])
    .where('stay_id', '=', id)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
}

/** Puts a file with the message. */
export async function addFile(
  trx: Trx,
  stay: Stay,
  file: OutsideFile & { readonly now: Instant },
): Promise<void> {
  await trx
    .insertInto('portal.file')
    .values({
      id: file.id,
      stay_id: stay.id,
      message_id: stay.messageId,
      file_name: file.fileName,
      type: file.type,
      size: file.size,
      sha256: file.sha256,
      stored_as: file.storedAs,
      key_sealed: file.keySealed,
      scanner: file.scanner,
      added_at: file.now,
    })
    .execute()
}

/** Takes a file out again. Answers its name in the store; undefined where it is not one of this stay. */
export async function dropFile(trx: Trx, { id: stayId }: Stay, id: string): Promise<string | undefined> {
  const row = await trx
    .deleteFrom('portal.file')
    .where('stay_id', '=', stayId)
    .where('id', '=', id)
    .returning('stored_as as storedAs')
    .executeTakeFirst()
  return row?.storedAs
}

/** The files are another's now. */
export async function handOverFiles(trx: Trx, { id }: Stay): Promise<void> {
  await trx.deleteFrom('portal.file').where('stay_id', '=', id).execute()
}
