import { sql } from 'kysely'
import type { Db } from '../../../platform/db.ts'
import type { Instant } from '../../../platform/instant.ts'
import { type PlainDate, plainDate } from '../../../platform/plain-date.ts'

/** One line of a chronology. */
export interface ChronologyLine {
  readonly id: string
  readonly type: string
  readonly on: PlainDate
  readonly at: Instant | null
  readonly headline: string
  /** The author's word where there is one, else the rule's suggestion. */
  readonly key: boolean
  /** Why somebody set the significance; null where the suggestion stands. */
  readonly because: string | null
  readonly by: string | null
  readonly recordedAt: Instant
  readonly sourceKind: string | null
  readonly sourceId: string | null
}

export interface ChronologyFilter {
  readonly only: 'key' | 'all'
  /** These types of event alone; null is all. */
  readonly types?: readonly string[] | null
  readonly from?: PlainDate | null
  readonly limit: number
  /** Lines before this place: the day and sequence of the last line shown. */
  readonly after?: number | undefined
}

/** What happened to a person, the latest first. */
export function chronologyOf(
  db: Db,
  personId: string,
  { only, limit, after, types = null, from = null }: ChronologyFilter,
): Promise<ChronologyLine[]> {
  return lines(db)
    .where('e.person_id', '=', personId)
    .$if(types !== null, (query) =>
      query.where((eb) => eb('e.type', '=', eb.fn.any(eb.val([...(types ?? [])])))),
    )
    .$if(from !== null, (query) => query.where('e.on_day', '>=', from ?? plainDate('0001-01-01')))
    .$if(only === 'key', (query) => query.where(sql<boolean>`coalesce(s.key_event, e.key_event)`))
    .orderBy('e.on_day', 'desc')
    .orderBy('e.sequence', 'desc')
    .offset(after ?? 0)
    .limit(limit)
    .execute()
}

/** One event of this person; undefined where it is somebody else's or not there. */
export function findLine(
  db: Db,
  { personId, eventId }: { personId: string; eventId: string },
): Promise<ChronologyLine | undefined> {
  return lines(db).where('e.person_id', '=', personId).where('e.id', '=', eventId).executeTakeFirst()
}

function lines(db: Db) {
  return db
    .selectFrom('record.event as e')
    .leftJoin('access.worker as w', 'w.id', 'e.recorded_by')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('record.significance as g')
          .select(['g.key_event', 'g.because'])
          .whereRef('g.event_id', '=', 'e.id')
          .orderBy('g.set_at', 'desc')
          .limit(1)
          .as('s'),
      (join) => join.onTrue(),
    )
    .select([
      'e.id',
      'e.type',
      'e.on_day as on',
      'e.at',
      'e.headline',
      sql<boolean>`coalesce(s.key_event, e.key_event)`.as('key'),
      's.because',
      'w.name as by',
      'e.recorded_at as recordedAt',
      'e.source_kind as sourceKind',
      'e.source_id as sourceId',
    ])
}
