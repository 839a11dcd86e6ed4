import { randomUUID } from 'node:crypto'
import { trace } from '../../mechanisms/audit/index.ts'
import type { AnyForm } from '../../mechanisms/forms/index.ts'
import { hiddenFields } from '../../platform/components/form.tsx'
import { inContext, type Trx } from '../../platform/db.ts'
import type { MasterKeys } from '../../platform/keys.ts'
import type { LateForm } from '../../platform/web/route-ground.ts'
import type { Act } from './act.ts'
import { draftOn, keepDraft } from './draft.ts'
import { type Fields, fieldsOf, isId } from './fields.ts'

/** A form's page, as far as its words are concerned. */
export interface WordsOf {
  readonly url: string
  readonly draft?: AnyForm
}

/** Under what a page's words are kept: its form, or, where it keeps none while they are typed, the page itself. */
export function formOf({ url, draft }: WordsOf): Pick<AnyForm, 'id' | 'version'> {
  return draft ?? { id: `page ${url}`, version: 1 }
}

/**
 * Keeps what came after its stay, or its proof of identity, was over (spec/security.md 8.5): as its author's draft, which
 * nobody else can open. Nothing of it is done. Answers false where the same form had been sent before.
 */
export function keepLateWords(keys: MasterKeys, page: WordsOf) {
  return async ({ db, workerId, sessionId, requestId, now, path, fields }: LateForm): Promise<boolean> => {
    const body = fieldsOf(fields)
    const sent = body[hiddenFields.key]
    const key = typeof sent === 'string' && isId(sent) ? sent : randomUUID()
    return inContext(db, { id: workerId }, async (trx) => {
      const place = { keys, form: formOf(page), path }
      const kept = await keepDraft(trx, { authorId: workerId, key, now }, { place, body })
      const origin = { workerId, sessionId, requestId, now }
      if (kept) await trace(trx, origin, [{ kind: 'sign-in', action: 'keep words sent too late' }])
      return kept
    })
  }
}

/** A page that keeps no drafts, with the words that came too late: as when a form comes back. Null where there are none. */
export async function lateWordsOn(
  trx: Trx,
  act: Act,
  { keys, page, path }: { keys: MasterKeys; page: WordsOf; path: string },
): Promise<{ readonly errors: []; readonly body: Fields; readonly key: string } | null> {
  const kept = page.draft ? null : await draftOn(trx, act, { keys, form: formOf(page), path })
  if (kept === null) return null
  const key = kept.idempotencyKey
  return { errors: [], body: { ...kept.body, [hiddenFields.key]: key }, key }
}

/** Where a page's late words lie, for the act that sends the form again and needs them no more. A page with drafts has none apart. */
export function lateWordsAt(page: WordsOf, path: string): Pick<Act, 'lateWordsAt'> {
  return page.draft ? {} : { lateWordsAt: { formId: formOf(page).id, part: path } }
}
