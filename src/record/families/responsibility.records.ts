import { sql } from 'kysely'
import type { Db, Trx } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { By } from '../shell/by.ts'
import type { ResponsibilityBasis } from './codes.ts'

/** Who is to hold parental responsibility for a child. */
export interface AddingResponsibility {
  readonly personId: string
  /** One of the relatives; null where a council or an agency holds it. */
  readonly holderId: string | null
  readonly holderName: string | null
  readonly basis: ResponsibilityBasis
  readonly fromOn?: PlainDate | undefined
  readonly source: string
}

/** Whether this holder holds it now on this ground. */
export async function holdsNow(
  db: Db,
  { personId, holderId, holderName, basis }: AddingResponsibility,
): Promise<boolean> {
  const row = await db
    .selectFrom('record.parental_responsibility')
    .select('id')
    .where('person_id', '=', personId)
    .where('basis', '=', basis)
    .where('to_on', 'is', null)
    .where((eb) => (holderId === null ? eb('holder_name', '=', holderName) : eb('holder_id', '=', holderId)))
    .executeTakeFirst()
  return row !== undefined
}

/** Adds who holds parental responsibility. */
export async function addResponsibilityRow(trx: Trx, wanted: AddingResponsibility, by: By): Promise<void> {
  await trx
    .insertInto('record.parental_responsibility')
    .values({
      person_id: wanted.personId,
      holder_id: wanted.holderId,
      holder_name: wanted.holderId === null ? (wanted.holderName?.trim() ?? null) : null,
      basis: wanted.basis,
      from_on: wanted.fromOn ?? null,
      source: wanted.source,
      recorded_at: by.now,
      recorded_by: by.workerId,
    })
    .execute()
}

interface Which {
  readonly personId: string
  readonly responsibilityId: string
}

/** One line of parental responsibility for this child, held against other writers. */
export function responsibilityToEnd(trx: Trx, { personId, responsibilityId }: Which) {
  return trx
    .selectFrom('record.parental_responsibility')
    .select(['version', 'from_on as fromOn', 'to_on as toOn'])
    .where('id', '=', responsibilityId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
}

/** Ends it on a day, for a reason. */
export async function endResponsibilityRow(
  trx: Trx,
  { responsibilityId, on, because }: { responsibilityId: string; on: PlainDate; because: string },
): Promise<void> {
  await trx
    .updateTable('record.parental_responsibility')
    .set({ to_on: on, ended_because: because.trim(), version: sql<number>`version + 1` })
    .where('id', '=', responsibilityId)
    .execute()
}
