import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'

/** The record to which another was joined, as its id; null where that one stands for itself, or nobody has it. */
export async function keptInstead(db: Db, personId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`
    select nullif(hearth.kept_person(${personId}::uuid), ${personId}::uuid) as id`.execute(db)
  return rows[0]?.id ?? null
}
