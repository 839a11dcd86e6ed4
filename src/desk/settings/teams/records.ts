import type { Db, Trx } from '../../../platform/db.ts'
import type { Purpose } from './codes.ts'

/** A team and what it takes. */
export interface TeamLine {
  readonly id: string
  readonly name: string
  readonly purpose: string
  /** Where messages to the team go; null: they wait for somebody to say. */
  readonly email: string | null
}

/** All teams by name. */
export function teams(db: Db): Promise<TeamLine[]> {
  return db.selectFrom('access.team').select(['id', 'name', 'purpose', 'email']).orderBy('name').execute()
}

/** Says what a team takes, and where messages to it go. */
export async function changeTeam(
  trx: Trx,
  teamId: string,
  set: { readonly purpose: Purpose; readonly email: string | null },
): Promise<void> {
  await trx.updateTable('access.team').set(set).where('id', '=', teamId).execute()
}
