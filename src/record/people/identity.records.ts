import { sql } from 'kysely'
import { isCode } from '../../platform/code.ts'
import type { Db, Trx } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { assertionKinds } from './codes.ts'
import { type Assertion, currentIdentity } from './current.ts'
import { addAssertions } from './new-person.records.ts'
import type { RecordedBy } from './recorded-by.ts'

/** An assertion as it is kept, with where it came from. */
export interface Kept extends Assertion {
  readonly id: string
  readonly source: string
  readonly by: string | null
  readonly withdrawnBecause: string | null
}

/** What is held of a person and the version it stands in. */
export interface Identity {
  readonly version: number
  readonly assertions: readonly Kept[]
}

/** Everything ever said of a person, the latest last; undefined where there is nobody. */
export async function identityOf(db: Db, personId: string): Promise<Identity | undefined> {
  const person = await db
    .selectFrom('record.person')
    .select('version')
    .where('id', '=', personId)
    .executeTakeFirst()
  return person && { version: person.version, assertions: await assertionsOf(db, personId) }
}

/** As `identityOf`, held against other writers until the transaction ends. */
export async function identityToChange(trx: Trx, personId: string): Promise<Identity | undefined> {
  const person = await trx
    .selectFrom('record.person')
    .select('version')
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  return person && { version: person.version, assertions: await assertionsOf(trx, personId) }
}

async function assertionsOf(db: Db, personId: string): Promise<Kept[]> {
  const rows = await db
    .selectFrom('record.identity_assertion as a')
    .leftJoin('access.worker as w', 'w.id', 'a.recorded_by')
    .select([
      'a.id',
      'a.kind',
      'a.value',
      'a.given',
      'a.middle',
      'a.family',
      'a.precision',
      'a.estimated',
      'a.source',
      'a.valid_to as validTo',
      'a.recorded_at as recordedAt',
      'a.withdrawn_at as withdrawnAt',
      'a.withdrawn_because as withdrawnBecause',
      'w.name as by',
    ])
    .where('a.person_id', '=', personId)
    .orderBy('a.recorded_at')
    .orderBy('a.id')
    .execute()
  return rows.flatMap(({ kind, ...row }) => (isCode(assertionKinds, kind) ? [{ ...row, kind }] : []))
}

/** What becomes of an earlier assertion: it was wrong, or it was right until a day. */
export type Ending =
  | { readonly id: string; readonly wrongBecause: string }
  | { readonly id: string; readonly trueUntil: PlainDate }

export interface ChangedIdentity {
  readonly personId: string
  readonly add: readonly Assertion[]
  readonly end: readonly Ending[]
  readonly by: RecordedBy
}

/** Adds and ends assertions, and keeps the person's columns from what stands then. The one way in which they change. */
export async function changeIdentity(trx: Trx, { personId, add, end, by }: ChangedIdentity): Promise<void> {
  for (const ending of end) await endAssertion(trx, ending, by)
  await addAssertions(trx, { personId, assertions: add, by })
  const current = currentIdentity(await assertionsOf(trx, personId))
  await trx
    .updateTable('record.person')
    .set({ ...current, version: sql<number>`version + 1` })
    .where('id', '=', personId)
    .execute()
}

async function endAssertion(trx: Trx, ending: Ending, by: RecordedBy): Promise<void> {
  const so =
    'trueUntil' in ending
      ? { valid_to: ending.trueUntil }
      : { withdrawn_at: by.now, withdrawn_because: ending.wrongBecause }
  await trx.updateTable('record.identity_assertion').set(so).where('id', '=', ending.id).execute()
}
