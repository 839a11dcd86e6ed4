import type { Viewer } from '../../../mechanisms/access/index.ts'
import type { Named } from '../../../mechanisms/forms/index.ts'
import type { Trx } from '../../../platform/db.ts'
import { workersToChoose } from '../records.ts'

/** The workers a manager may choose from, each with team and open caseload in words. */
export async function workerChoice(trx: Trx, { managedTeams }: Viewer): Promise<Named[]> {
  const workers = await workersToChoose(trx, [...managedTeams])
  return workers.map(({ id, name, teamName, caseload }) => ({
    id,
    name: `${name}, ${teamName} (${caseload})`,
  }))
}
