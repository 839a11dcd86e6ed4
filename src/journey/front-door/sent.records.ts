import { sql } from 'kysely'
import type { Db, Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { OutsideFile } from '../../record/documents/outside-file.ts'

/** Something sent through the portal that is not yet a contact. */
export interface SentMessage {
  readonly id: string
  readonly reference: string
  readonly sentAt: Instant
  /** What the sender said they are. */
  readonly sender: string
  /** The CIN Census referral source. */
  readonly source: string
  readonly anonymous: boolean
  /** Proved by a code; null where the sender stays anonymous. */
  readonly email: string | null
  readonly inDanger: boolean
  readonly answers: unknown
  readonly state: string
  readonly contactEventId: string | null
  readonly setAsideBecause: string | null
  readonly settledByName: string | null
  readonly files: readonly OutsideFile[]
}

/** What waits to be taken in, in the order in which it came. */
export function sentWaiting(db: Db): Promise<Omit<SentMessage, 'files' | 'answers'>[]> {
  return messages(db).where('sent.state', '=', 'waiting').orderBy('sent.sent_at').limit(200).execute()
}

/** One message with its files; undefined where there is none. */
export async function findSent(db: Db, id: string): Promise<SentMessage | undefined> {
  const found = await messages(db).select('sent.answers').where('sent.id', '=', id).executeTakeFirst()
  return found && { ...found, files: await filesOf(db, id) }
}

function messages(db: Db) {
  return db
    .selectFrom('front_door.sent_message as sent')
    .leftJoin('access.worker as worker', 'worker.id', 'sent.settled_by')
    .select([
      'sent.id',
      'sent.reference',
      'sent.sent_at as sentAt',
      'sent.sender',
      'sent.source',
      'sent.anonymous',
      'sent.email',
      'sent.in_danger as inDanger',
      'sent.state',
      'sent.contact_event_id as contactEventId',
      'sent.set_aside_because as setAsideBecause',
      'worker.name as settledByName',
    ])
}

function filesOf(db: Db, messageId: string): Promise<OutsideFile[]> {
  return db
    .selectFrom('front_door.sent_file')
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
    .where('sent_message_id', '=', messageId)
    .orderBy('file_name')
    .orderBy('id')
    .execute()
}

/** Holds a message against other workers until the transaction ends. Answers its state; undefined where there is none. */
export async function lockSent(trx: Trx, id: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom('front_door.sent_message')
    .select('state')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row?.state
}

interface Settling {
  readonly id: string
  readonly workerId: string
  readonly now: Instant
}

/** It became a contact. */
export async function settleTakenIn(trx: Trx, contactEventId: string, by: Settling): Promise<void> {
  await settle(trx, by, sql`state = 'taken in', contact_event_id = ${contactEventId}`)
}

/** It becomes no contact, and why. */
export async function settleSetAside(trx: Trx, because: string, by: Settling): Promise<void> {
  await settle(trx, by, sql`state = 'set aside', set_aside_because = ${because}`)
}

async function settle(trx: Trx, { id, workerId, now }: Settling, to: ReturnType<typeof sql>): Promise<void> {
  await sql`update front_door.sent_message set ${to}, settled_at = ${now}, settled_by = ${workerId}
    where id = ${id} and state = 'waiting'`.execute(trx)
}

/** Seals the keys of files from outside anew, as `anew` says of each; null leaves one as it is. Answers how many. As the owner. */
export async function resealSentFiles(
  trx: Trx,
  anew: (fileId: string, sealed: Buffer) => Buffer | null,
): Promise<number> {
  const files = await trx
    .selectFrom('front_door.sent_file')
    .select(['id', 'key_sealed'])
    .forUpdate()
    .execute()
  const changed = files.flatMap(({ id, key_sealed: sealed }) => {
    const key = anew(id, sealed)
    return key === null ? [] : [{ id, key }]
  })
  for (const { id, key } of changed)
    await trx.updateTable('front_door.sent_file').set({ key_sealed: key }).where('id', '=', id).execute()
  return changed.length
}
