import { addRow, type Load } from '../../record/bulk/load.ts'
import { field } from '../../record/bulk/ssd-table.ts'
import type { Extract } from './extract.ts'

/** Where new rows get their ids, and the ids known so far, by the council's own. Grows while it is used. */
export interface Ids {
  readonly teams: Map<string, string>
  readonly workers: Map<string, string>
  readonly teamNames: Map<string, string>
  readonly workerNames: Map<string, string>
  readonly newId: () => string
}

/** Adds the teams and workers that the store does not have. Nobody of them can sign in until a role is given. */
export function loadStaff(load: Load, extract: Extract, ids: Ids): { teams: number; workers: number } {
  const teams = extract
    .rows('ssd_department')
    .filter((row) => !ids.teams.has(field(row, 'dept_team_id') ?? ''))
  for (const row of teams) {
    const id = ids.newId()
    ids.teams.set(field(row, 'dept_team_id') ?? '', id)
    ids.teamNames.set(id, field(row, 'dept_team_name') ?? '')
  }
  for (const row of teams) {
    addRow(load, 'access.team', {
      id: ids.teams.get(field(row, 'dept_team_id') ?? '') ?? '',
      name: field(row, 'dept_team_name') ?? '',
      parent_id: ids.teams.get(field(row, 'dept_team_parent_id') ?? '') ?? null,
      purpose: 'other',
      legacy_id: field(row, 'dept_team_id'),
    })
  }
  return { teams: teams.length, workers: loadWorkers(load, extract, ids) }
}

function loadWorkers(load: Load, extract: Extract, ids: Ids): number {
  const idByName = new Map([...ids.teamNames].map(([id, name]) => [name, id]))
  const workers = extract
    .rows('ssd_professionals')
    .filter((row) => !ids.workers.has(field(row, 'prof_professional_id') ?? ''))
  for (const row of workers) {
    const id = ids.newId()
    const name = field(row, 'prof_professional_name') ?? 'Name not known'
    ids.workers.set(field(row, 'prof_professional_id') ?? '', id)
    ids.workerNames.set(id, name)
    addRow(load, 'access.worker', {
      id,
      name,
      title: field(row, 'prof_professional_job_title') ?? 'Worker',
      team_id: idByName.get(field(row, 'prof_professional_department') ?? '') ?? null,
      registration: field(row, 'prof_social_worker_registration_no'),
      full_time_equivalent: field(row, 'prof_full_time_equivalency'),
      agency: agencyOf(field(row, 'prof_agency_worker_flag')),
      legacy_id: field(row, 'prof_professional_id'),
    })
  }
  return workers.length
}

function agencyOf(flag: string | null): boolean | null {
  return flag === null ? null : flag === 'Y'
}
