import type { Named } from '../../mechanisms/forms/index.ts'
import type { Trx } from '../../platform/db.ts'

/** Our workers who are with one of these children now, by name: an action of theirs becomes their task. */
export async function workersWith(trx: Trx, children: readonly string[]): Promise<Named[]> {
  if (children.length === 0) return []
  return trx
    .selectFrom('record.allocation as a')
    .innerJoin('access.worker as w', 'w.id', 'a.worker_id')
    .select(['w.id', 'w.name'])
    .distinct()
    .where('a.person_id', 'in', [...children])
    .where('a.to_on', 'is', null)
    .where('w.state', '=', 'active')
    .orderBy('w.name')
    .execute()
}
