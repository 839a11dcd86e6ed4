import { sql } from 'kysely'
import type { Db, Trx } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/plain-date.ts'

/** A warning in force. */
export interface Warning {
  readonly id: string
  readonly kind: string
  readonly text: string
  readonly source: string
  readonly fromOn: PlainDate
  readonly reviewOn: PlainDate
  readonly version: number
}

/** Warnings in force, the gravest kind first. */
export function warningsOf(db: Db, personId: string): Promise<Warning[]> {
  return db
    .selectFrom('record.warning')
    .select(['id', 'kind', 'text', 'source', 'from_on as fromOn', 'review_on as reviewOn', 'version'])
    .where('person_id', '=', personId)
    .where('ended_on', 'is', null)
    .orderBy(
      sql`array_position(array['risk-to-staff', 'bail-or-order', 'hidden-address', 'language-need'], kind)`,
    )
    .orderBy('from_on', 'desc')
    .orderBy('id')
    .execute()
}

interface Which {
  readonly personId: string
  readonly warningId: string
}

const columns = ['id', 'kind', 'text', 'ended_on as endedOn', 'version'] as const

/** One warning of this person; undefined where it is somebody else's or not there. */
export function findWarning(db: Db, { personId, warningId }: Which) {
  return db
    .selectFrom('record.warning')
    .select(columns)
    .where('id', '=', warningId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
}

/** As `findWarning`, held against other writers. */
export function warningToEnd(trx: Trx, { personId, warningId }: Which) {
  return trx
    .selectFrom('record.warning')
    .select(columns)
    .where('id', '=', warningId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
}
