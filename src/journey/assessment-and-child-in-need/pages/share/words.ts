import type { Trx } from '../../../../platform/db.ts'
import { siblingKinds } from '../../../../record/families/codes.ts'
import { relativesOf } from '../../../../record/families/records.ts'
import { personName } from '../../../../record/people/names.ts'
import type { Act } from '../../../../record/shell/act.ts'
import type { Assessment } from '../../model.ts'

/** Brothers and sisters of the children who are not in the assessment yet, with the expected date of delivery of the unborn. */
export async function siblingsToAdd(trx: Trx, { viewer, origin }: Act, { about, children }: Assessment) {
  const kinds: readonly string[] = siblingKinds
  const found = new Map<
    string,
    { id: string; name: string; dueOn: Assessment['children'][number]['dueOn'] }
  >()
  for (const { personId } of children) {
    for (const relative of await relativesOf(trx, personId, { viewer, now: origin.now })) {
      const isSibling = kinds.includes(relative.kind) && relative.toOn === null
      if (isSibling && !about.includes(relative.id))
        found.set(relative.id, { id: relative.id, name: personName(relative), dueOn: relative.due_on })
    }
  }
  return [...found.values()]
}
