import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Trx } from '../platform/db.ts'
import { addHours, type Instant } from '../platform/instant.ts'

/** Somebody outside who is writing to us. They have no account: only the secret in their browser. */
export interface Stay {
  readonly id: string
  readonly sender: string
  readonly addressHash: Buffer | null
  readonly addressSealed: Buffer | null
  readonly provenAt: Instant | null
  readonly lastSeenAt: Instant
  readonly endsAt: Instant
  readonly endedAt: Instant | null
  /** The id of the message that is being written. */
  readonly messageId: string
  readonly words: Buffer | null
  /** Of the message that was sent last, while no other was begun. */
  readonly sentReference: string | null
}

/** 15 minutes without use, 2 hours at most. @source spec/security.md 8.4. Words are kept a day for who proves the same address. */
export const stayLimits = { idleMinutes: 15, warningMinutes: 5, hours: 2, wordsKeptHours: 24 } as const

const columns = [
  'id',
  'sender',
  'address_hash as addressHash',
  'address_sealed as addressSealed',
  'proven_at as provenAt',
  'last_seen_at as lastSeenAt',
  'ends_at as endsAt',
  'ended_at as endedAt',
  'message_id as messageId',
  'words',
  'sent_reference as sentReference',
] as const

const newSecret = () => randomBytes(32).toString('base64url')
const hashOf = (secret: string) => createHash('sha256').update(secret).digest()

/** Begins a stay. Answers the secret for the browser. */
export async function startStay(trx: Trx, sender: string, now: Instant): Promise<string> {
  const secret = newSecret()
  await trx
    .insertInto('portal.stay')
    .values({
      id: randomUUID(),
      secret_hash: hashOf(secret),
      sender,
      started_at: now,
      last_seen_at: now,
      ends_at: addHours(now, stayLimits.hours),
      message_id: randomUUID(),
    })
    .execute()
  return secret
}

/** The stay of a browser's secret, also one that is over. */
export function findStay(trx: Trx, secret: string): Promise<Stay | undefined> {
  return trx
    .selectFrom('portal.stay')
    .select(columns)
    .where('secret_hash', '=', hashOf(secret))
    .executeTakeFirst()
}

/** Whether the stay goes on: not ended, in use within 15 minutes, not two hours old. */
export function isOpen({ lastSeenAt, endsAt, endedAt }: Stay, now: Instant): boolean {
  return endedAt === null && endsAt > now && addHours(lastSeenAt, stayLimits.idleMinutes / 60) > now
}

/** It is in use. */
export async function touchStay(trx: Trx, { id }: Stay, now: Instant): Promise<void> {
  await trx.updateTable('portal.stay').set({ last_seen_at: now }).where('id', '=', id).execute()
}

/** The stay as it stands now, held against the browser's other windows until the transaction ends. */
export function lockStay(trx: Trx, { id }: Stay): Promise<Stay> {
  return trx
    .selectFrom('portal.stay')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** Keeps what was written so far. */
export async function keepWords(trx: Trx, { id }: Stay, words: Buffer): Promise<void> {
  await trx.updateTable('portal.stay').set({ words }).where('id', '=', id).execute()
}

/** The address that a code goes to; whatever was proved before counts no more. */
export async function giveAddress(
  trx: Trx,
  { id }: Stay,
  { hash, sealed }: { readonly hash: Buffer; readonly sealed: Buffer },
): Promise<void> {
  await trx
    .updateTable('portal.stay')
    .set({ address_hash: hash, address_sealed: sealed, proven_at: null })
    .where('id', '=', id)
    .execute()
}

/** The address is proved. A new secret, so that one that was planted in the browser before opens nothing. */
export async function proveStay(trx: Trx, { id }: Stay, now: Instant): Promise<string> {
  const secret = newSecret()
  await trx
    .updateTable('portal.stay')
    .set({ proven_at: now, secret_hash: hashOf(secret) })
    .where('id', '=', id)
    .execute()
  return secret
}

/**
 * The latest earlier stay of the same proved address whose message was begun and not sent, within a day. It is held, so that two
 * windows don't both take it over.
 */
export function stayLeftBehind(trx: Trx, { id, addressHash }: Stay, now: Instant): Promise<Stay | undefined> {
  return trx
    .selectFrom('portal.stay')
    .select(columns)
    .where('address_hash', '=', addressHash)
    .where('id', '<>', id)
    .where('proven_at', 'is not', null)
    .where('words', 'is not', null)
    .where('started_at', '>', addHours(now, -stayLimits.wordsKeptHours))
    .orderBy('started_at', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
}

/** The message of one stay goes on in another, with its files; the first is over. */
export async function moveMessage(trx: Trx, from: Stay, to: Stay): Promise<void> {
  await trx.deleteFrom('portal.file').where('stay_id', '=', to.id).execute()
  await trx.updateTable('portal.file').set({ stay_id: to.id }).where('stay_id', '=', from.id).execute()
  const { words, messageId } = from
  await trx
    .updateTable('portal.stay')
    .set({ words: null, message_id: randomUUID(), ended_at: from.endedAt ?? from.lastSeenAt })
    .where('id', '=', from.id)
    .execute()
  await trx
    .updateTable('portal.stay')
    .set({ words, message_id: messageId, sent_reference: null })
    .where('id', '=', to.id)
    .execute()
}

/** The message is sent: its words are kept here no longer. */
export async function markSent(trx: Trx, { id }: Stay, reference: string): Promise<void> {
  await trx
    .updateTable('portal.stay')
    .set({ sent_reference: reference, words: null })
    .where('id', '=', id)
    .execute()
}

/** Another message is begun. */
export async function beginAnother(trx: Trx, { id }: Stay): Promise<void> {
  await trx
    .updateTable('portal.stay')
    .set({ sent_reference: null, words: null, message_id: randomUUID() })
    .where('id', '=', id)
    .execute()
}

/** The stay is over. Words that were not sent are kept a day for who proves the address again. */
export async function endStay(trx: Trx, { id }: Stay, now: Instant): Promise<void> {
  await trx.updateTable('portal.stay').set({ ended_at: now }).where('id', '=', id).execute()
}

/** Forgets stays that began before a moment, with all that was written in them. Answers the names of files to take away. */
export async function forgetStays(trx: Trx, before: Instant): Promise<string[]> {
  const old = trx.selectFrom('portal.stay').select('id').where('started_at', '<', before)
  const files = await trx
    .deleteFrom('portal.file')
    .where('stay_id', 'in', old)
    .returning('stored_as')
    .execute()
  await trx.deleteFrom('portal.stay').where('started_at', '<', before).execute()
  return files.map(({ stored_as }) => stored_as)
}
