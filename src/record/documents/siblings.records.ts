import { decide, findFacts } from '../../mechanisms/access/index.ts'
import type { Named } from '../../mechanisms/forms/index.ts'
import type { Trx } from '../../platform/db.ts'
import { familyOf } from '../involvements/records.ts'
import { isChild, personName } from '../people/names.ts'
import type { Act } from '../shell/act.ts'

/** The brothers and sisters whose documents are open to whoever adds one, by age: each is judged alone. */
export async function siblingsToAddFor(trx: Trx, act: Act, personId: string): Promise<Named[]> {
  const relatives = await familyOf(trx, personId)
  const facts = await findFacts(trx, act.viewer, relatives)
  const open = relatives.filter((id) => {
    const known = facts.get(id)
    return (
      known !== undefined && decide(act.viewer, known, { part: 'documents', now: act.origin.now }).allowed
    )
  })
  const rows = await trx
    .selectFrom('record.person as p')
    .select(['p.id', 'p.given', 'p.family', 'p.known_as', 'p.described_as', 'p.due_on', 'p.born_on'])
    .where((eb) => eb('p.id', '=', eb.fn.any(eb.val(open))))
    .where('p.id', '<>', personId)
    .orderBy('p.born_on')
    .orderBy('p.id')
    .execute()
  return rows.filter((row) => isChild(row, act.today)).map((row) => ({ id: row.id, name: personName(row) }))
}
