import { type AnyForm, drafts } from '../../mechanisms/forms/index.ts'
import { hiddenFields } from '../../platform/components/form.tsx'
import { inContext, type Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import { derivedKey, type MasterKeys } from '../../platform/keys.ts'
import type { Act } from './act.ts'
import type { Fields } from './fields.ts'

/** A form's words as its author left them: shown again when they come back to the page. */
export interface DraftOnPage {
  readonly body: Fields
  readonly savedAt: Instant
  readonly idempotencyKey: string
}

/** For what the key that seals drafts is derived. */
export const draftPurpose = 'drafts'
const keyOf = (master: MasterKeys) => ({ key: derivedKey(master, draftPurpose) })

/** Where drafts are kept: for this author, this form, this page. */
export interface DraftPlace {
  readonly keys: MasterKeys
  readonly form: Pick<AnyForm, 'id' | 'version'>
  /** The page's address: it holds ids and no names. */
  readonly path: string
}

/** The draft of a page, if its author left one. */
export async function draftOn(
  trx: Trx,
  act: Act,
  { keys, form, path }: DraftPlace,
): Promise<DraftOnPage | null> {
  const draft = await drafts.find(trx, keyOf(keys), {
    authorId: act.viewer.id,
    formId: form.id,
    subject: null,
    part: path,
  })
  return draft && { body: draft.body, savedAt: draft.savedAt, idempotencyKey: draft.idempotencyKey }
}

const around: ReadonlySet<string> = new Set([hiddenFields.csrf, hiddenFields.key, 'do'])

/**
 * Keeps what was typed so far. What was sent already stays sent. When a draft begins, `begun` writes so into the trace in the same
 * transaction: once, and not each time its author's words are kept.
 */
export async function saveDraft(
  act: Act,
  { begun, ...place }: DraftPlace & { readonly begun: (trx: Trx) => Promise<void> },
  body: Fields,
): Promise<void> {
  const of = { authorId: act.viewer.id, key: act.key, now: act.origin.now }
  await inContext(act.db, act.viewer, async (trx) => {
    const kept = await keep(trx, of, { place, body })
    if (kept.ok && kept.value.begun) await begun(trx)
  })
}

/** The same in a transaction of its author. Answers false where the form was sent already. */
export async function keepDraft(trx: Trx, of: Of, words: Words): Promise<boolean> {
  return (await keep(trx, of, words)).ok
}

interface Of {
  readonly authorId: string
  readonly key: string
  readonly now: Instant
}

interface Words {
  readonly place: DraftPlace
  readonly body: Fields
}

function keep(trx: Trx, { authorId, key, now }: Of, { place: { keys, form, path }, body }: Words) {
  const typed = Object.fromEntries(Object.entries(body).filter(([name]) => !around.has(name)))
  const draft = { authorId, form, subject: null, part: path, idempotencyKey: key, body: typed, now }
  return drafts.save(trx, keyOf(keys), draft)
}
