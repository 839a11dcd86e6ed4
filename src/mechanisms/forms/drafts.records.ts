import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import { NotOpened, seal, unseal } from '../../platform/keys.ts'
import { together } from '../../platform/pipelined.ts'
import { ok, problem, type Result } from '../../platform/result.ts'
import type { FormBody } from './body.ts'
import { bodyIn } from './draft-body.ts'
import type { AnyForm } from './form.ts'

/** The key (32 bytes) that seals drafts, handed in by the caller. */
export interface DraftKey {
  readonly key: Uint8Array
}

/** What is about to be kept of a form somebody is filling in. */
export interface NewDraft {
  readonly authorId: string
  readonly form: Pick<AnyForm, 'id' | 'version'>
  /** What the form is about; null for something new. */
  readonly subject: string | null
  /** The page of a form that has several. */
  readonly part?: string
  /** Made when the form was shown; the draft of that showing is found by it. */
  readonly idempotencyKey: string
  /** The controls as typed, half a date too; without what `Form` adds. */
  readonly body: FormBody
  readonly now: Instant
}

/** A draft without its words. */
export interface DraftHead {
  readonly id: string
  readonly formId: string
  readonly formVersion: number
  readonly subject: string | null
  readonly part: string
  readonly savedAt: Instant
  readonly idempotencyKey: string
}

export interface Draft extends DraftHead {
  readonly body: FormBody
}

/** Somebody else is writing: who and since when, never what. */
export interface DraftElsewhere {
  readonly formId: string
  readonly authorName: string | null
  readonly savedAt: Instant
}

/**
 * Keeps what was typed. Once the form was sent, or the draft thrown away, it answers 'sent already' and keeps nothing: a save
 * that was still on its way brings nothing back.
 */
export async function saveDraft(
  trx: Trx,
  { key }: DraftKey,
  draft: NewDraft,
): Promise<Result<DraftHead & { readonly begun: boolean }, 'sent already'>> {
  const { authorId, idempotencyKey, part = '' } = draft
  await oneAtATime(trx, draft)
  const done = await trx
    .selectFrom('forms.draft_done')
    .select('done_at')
    .where('author_id', '=', authorId)
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst()
  if (done) return problem('sent already')
  const known = await ownDrafts(trx, authorId)
    .where('idempotency_key', '=', idempotencyKey)
    .where('part', '=', part)
    .executeTakeFirst()
  const head = await write(trx, { key }, { ...draft, id: known?.id ?? randomUUID() })
  return ok({ ...head, begun: known === undefined })
}

async function write(
  trx: Trx,
  { key }: DraftKey,
  draft: NewDraft & { readonly id: string },
): Promise<DraftHead> {
  const { id, authorId, form, subject, part = '', idempotencyKey, now } = draft
  const body = seal(Buffer.from(key), placeOf(authorId, id), Buffer.from(JSON.stringify(draft.body)))
  const changing = { form_id: form.id, form_version: form.version, subject, body, saved_at: now }
  await trx
    .insertInto('forms.draft')
    .values({ id, author_id: authorId, idempotency_key: idempotencyKey, part, ...changing })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changing))
    .execute()
  return { id, formId: form.id, formVersion: form.version, subject, part, savedAt: now, idempotencyKey }
}

