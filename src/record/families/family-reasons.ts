import { sql } from 'kysely'
import { endReasons, giveReasons, type NewReason } from '../../mechanisms/access/index.ts'
import type { Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import { familyOf } from '../involvements/records.ts'

type Pair = readonly [string, string]

/**
 * Brings the reasons 'worker of the family' in line after what two people are to each other was written: whoever is allocated to one
 * gets the family view of the other, and loses it at once where nothing ties them any more (spec/security.md 3.3).
 */
export async function keepFamilyReasons(trx: Trx, pairs: readonly Pair[], now: Instant): Promise<void> {
  for (const [one, other] of pairs) {
    const close = (await familyOf(trx, one)).includes(other)
    for (const side of [
      { of: one, seen: other },
      { of: other, seen: one },
    ])
      await (close ? giveView(trx, side, now) : endView(trx, side, now))
  }
}

interface Side {
  /** Who is worked with. */
  readonly of: string
  /** The relative whose family view goes with it. */
  readonly seen: string
}

async function giveView(trx: Trx, side: Side, now: Instant): Promise<void> {
  const without = (await allocationsOf(trx, side, now)).filter(({ open, held }) => open && !held)
  const reasons = without.map<NewReason>(({ id, workerId }) => ({
    personId: side.seen,
    kind: 'worker of the family',
    opens: 'family',
    workerId,
    fromAt: now,
    sourceId: id,
  }))
  await giveReasons(trx, reasons)
}

async function endView(trx: Trx, side: Side, now: Instant): Promise<void> {
  const held = (await allocationsOf(trx, side, now)).filter((one) => one.held)
  for (const { id } of held)
    await endReasons(trx, { sourceId: id, kind: 'worker of the family', at: now, personId: side.seen })
}

interface AllocationHeld {
  readonly id: string
  readonly workerId: string
  readonly open: boolean
  /** Whether it opens the relative's family view now. */
  readonly held: boolean
}

async function allocationsOf(trx: Trx, { of, seen }: Side, now: Instant): Promise<AllocationHeld[]> {
  const { rows } = await sql<AllocationHeld>`
    select a.id, a.worker_id as "workerId", a.to_on is null as open, exists (select 1 from access.reason r
        where r.source_id = a.id and r.person_id = ${seen} and r.kind = 'worker of the family'
          and (r.to_at is null or r.to_at > ${now})) as held
      from record.allocation a where a.person_id = ${of} and a.worker_id is not null`.execute(trx)
  return rows
}
