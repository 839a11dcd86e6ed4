import type { Trx } from '../../../../platform/db.ts'
import type { PlainDate } from '../../../../platform/plain-date.ts'
import { siblingKinds } from '../../../../record/families/codes.ts'
import { type Relative, relativesOf } from '../../../../record/families/records.ts'
import { personName } from '../../../../record/people/names.ts'
import type { Act } from '../../../../record/shell/act.ts'
import type { Assessment } from '../../model.ts'

/** Brothers and sisters of the children who are not in the assessment yet, with the expected date of delivery of the unborn. */
export async function siblingsToAdd(trx: Trx, { viewer, origin }: Act, { about, children }: Assessment) {
  const found = new Map<string, Sibling>()
  for (const { personId } of children) {
    const relatives = await relativesOf(trx, personId, { viewer, now: origin.now })
    for (const sibling of relatives.filter((one) => isSibling(one) && !about.includes(one.id)))
      found.set(sibling.id, { id: sibling.id, name: personName(sibling), dueOn: sibling.due_on })
  }
  return [...found.values()]
}

interface Sibling {
  readonly id: string
  readonly name: string
  readonly dueOn: PlainDate | null
}

function isSibling({ kind, toOn }: Relative): boolean {
  const kinds: readonly string[] = siblingKinds
  return kinds.includes(kind) && toOn === null
}
