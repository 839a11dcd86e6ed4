import { mayWorkAtFrontDoor } from '../journey/front-door/access.ts'
import { findSent } from '../journey/front-door/sent.records.ts'
import type { MasterKeys } from '../platform/keys.ts'
import { unsealContent } from '../record/documents/content.ts'
import { openFileKey } from '../record/documents/outside-file.ts'
import type { FileStore } from '../record/documents/store/file-store.ts'
import type { Answer, Desk } from '../record/shell/desk.ts'
import { isId } from '../record/shell/fields.ts'
import { type Looking, page } from '../record/shell/page.ts'

/** Lets the front door fetch a file that was sent from outside and scanned, before it is on anybody's record. */
export function sentFileRoutes(desk: Desk, store: FileStore): void {
  page(desk, {
    url: '/contacts/sent/:messageId/files/:fileId',
    access: mayWorkAtFrontDoor,
    audit: 'download sent file',
    show: (looking) => show(looking, { store, keys: desk.keys }),
  })
}

async function show(
  { trx, params }: Looking,
  { store, keys }: { readonly store: FileStore; readonly keys: MasterKeys },
): Promise<Answer> {
  const { messageId, fileId } = params
  const message = isId(messageId) ? await findSent(trx, messageId) : undefined
  const file = message?.files.find(({ id }) => id === fileId)
  // Once it is taken in, the child's record decides who may fetch it.
  if (!file || file.scanner === null || message?.state === 'taken in') return 'not found'
  const content = await unsealContent({ ...file, key: openFileKey(keys, file.id, file.keySealed) }, store)
  return {
    file: { name: file.fileName, type: file.type, content },
    saw: { subject: { kind: 'document', id: file.id } },
  }
}
