import type { Trx } from '../../platform/db.ts'
import type { By } from '../shell/by.ts'
import type { NewView, NewViewChange } from './model.ts'

/** Adds a line to the ledger. */
export async function addView(trx: Trx, view: NewView & { readonly id: string }, by: By): Promise<void> {
  const { id, personId, expressedOn, how, toWhom, words, source = null } = view
  await trx
    .insertInto('record.child_view')
    .values({
      ...{ id, person_id: personId, expressed_on: expressedOn, how },
      ...{ to_whom: toWhom.trim(), words: words.trim() },
      ...{ source_kind: source?.kind ?? null, source_id: source?.id ?? null },
      ...{ recorded_at: by.now, recorded_by: by.workerId },
    })
    .execute()
}

/** Adds what changed because of a line. */
export async function addViewChange(
  trx: Trx,
  change: NewViewChange & { readonly id: string },
  by: By,
): Promise<void> {
  const { id, viewId, personId, changed, words, source = null } = change
  await trx
    .insertInto('record.child_view_change')
    .values({
      ...{ id, view_id: viewId, person_id: personId, changed, words: words.trim() },
      ...{ source_kind: source?.kind ?? null, source_id: source?.id ?? null },
      ...{ recorded_at: by.now, recorded_by: by.workerId },
    })
    .execute()
}
