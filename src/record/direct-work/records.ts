import type { Trx } from '../../platform/db.ts'
import type { By } from '../shell/by.ts'
import type { DirectWork, NewDirectWork } from './model.ts'

export async function addDirectWork(
  trx: Trx,
  work: NewDirectWork & { readonly id: string },
  by: By,
): Promise<void> {
  const { id, personId, doneOn, tool, aim, learned, keep, documentId = null, visitId = null } = work
  await trx
    .insertInto('record.direct_work')
    .values({
      ...{ id, person_id: personId, visit_id: visitId, done_on: doneOn },
      ...{ tool: tool.trim(), aim: aim.trim(), learned: learned.trim() },
      ...{ document_id: documentId, keep, recorded_at: by.now, recorded_by: by.workerId },
    })
    .execute()
}

/** Work with a child, the latest first, with the child's own words. */
export function directWorkOf(trx: Trx, personId: string): Promise<DirectWork[]> {
  return trx
    .selectFrom('record.direct_work as d')
    .innerJoin('access.worker as w', 'w.id', 'd.recorded_by')
    .leftJoin('documents.document as doc', 'doc.id', 'd.document_id')
    .leftJoin('record.child_view as said', (join) =>
      join.onRef('said.source_id', '=', 'd.id').on('said.source_kind', '=', 'direct-work'),
    )
    .select(['d.id', 'd.person_id as personId', 'd.visit_id as visitId', 'd.done_on as doneOn', 'd.tool'])
    .select(['d.aim', 'd.learned', 'd.keep', 'd.document_id as documentId', 'doc.title as documentTitle'])
    .select(['said.words as said', 'w.name as byName'])
    .where('d.person_id', '=', personId)
    .orderBy('d.done_on', 'desc')
    .orderBy('d.recorded_at', 'desc')
    .execute()
}
