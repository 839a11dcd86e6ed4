import { findFacts, type Viewer } from '../../../mechanisms/access/index.ts'
import type { Trx } from '../../../platform/db.ts'
import type { WorkerChosen } from '../allocate.ts'
import { workersToChoose } from '../records.ts'

interface Choosing {
  /** Who chooses: from the workers of the teams that they manage. */
  readonly viewer: Viewer
  readonly workerId: string
  readonly personId: string
}

/** The worker somebody chose, and whether the record is closed to them; undefined where they are not theirs to choose. */
export async function workerChosen(
  trx: Trx,
  { viewer, workerId, personId }: Choosing,
): Promise<WorkerChosen | undefined> {
  const workers = await workersToChoose(trx, [...viewer.managedTeams])
  const worker = workers.find(({ id }) => id === workerId)
  if (!worker) return undefined
  const asked = { ...viewer, id: worker.id, teams: new Set<string>(), managedTeams: new Set<string>() }
  const known = (await findFacts(trx, asked, [personId])).get(personId)
  const named = known?.restrictedTo?.has(worker.id) ?? true
  return {
    id: worker.id,
    name: worker.name,
    teamId: worker.teamId,
    shutOut: known?.conflict === true || !named,
  }
}
