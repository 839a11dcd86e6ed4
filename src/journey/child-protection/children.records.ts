import { sql } from 'kysely'
import { decide, findFacts } from '../../mechanisms/access/index.ts'
import type { Trx } from '../../platform/db.ts'
import { ageOn, type PlainDate } from '../../platform/plain-date.ts'
import { siblingKinds } from '../../record/families/codes.ts'
import { relativesOf } from '../../record/families/records.ts'
import { personName } from '../../record/people/names.ts'
import type { Act } from '../../record/shell/act.ts'

/** A child as the steps of child protection speak of them. */
export interface Child {
  readonly id: string
  readonly name: string
  readonly bornOn: PlainDate | null
  readonly unborn: boolean
}

/** Children by their ids, the oldest first. Those closed to the viewer are not there. */
export async function childrenNamed(trx: Trx, ids: readonly string[]): Promise<Child[]> {
  if (ids.length === 0) return []
  const rows = await trx
    .selectFrom('record.person')
    .select(['id', 'given', 'family', 'known_as', 'described_as', 'born_on', 'due_on'])
    .where('id', 'in', [...ids])
    .orderBy(sql`coalesce(born_on, due_on)`)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: personName(row),
    bornOn: row.born_on,
    unborn: row.born_on === null && row.due_on !== null,
  }))
}

/** Brothers and sisters under 18 whose whole record is open to who acts. */
export async function siblingsOf(trx: Trx, act: Act, childId: string): Promise<Child[]> {
  const { viewer, origin, today } = act
  const relatives = await relativesOf(trx, childId, { viewer, now: origin.now })
  const ids = relatives
    .filter(({ kind, toOn, died_on }) => toOn === null && died_on === null && isSibling(kind))
    .map(({ id }) => id)
  const facts = await findFacts(trx, viewer, ids)
  const open = ids.filter((id) => {
    const known = facts.get(id)
    return known !== undefined && decide(viewer, known, { part: 'chronology', now: origin.now }).allowed
  })
  const children = await childrenNamed(trx, open)
  return children.filter(({ bornOn }) => bornOn === null || isUnder18(bornOn, today))
}

function isSibling(kind: string): boolean {
  return siblingKinds.some((sibling) => sibling === kind)
}

function isUnder18(bornOn: PlainDate, today: PlainDate): boolean {
  return ageOn(bornOn, today) < 18
}

/** The team that works with a child now: of the latest open involvement. Null where none does. */
export async function teamWith(trx: Trx, childId: string): Promise<string | null> {
  const row = await trx
    .selectFrom('record.involvement')
    .select('team_id')
    .where('person_id', '=', childId)
    .where('closed_on', 'is', null)
    .where('team_id', 'is not', null)
    .orderBy('opened_on', 'desc')
    .orderBy('id')
    .executeTakeFirst()
  return row?.team_id ?? null
}

/** The worker allocated to a child now. Null where nobody is. */
export async function workerWith(trx: Trx, childId: string): Promise<string | null> {
  const row = await trx
    .selectFrom('record.allocation')
    .select('worker_id')
    .where('person_id', '=', childId)
    .where('to_on', 'is', null)
    .where('role', '=', 'allocated worker')
    .where('worker_id', 'is not', null)
    .orderBy('from_on', 'desc')
    .executeTakeFirst()
  return row?.worker_id ?? null
}

/** The latest referral of a child that stands. Null where there is none. */
export async function referralWith(trx: Trx, childId: string): Promise<string | null> {
  const row = await trx
    .selectFrom('front_door.referral')
    .select('id')
    .where('child_id', '=', childId)
    .where('closed_on', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('received_on', 'desc')
    .orderBy('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** How a child is called in a list. Wants a person table under this alias. */
export function nameOfChild(alias: string) {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  return sql<string>`coalesce(nullif(concat_ws(' ', ${column('given')}, ${column('family')}), ''),
    ${column('known_as')}, ${column('described_as')}, case when ${column('due_on')} is not null then 'Unborn child' else 'Name not known' end)`
}