/** The author's newest draft of a form about a subject; null where there is none. */
export async function findDraft(
  trx: Trx,
  { key }: DraftKey,
  wanted: {
    readonly authorId: string
    readonly formId: string
    readonly subject: string | null
    readonly part?: string
  },
): Promise<Draft | null> {
  const row = await ownDrafts(trx, wanted.authorId)
    .select('body')
    .where('form_id', '=', wanted.formId)
    .where('subject', 'is not distinct from', wanted.subject)
    .where('part', '=', wanted.part ?? '')
    .orderBy('saved_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const { body, ...head } = row
  const plain = unseal(Buffer.from(key), placeOf(wanted.authorId, head.id), body)
  return { ...head, body: bodyIn(plain.toString('utf8')) }
}

/** Everything the author has not sent, newest first. */
export function draftsOf(trx: Trx, authorId: string): Promise<DraftHead[]> {
  return ownDrafts(trx, authorId).orderBy('saved_at', 'desc').execute()
}

/**
 * Ends a draft, in the transaction that sends the form, or when its author throws it away. Keys older than thirty days are
 * forgotten on the way.
 */
export async function dropDraft(
  trx: Trx,
  done: { readonly authorId: string; readonly idempotencyKey: string; readonly now: Instant },
): Promise<void> {
  const { authorId, idempotencyKey, now } = done
  // In one message, one statement after the lock: this stands on the way of every form that is sent.
  const locked = oneAtATime(trx, done)
  const dropped = trx
    .with('gone', (db) =>
      db
        .deleteFrom('forms.draft')
        .where('author_id', '=', authorId)
        .where('idempotency_key', '=', idempotencyKey),
    )
    .with('forgotten', (db) =>
      db
        .deleteFrom('forms.draft_done')
        .where('author_id', '=', authorId)
        .where('idempotency_key', '<>', idempotencyKey)
        .where('done_at', '<', sql<Instant>`${now}::timestamptz - interval '30 days'`),
    )
    .insertInto('forms.draft_done')
    .values({ author_id: authorId, idempotency_key: idempotencyKey, done_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await together(locked, dropped)
}

/** Seals with the key in use every draft that an earlier key sealed. As the owner. Answers how many. Safe to run while people write. */
export async function resealDrafts(
  trx: Trx,
  { key, earlier }: DraftKey & { readonly earlier: readonly Uint8Array[] },
): Promise<number> {
  const rows = await trx
    .selectFrom('forms.draft')
    .select(['id', 'author_id as authorId', 'body'])
    .forUpdate()
    .execute()
  let count = 0
  for (const { id, authorId, body } of rows) {
    const place = placeOf(authorId, id)
    const plain = opens(key, place, body) ? null : firstOpened(earlier, place, body)
    if (plain === null) continue
    await trx
      .updateTable('forms.draft')
      .set({ body: seal(Buffer.from(key), place, plain) })
      .where('id', '=', id)
      .execute()
    count++
  }
  return count
}

function firstOpened(keys: readonly Uint8Array[], place: string, body: Buffer): Buffer | null {
  const key = keys.find((one) => opens(one, place, body))
  return key ? unseal(Buffer.from(key), place, body) : null
}

function opens(key: Uint8Array, place: string, body: Buffer): boolean {
  try {
    unseal(Buffer.from(key), place, body)
    return true
  } catch (error) {
    if (error instanceof NotOpened) return false
    throw error
  }
}

/** Throws away whatever its author left on a page of a form. What was sent may be sent again. */
export async function forgetDrafts(
  trx: Trx,
  { authorId, formId, part }: { readonly authorId: string; readonly formId: string; readonly part: string },
): Promise<void> {
  await trx
    .deleteFrom('forms.draft')
    .where('author_id', '=', authorId)
    .where('form_id', '=', formId)
    .where('part', '=', part)
    .execute()
}

/** That others have drafts about a subject, newest first. Who may know is the caller's to decide. */
export async function draftsOfOthers(trx: Trx, subject: string): Promise<DraftElsewhere[]> {
  const { rows } =
    await sql<DraftElsewhere>`select form_id as "formId", author_name as "authorName", saved_at as "savedAt"
    from forms.drafts_of_others(${subject}::uuid)`.execute(trx)
  return rows
}

function ownDrafts(trx: Trx, authorId: string) {
  return trx
    .selectFrom('forms.draft')
    .select([
      'id',
      'form_id as formId',
      'form_version as formVersion',
      'subject',
      'part',
      'saved_at as savedAt',
      'idempotency_key as idempotencyKey',
    ])
    .where('author_id', '=', authorId)
}

/** Saving and sending one form wait for each other. */
async function oneAtATime(
  trx: Trx,
  { authorId, idempotencyKey }: Pick<NewDraft, 'authorId' | 'idempotencyKey'>,
) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`draft ${authorId} ${idempotencyKey}`}, 0))`.execute(
    trx,
  )
}

/** A sealed draft opens only for its author, in its own row. */
function placeOf(authorId: string, id: string): string {
  return JSON.stringify(['draft', authorId, id])
}
