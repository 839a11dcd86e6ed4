import { chainFaults } from '../../mechanisms/audit/index.ts'
import { type Db, inContext, systemActor, type Trx } from '../../platform/db.ts'
import { type Finding, finding, mostFaults, type VerifyGround } from './check.ts'
import {
  countOf,
  duplicateQueries,
  orphanQueries,
  type Personal,
  personalTables,
  type Restricted,
  restrictedPeople,
  rowsSeen,
  staffMayRead,
} from './verify.records.ts'

/** The trace is whole: no entry changed, lost, put in or out of order, no tail cut. */
export function checkTrace({ owner, heads }: VerifyGround): Promise<Finding> {
  return inContext(owner, systemActor, async (trx) => {
    const faults = await chainFaults(trx, heads)
    return finding('trace', 'The trace is unbroken', { looked: await countOf(trx, 'audit.entry'), faults })
  })
}

/** Nothing points at what is not there. */
export function checkOrphans(ground: VerifyGround): Promise<Finding> {
  return none(ground, {
    id: 'orphans',
    title: 'Nothing stands alone that belongs to something',
    queries: orphanQueries,
  })
}

/** Nothing is there twice that happened once. */
export function checkDuplicates(ground: VerifyGround): Promise<Finding> {
  return none(ground, { id: 'duplicates', title: 'Nothing is there twice', queries: duplicateQueries })
}

interface Queries {
  readonly id: string
  readonly title: string
  readonly queries: typeof orphanQueries | typeof duplicateQueries
}

function none({ owner }: VerifyGround, { id, title, queries }: Queries): Promise<Finding> {
  return inContext(owner, systemActor, async (trx) => {
    const faults: string[] = []
    for (const { says, query } of queries) {
      const { rows } = await query.execute(trx)
      faults.push(...rows.slice(0, mostFaults).map((row) => `${row.id}: ${says}`))
    }
    return finding(id, title, { looked: await countOf(trx, 'record.event'), faults })
  })
}

/** Row security stands before every table that names people, and hides every restricted person from those without right. */
export async function checkRestricted({ owner, staff }: VerifyGround): Promise<Finding> {
  const { tables, people } = await inContext(owner, systemActor, async (trx) => ({
    tables: await readable(trx, await personalTables(trx)),
    people: await restrictedPeople(trx),
  }))
  const open = tables
    .filter(({ isGuarded }) => !isGuarded)
    .map(({ table }) => `${table} names people and is not guarded`)
  const faults: string[] = [...open]
  for (const person of people) faults.push(...(await leaksOf(staff, person, tables)))
  return finding('restricted', 'Restricted people can’t be reached by those without right', {
    looked: people.length,
    faults,
  })
}

async function leaksOf(
  staff: Db,
  { personId, strangerId }: Restricted,
  tables: readonly Personal[],
): Promise<string[]> {
  return inContext(staff, { id: strangerId }, async (trx) => {
    const leaks: string[] = []
    for (const table of tables) {
      const seen = await rowsSeen(trx, table, personId)
      if (seen > 0)
        leaks.push(
          `${seen} rows of ${table.table} about restricted person ${personId} are open to worker ${strangerId}`,
        )
    }
    return leaks
  })
}

/** Without a right to read there is nothing to try; whether it is guarded counts all the same. */
async function readable(trx: Trx, tables: readonly Personal[]): Promise<Personal[]> {
  const found: Personal[] = []
  for (const table of tables)
    if (!table.isGuarded || (await staffMayRead(trx, table.table))) found.push(table)
  return found
}
