import { type RawBuilder, sql } from 'kysely'
import type { SsdRow, SsdTable } from '../bulk/ssd-table.ts'
import { ssdPeople, ssdPersonId } from '../people/ssd.ts'

/** People with whom a service works or worked. */
export const ssdWorkedWith: RawBuilder<unknown> = sql`select person_id as id from record.involvement
  union select person_id from record.allocation`

/** Why a worker changed: the standard's codes beside ours. Of several the first is written. */
export const ssdChangeReasons: readonly (readonly [string, string])[] = [
  ['another team', 'TSPROC'],
  ['another team', 'ORGRST'],
  ['worker left', 'LEFTRL'],
  ['worker left', 'SWDIED'],
  ['worker absent', 'ABSENC'],
  ['workload', 'MANAGE'],
  ['family asked', 'CHCHAN'],
  ['family asked', 'PCCHAN'],
  ['other', 'FCONTA'],
  ['other', 'OTHERS'],
]

const changeReason = sql`case when a.to_on is null then null ${sql.join(
  [...Map.groupBy(ssdChangeReasons, ([ours]) => ours)].map(
    ([ours, [first]]) =>
      sql`when a.change_reason = ${sql.lit(ours)} then ${sql.lit(ours === 'other' ? 'OTHERS' : (first?.[1] ?? ''))}`,
  ),
  sql` `,
)} else 'OTHERS' end`

const teamId = sql`coalesce(t.legacy_id, t.id::text)`
const workerId = sql`coalesce(w.legacy_id, w.id::text)`

/** Early help periods. */
export const earlyHelpTable: SsdTable = {
  name: 'ssd_early_help_episodes',
  columns: [
    { name: 'earl_episode_id', kind: 'id', size: 48, required: true },
    { name: 'earl_person_id', kind: 'id', size: 48, required: true, of: 'ssd_person' },
    { name: 'earl_episode_start_date', kind: 'day', required: true, notInFuture: true },
    { name: 'earl_episode_end_date', kind: 'day' },
    { name: 'earl_episode_reason', kind: 'text', size: 100 },
    { name: 'earl_episode_end_reason', kind: 'text', size: 100 },
    { name: 'earl_episode_organisation', kind: 'text', size: 100 },
    { name: 'earl_episode_worker_id', kind: 'id', size: 100, of: 'ssd_professionals' },
  ],
  select: sql<SsdRow>`
    select coalesce(i.legacy_id, i.id::text) as earl_episode_id, ${ssdPersonId('p')} as earl_person_id,
      i.opened_on::text as earl_episode_start_date, i.closed_on::text as earl_episode_end_date,
      left(i.opened_because, 100) as earl_episode_reason, left(i.closed_because, 100) as earl_episode_end_reason,
      coalesce(i.organisation, t.name) as earl_episode_organisation,
      (select ${workerId} from record.allocation a join access.worker w on w.id = a.worker_id
        where a.involvement_id = i.id order by a.to_on is null desc, a.from_on desc, a.id limit 1) as earl_episode_worker_id
    from record.involvement i join record.person p on p.id = i.person_id left join access.team t on t.id = i.team_id
    where i.service = 'early-help' and p.id in ${ssdPeople} order by i.opened_on, i.id`,
}

/** Workers. */
export const professionalsTable: SsdTable = {
  name: 'ssd_professionals',
  columns: [
    { name: 'prof_professional_id', kind: 'id', size: 48, required: true },
    { name: 'prof_staff_id', kind: 'id', size: 48, lost: true },
    { name: 'prof_professional_name', kind: 'text', size: 300 },
    { name: 'prof_social_worker_registration_no', kind: 'text', size: 48 },
    { name: 'prof_professional_job_title', kind: 'text', size: 500 },
    { name: 'prof_professional_caseload', kind: 'number', lost: true },
    { name: 'prof_professional_department', kind: 'text', size: 100 },
    { name: 'prof_full_time_equivalency', kind: 'number' },
    { name: 'prof_agency_worker_flag', kind: 'yes or no', size: 1 },
  ],
  select: sql<SsdRow>`
    select ${workerId} as prof_professional_id, null as prof_staff_id, w.name as prof_professional_name,
      w.registration as prof_social_worker_registration_no, w.title as prof_professional_job_title,
      (select count(distinct a.person_id) from record.allocation a where a.worker_id = w.id and a.to_on is null)::text as prof_professional_caseload,
      t.name as prof_professional_department, w.full_time_equivalent::float8::text as prof_full_time_equivalency,
      case w.agency when true then 'Y' when false then 'N' end as prof_agency_worker_flag
    from access.worker w left join access.team t on t.id = w.team_id order by w.name, w.id`,
}

/** Teams. */
export const departmentTable: SsdTable = {
  name: 'ssd_department',
  columns: [
    { name: 'dept_team_id', kind: 'id', size: 48, required: true },
    { name: 'dept_team_name', kind: 'text', size: 255, required: true },
    { name: 'dept_team_parent_id', kind: 'id', size: 48 },
    { name: 'dept_team_parent_name', kind: 'text', size: 255 },
  ],
  select: sql<SsdRow>`
    select ${teamId} as dept_team_id, t.name as dept_team_name, coalesce(above.legacy_id, above.id::text) as dept_team_parent_id,
      above.name as dept_team_parent_name
    from access.team t left join access.team above on above.id = t.parent_id order by above.id is not null, t.name, t.id`,
}

/** Which worker was allocated to which child, from when to when. The referral is joined in by the front door. */
export function involvementsTable(referralOf: RawBuilder<unknown>): SsdTable {
  return {
    name: 'ssd_involvements',
    columns: [
      { name: 'invo_involvements_id', kind: 'id', size: 48, required: true },
      { name: 'invo_professional_id', kind: 'id', size: 48, of: 'ssd_professionals' },
      { name: 'invo_professional_role_id', kind: 'text', size: 200 },
      { name: 'invo_professional_team', kind: 'id', size: 48, of: 'ssd_department' },
      { name: 'invo_involvement_start_date', kind: 'day', required: true, notInFuture: true },
      { name: 'invo_involvement_end_date', kind: 'day' },
      {
        name: 'invo_worker_change_reason',
        kind: 'code',
        size: 200,
        codes: ssdChangeReasons.map(([, code]) => code),
      },
      { name: 'invo_person_id', kind: 'id', size: 48, required: true, of: 'ssd_person' },
      { name: 'invo_referral_id', kind: 'id', size: 48, of: 'ssd_cin_episodes' },
    ],
    select: sql<SsdRow>`
      select coalesce(a.legacy_id, a.id::text) as invo_involvements_id, ${workerId} as invo_professional_id,
        case a.role when 'allocated worker' then 'CW' else a.role end as invo_professional_role_id, ${teamId} as invo_professional_team,
        a.from_on::text as invo_involvement_start_date, a.to_on::text as invo_involvement_end_date,
        ${changeReason} as invo_worker_change_reason, ${ssdPersonId('p')} as invo_person_id, ${referralOf} as invo_referral_id
      from record.allocation a join record.person p on p.id = a.person_id
        left join record.involvement i on i.id = a.involvement_id
        left join access.worker w on w.id = a.worker_id left join access.team t on t.id = a.team_id
      where p.id in ${ssdPeople} order by a.from_on, a.id`,
  }
}
