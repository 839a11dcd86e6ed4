import { sql } from 'kysely'
import { visibleTo } from '../../mechanisms/access/index.ts'
import type { Named } from '../../mechanisms/forms/index.ts'
import type { Trx } from '../../platform/db.ts'
import { kinOf } from '../involvements/records.ts'
import { isChild, personName } from '../people/names.ts'
import type { Act } from '../shell/act.ts'

/** The child a note begins with, then the brothers and sisters whose notes the writer may write, by age. */
export async function childrenToWriteAbout(trx: Trx, act: Act, personId: string): Promise<Named[]> {
  const { viewer, origin, today } = act
  const open = visibleTo(viewer, sql.ref('kin.id'), { part: 'notes', now: origin.now })
  const rows = await trx
    .selectFrom('record.person as p')
    .select(['p.id', 'p.given', 'p.family', 'p.known_as', 'p.described_as', 'p.due_on', 'p.born_on'])
    // As an array, so that it is asked once and the people are found by their ids.
    .where(
      sql<boolean>`p.id = any(array(select ${personId}::uuid union all select kin.id from (${kinOf(personId)}) kin where ${open}))`,
    )
    .orderBy('p.born_on')
    .orderBy('p.id')
    .execute()
  const wanted = rows.filter((row) => row.id === personId || isChild(row, today))
  const first = wanted.filter(({ id }) => id === personId)
  const others = wanted.filter(({ id }) => id !== personId)
  return [...first, ...others].map((row) => ({ id: row.id, name: personName(row) }))
}
