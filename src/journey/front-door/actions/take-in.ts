import { createHash } from 'node:crypto'
import type { Trx } from '../../../platform/db.ts'
import type { MasterKeys } from '../../../platform/keys.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { RecordEvent } from '../../../record/chronology/events.ts'
import { type NewEvent, newEvent } from '../../../record/chronology/stream.ts'
import { keepKey } from '../../../record/documents/content.ts'
import { type OutsideFile, openFileKey } from '../../../record/documents/outside-file.ts'
import { insertDocument } from '../../../record/documents/records.ts'
import type { By } from '../../../record/shell/by.ts'
import { findSent, lockSent, type SentMessage, settleTakenIn } from '../sent.records.ts'

/** A contact that is made of something sent through the portal: which, and the keys that its files are under. */
export interface FromPortal {
  readonly messageId: string
  readonly keys: MasterKeys
}

/** What is written beside the contact, and what happened by it. */
interface TakenIn {
  readonly message: SentMessage
  /** In the transaction of the contact, once its people are recorded. */
  readonly write: (trx: Trx) => Promise<void>
  readonly events: readonly NewEvent[]
}

/**
 * Holds a message that is being taken in, so that of two workers one makes the contact and the other is told.
 * @returns the message; null where the contact came another way
 */
export async function messageToTakeIn(
  trx: Trx,
  from: FromPortal | undefined,
): Promise<Result<SentMessage | null, 'taken in already'>> {
  if (!from) return ok(null)
  const state = await lockSent(trx, from.messageId)
  const message = state === 'waiting' ? await findSent(trx, from.messageId) : undefined
  return message ? ok(message) : problem('taken in already')
}

/** The message settled, and its files on the record of each child: they are scanned, or still wait in quarantine. */
export function takingIn(
  message: SentMessage,
  from: FromPortal,
  to: { readonly contactEventId: string; readonly children: readonly string[]; readonly by: By },
): TakenIn {
  const { contactEventId, children, by } = to
  return {
    message,
    async write(trx) {
      await settleTakenIn(trx, contactEventId, { id: message.id, workerId: by.workerId, now: by.now })
      for (const file of message.files) await keepFile(trx, { file, message, from, to })
    },
    events: message.files.flatMap((file) =>
      children.map((personId) =>
        newEvent<RecordEvent>(
          { type: 'document-added', personId, on: by.today, at: by.now, documentId: file.id },
          {
            headline: `Document added: ${titleOf(message)}`,
            source: { kind: 'document', id: file.id },
          },
        ),
      ),
    ),
  }
}

const titleOf = ({ reference }: SentMessage) => `Sent to us through the online form, ${reference}`

interface Keeping {
  readonly file: OutsideFile
  readonly message: SentMessage
  readonly from: FromPortal
  readonly to: { readonly children: readonly string[]; readonly by: By }
}

async function keepFile(trx: Trx, { file, message, from, to }: Keeping): Promise<void> {
  const about = { id: file.id, people: to.children }
  const key = openFileKey(from.keys, file.id, file.keySealed)
  const fileKey = await keepKey({ trx, master: from.keys, now: to.by.now }, about, key)
  const { fileName, type, size, sha256, storedAs, scanner } = file
  const document = {
    fileName,
    type,
    size,
    sha256,
    storedAs,
    scanner,
    place: 'record',
    title: titleOf(message),
  }
  await insertDocument(trx, { ...about, ...document, fileKey }, to.by)
}

/** One key a worker, so that the same press twice is one contact and another worker's press is told what happened. */
export function keyToTakeIn(messageId: string, workerId: string): string {
  const hex = createHash('sha256').update(`take in ${messageId} ${workerId}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
