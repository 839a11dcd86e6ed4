import type { Db, Trx } from '../../../platform/db.ts'
import type { Purpose } from './codes.ts'

/** A team and what it takes. */
export interface TeamLine {
  readonly id: string
  readonly name: string
  readonly purpose: string
}

/** All teams by name. */
export function teams(db: Db): Promise<TeamLine[]> {
  return db.selectFrom('access.team').select(['id', 'name', 'purpose']).orderBy('name').execute()
}

/** Says what a team takes. */
export async function changePurpose(trx: Trx, teamId: string, purpose: Purpose): Promise<void> {
  await trx.updateTable('access.team').set({ purpose }).where('id', '=', teamId).execute()
}
