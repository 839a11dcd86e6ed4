import { randomUUID } from 'node:crypto'
import { ok } from '../../../platform/result.ts'
import type { Act } from '../../../record/shell/act.ts'
import { change } from '../../../record/shell/change.ts'
import { mayLoadComparators } from '../access.ts'
import type { Comparator } from '../model.ts'
import { writeLoad } from '../records.ts'

/**
 * Keeps the published values of a file, as `readComparators` found them.
 * @throws Refused for anybody who does not keep the figures
 */
export function loadComparators(
  act: Act,
  { fileName, comparators }: { readonly fileName: string; readonly comparators: readonly Comparator[] },
) {
  const declared = {
    action: 'load comparators',
    kind: 'setting',
    about: [],
    access: () => mayLoadComparators(act.viewer),
  } as const
  return change<null, never>(act, declared, async () => {
    const load = { id: randomUUID(), fileName, by: act.viewer.id, at: act.origin.now }
    return ok({
      value: null,
      events: [],
      write: (trx) => writeLoad(trx, load, comparators),
      subject: { kind: 'comparators', id: load.id },
    })
  })
}
