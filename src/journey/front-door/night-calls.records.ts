import { type Insertable, sql } from 'kysely'
import type { DB } from '../../platform/database.generated.ts'
import type { Db, Trx } from '../../platform/db.ts'
import { councilZone, type Instant } from '../../platform/instant.ts'

/** One call to the out-of-hours team. */
export interface NightCall {
  readonly id: string
  readonly beganAt: Instant
  readonly kind: string
  readonly minutes: number
  readonly caller: string | null
  readonly arranged: string
  readonly homelessness: boolean
  readonly takenByName: string | null
}

/** Calls since a moment, the newest first. */
export function nightCalls(
  db: Db,
  {
    kind,
    since,
    most,
  }: { readonly kind: string | undefined; readonly since: Instant; readonly most: number },
): Promise<NightCall[]> {
  return db
    .selectFrom('front_door.out_of_hours_call as call')
    .leftJoin('access.worker as worker', 'worker.id', 'call.taken_by')
    .select([
      'call.id',
      'call.began_at as beganAt',
      'call.kind',
      'call.minutes',
      'call.caller',
      'call.arranged',
      'call.homelessness_referral as homelessness',
      'worker.name as takenByName',
    ])
    .where('call.began_at', '>=', since)
    .$if(kind !== undefined, (query) => query.where('call.kind', '=', kind ?? ''))
    .orderBy('call.began_at', 'desc')
    .orderBy('call.id')
    .limit(most)
    .execute()
}

/** What one service took in one hour of the day, by the clock on the wall. */
export interface HourLoad {
  readonly kind: string
  readonly hour: number
  readonly calls: number
  readonly minutes: number
  readonly homelessness: number
}

/** The load since a moment, by service and by the hour in which a call began. */
export function nightLoad(db: Db, since: Instant): Promise<HourLoad[]> {
  const hour = sql<number>`extract(hour from began_at at time zone ${sql.lit(councilZone)})::int`
  return db
    .selectFrom('front_door.out_of_hours_call')
    .select([
      'kind',
      hour.as('hour'),
      sql<number>`count(*)::int`.as('calls'),
      sql<number>`sum(minutes)::int`.as('minutes'),
      sql<number>`(count(*) filter (where homelessness_referral))::int`.as('homelessness'),
    ])
    .where('began_at', '>=', since)
    .groupBy(['kind', hour])
    .execute()
}

/** Adds a call to the log. */
export async function addNightCall(
  trx: Trx,
  row: Insertable<DB['front_door.out_of_hours_call']>,
): Promise<void> {
  await trx.insertInto('front_door.out_of_hours_call').values(row).execute()
}
