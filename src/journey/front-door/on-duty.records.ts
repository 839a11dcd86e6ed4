import { type Insertable, sql } from 'kysely'
import type { DB } from '../../platform/database.generated.ts'
import type { Db, Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'

/** Somebody who is on, or will be. */
export interface OnDuty {
  readonly id: string
  readonly duty: string
  /** Of ours, or of another agency. */
  readonly name: string
  readonly reach: string | null
  readonly fromAt: Instant
  /** Null: until somebody ends it. */
  readonly toAt: Instant | null
}

function onDuty(db: Db) {
  return db
    .selectFrom('front_door.on_duty as shift')
    .leftJoin('access.worker as worker', 'worker.id', 'shift.worker_id')
    .select([
      'shift.id',
      'shift.duty',
      sql<string>`coalesce(worker.name, shift.name)`.as('name'),
      'shift.reach',
      'shift.from_at as fromAt',
      'shift.to_at as toAt',
    ])
    .orderBy('shift.from_at')
    .orderBy('shift.id')
}

/** Who is on at a moment. */
export function onDutyNow(db: Db, now: Instant): Promise<OnDuty[]> {
  return onDuty(db)
    .where('shift.from_at', '<=', now)
    .where((eb) => eb.or([eb('shift.to_at', 'is', null), eb('shift.to_at', '>', now)]))
    .execute()
}

/** Who will be on, from after a moment until another, the soonest first. */
export function onDutyLater(db: Db, now: Instant, until: Instant): Promise<OnDuty[]> {
  return onDuty(db)
    .where('shift.from_at', '>', now)
    .where('shift.from_at', '<=', until)
    .where((eb) => eb.or([eb('shift.to_at', 'is', null), eb('shift.to_at', '>', eb.ref('shift.from_at'))]))
    .limit(200)
    .execute()
}

/** Who may be put on: active workers of the teams that answer for the front door, by name. */
export function workersForDuty(db: Db): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('access.worker as worker')
    .innerJoin('access.team as team', 'team.id', 'worker.team_id')
    .select(['worker.id', 'worker.name'])
    .where('worker.state', '=', 'active')
    .where('team.purpose', 'in', ['front-door', 'out-of-hours', 'early-help'])
    .orderBy('worker.name')
    .orderBy('worker.id')
    .limit(500)
    .execute()
}

/** Puts somebody on. */
export async function addOnDuty(trx: Trx, row: Insertable<DB['front_door.on_duty']>): Promise<void> {
  await trx.insertInto('front_door.on_duty').values(row).execute()
}

/** Takes somebody off from a moment; what has not begun by then never begins. The caller has seen that it may end. */
export async function endOnDuty(trx: Trx, id: string, now: Instant): Promise<void> {
  await trx
    .updateTable('front_door.on_duty')
    .set({ to_at: sql<Instant>`greatest(from_at, ${now}::timestamptz)` })
    .where('id', '=', id)
    .execute()
}

/** Whether somebody is on, or is to be: what may be ended. */
export async function mayEnd(trx: Trx, id: string, now: Instant): Promise<boolean> {
  const row = await trx
    .selectFrom('front_door.on_duty')
    .select('id')
    .where('id', '=', id)
    .where((eb) =>
      eb.or([eb('to_at', 'is', null), eb.and([eb('to_at', '>', now), eb('to_at', '>', eb.ref('from_at'))])]),
    )
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}
