import { sql } from 'kysely'
import { type Viewer, visibleTo } from '../../mechanisms/access/index.ts'
import type { Db } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { Born, Named } from '../people/names.ts'

/** Somebody who is or was something to a person. */
export interface Relative extends Named, Born {
  readonly relationshipId: string
  readonly version: number
  /** The relative's id. */
  readonly id: string
  /** As it is kept: read from `personId`. */
  readonly personId: string
  readonly kind: string
  readonly fromOn: PlainDate | null
  readonly toOn: PlainDate | null
  readonly source: string
  /** Whether the viewer may open the relative's own record. */
  readonly opens: boolean
}

/**
 * A person's relationships, those that go on first. A relative who is closed to the viewer is not among them:
 * the relative's own row is not there (spec/security.md 3.8).
 */
export function relativesOf(
  db: Db,
  personId: string,
  { viewer, now }: { readonly viewer: Viewer; readonly now: Instant },
): Promise<Relative[]> {
  return db
    .selectFrom('record.relationship as r')
    .innerJoin('record.person as o', (join) =>
      join.on(sql<boolean>`o.id = case when r.person_id = ${personId} then r.other_id else r.person_id end`),
    )
    .select([
      'r.id as relationshipId',
      'r.version',
      'r.person_id as personId',
      'r.kind',
      'r.from_on as fromOn',
      'r.to_on as toOn',
      'r.source',
      'o.id',
      'o.given',
      'o.family',
      'o.known_as',
      'o.described_as',
      'o.born_on',
      'o.born_precision',
      'o.born_estimated',
      'o.due_on',
      'o.died_on',
      sql<boolean>`${visibleTo(viewer, sql<string>`o.id`, { part: 'identity', now })}`.as('opens'),
    ])
    .where((eb) => eb.or([eb('r.person_id', '=', personId), eb('r.other_id', '=', personId)]))
    .orderBy('r.to_on', (order) => order.desc().nullsFirst())
    .orderBy('o.born_on', (order) => order.asc().nullsLast())
    .orderBy('o.given')
    .orderBy('r.id')
    .execute()
}

/** Somebody, or a council or agency, who holds parental responsibility. */
export interface Responsibility {
  readonly id: string
  readonly version: number
  readonly holderId: string | null
  readonly holder: Named | null
  readonly holderName: string | null
  readonly basis: string
  readonly fromOn: PlainDate | null
  readonly toOn: PlainDate | null
}

/** Who holds, or held, parental responsibility for a child. A holder who is closed to the viewer is not among them. */
export async function responsibilityFor(db: Db, personId: string): Promise<Responsibility[]> {
  const rows = await db
    .selectFrom('record.parental_responsibility as r')
    .leftJoin('record.person as h', 'h.id', 'r.holder_id')
    .select([
      'r.id',
      'r.version',
      'r.holder_id as holderId',
      'r.holder_name as holderName',
      'r.basis',
      'r.from_on as fromOn',
      'r.to_on as toOn',
      'h.id as found',
      'h.given',
      'h.family',
      'h.known_as',
      'h.described_as',
      'h.due_on',
    ])
    .where('r.person_id', '=', personId)
    .where((eb) => eb.or([eb('r.holder_id', 'is', null), eb('h.id', 'is not', null)]))
    .orderBy('r.to_on', (order) => order.desc().nullsFirst())
    .orderBy('r.from_on')
    .orderBy('r.id')
    .execute()
  return rows.map(({ found, given, family, known_as, described_as, due_on, ...row }) => ({
    ...row,
    holder: found === null ? null : { given, family, known_as, described_as, due_on },
  }))
}
