import type { Trx } from '../../../../platform/db.ts'
import { isId, type Params } from '../../../../record/shell/fields.ts'
import { childrenNamed } from '../../children.records.ts'

/** The child of an address, with the way back to their child protection; null where there is none for the viewer. */
export async function childGround(trx: Trx, { personId = '' }: Params) {
  const [child] = isId(personId) ? await childrenNamed(trx, [personId]) : []
  const href = `/people/${personId}/child-protection`
  return child ? { child, caption: child.name, back: { text: 'Back to child protection', href } } : null
}

/** The brothers and sisters who were ticked to be in it, too. */
export function includedIn(perChild: Readonly<Record<string, { readonly included: string }>>): string[] {
  return Object.entries(perChild).flatMap(([id, { included }]) => (included === 'yes' ? [id] : []))
}
