import { sql } from 'kysely'
import type { Trx } from '../platform/db.ts'
import type { Instant } from '../platform/instant.ts'
import type { OutsideFile } from '../record/documents/outside-file.ts'

/** A whole message as it is handed to the front door. */
export interface WholeMessage {
  readonly id: string
  readonly reference: string
  readonly sentAt: Instant
  readonly sender: string
  readonly source: string
  readonly anonymous: boolean
  readonly email: string | null
  readonly inDanger: boolean
  readonly formVersion: number
  readonly answers: object
  readonly files: readonly OutsideFile[]
}

/** Hands a message to the front door. The portal's role may add it and never read it again. */
export async function handIn(trx: Trx, message: WholeMessage): Promise<void> {
  await trx
    .insertInto('front_door.sent_message')
    .values({
      id: message.id,
      reference: message.reference,
      sent_at: message.sentAt,
      sender: message.sender,
      source: message.source,
      anonymous: message.anonymous,
      email: message.email,
      in_danger: message.inDanger,
      form_version: message.formVersion,
      answers: JSON.stringify(message.answers),
    })
    .execute()
  if (message.files.length === 0) return
  await trx
    .insertInto('front_door.sent_file')
    .values(
      message.files.map((file) => ({
        id: file.id,
        sent_message_id: message.id,
        file_name: file.fileName,
        type: file.type,
        size: file.size,
        sha256: file.sha256,
        stored_as: file.storedAs,
        key_sealed: file.keySealed,
        scanner: file.scanner,
      })),
    )
    .execute()
}

/** How far a message is, as its sender may know. */
export type Progress = 'received' | 'being looked at' | 'looked at'

const all: readonly Progress[] = ['received', 'being looked at', 'looked at']

/** How far the message with this reference is, that was sent from this address; null where there is none. */
export async function whatBecame(
  trx: Trx,
  { reference, address }: { readonly reference: string; readonly address: string },
): Promise<{ progress: Progress; sentAt: Instant } | null> {
  const { rows } = await sql<{ state: string; sentAt: Instant }>`
    select state, sent_at as "sentAt" from portal.what_became(${reference}, ${address})`.execute(trx)
  const [found] = rows
  const progress = all.find((one) => one === found?.state)
  return found && progress ? { progress, sentAt: found.sentAt } : null
}
