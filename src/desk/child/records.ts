import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import type { Born, Named } from '../../record/people/names.ts'

/** Whose record is open: what stands at the top of every page of it. */
export interface Subject extends Named, Born {
  readonly id: string
  readonly legacyId: string | null
  readonly language: string | null
  readonly interpreterNeeded: boolean | null
  readonly restricted: boolean
  readonly version: number
}

/** The person of a record; undefined where there is none, or none for this viewer. */
export function findSubject(db: Db, personId: string): Promise<Subject | undefined> {
  return db
    .selectFrom('record.person as p')
    .select([
      'p.id',
      'p.given',
      'p.family',
      'p.known_as',
      'p.described_as',
      'p.born_on',
      'p.born_precision',
      'p.born_estimated',
      'p.due_on',
      'p.died_on',
      'p.language',
      'p.version',
      'p.legacy_id as legacyId',
      'p.interpreter_needed as interpreterNeeded',
      sql<boolean>`exists (select 1 from access.restriction r where r.person_id = p.id and r.from_at <= now()
        and (r.to_at is null or r.to_at > now()))`.as('restricted'),
    ])
    .where('p.id', '=', personId)
    .executeTakeFirst()
}
