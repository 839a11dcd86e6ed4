import { sql } from 'kysely'
import type { Db, Trx } from '../../platform/db.ts'
import { AppError } from '../../platform/errors.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'

/** The council's numbers are being read by a long change, and were not set. */
export class StandardsBusy extends AppError<'STANDARDS_BUSY'> {}

/** A number that was set, with who set it and when. */
export interface StandardSet {
  readonly id: string
  readonly from: PlainDate
  readonly count: number
  readonly unit: string
  readonly setBy: string
  readonly setAt: Instant
}

/** Every number that was set for a local standard, the latest first. */
export function historyOf(db: Db, id: string): Promise<StandardSet[]> {
  return db
    .selectFrom('timescales.setting as s')
    .leftJoin('access.worker as w', 'w.id', 's.set_by')
    .select((eb) => [
      's.id',
      's.from_on as from',
      's.value as count',
      's.unit',
      eb.fn.coalesce('w.name', sql<string>`'Not known'`).as('setBy'),
      's.set_at as setAt',
    ])
    .where('s.id', '=', id)
    .orderBy('s.from_on', 'desc')
    .execute()
}

/**
 * Holds the council's numbers for this transaction: it waits for every change that reads them now, and those that come after
 * wait for it. So no clock starts by a number that is just being replaced.
 * @throws StandardsBusy where a change takes longer than two seconds: nobody else may wait for us that long
 */
export async function holdStandards(trx: Trx): Promise<void> {
  await sql`set local lock_timeout = '2s'`.execute(trx)
  await sql`lock table timescales.setting in access exclusive mode`.execute(trx).catch((error: unknown) => {
    const timedOut = error instanceof Error && 'code' in error && error.code === lockNotAvailable
    throw timedOut ? new StandardsBusy('STANDARDS_BUSY', 'The numbers are in use', { cause: error }) : error
  })
}

const lockNotAvailable = '55P03'

/** People for whom one of these clocks started on or after a day. */
export async function peopleWithClocksFrom(
  db: Db,
  { timescales, from }: { readonly timescales: readonly string[]; readonly from: PlainDate },
): Promise<string[]> {
  const rows = await db
    .selectFrom('timescales.obligation')
    .select('person_id as personId')
    .distinct()
    .where('timescale', 'in', [...timescales])
    .where('started_on', '>=', from)
    .execute()
  return rows.map(({ personId }) => personId)
}
