import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '../../platform/db.ts'
import type { SsdRow } from '../../record/bulk/ssd-table.ts'
import { ssdPeople, ssdPersonId } from '../../record/people/ssd.ts'

/** A flag of the standard's outcomes, and the outcome of ours that it is set for. */
export interface OutcomeFlag {
  readonly name: string
  readonly means: string
}

const councilDay = (column: string) => sql`(${sql.ref(column)} at time zone 'Europe/London')::date`

/** The child was seen at a visit of ours while the assessment went on, or the extract said so. */
const childSeen = sql`coalesce((select bool_or(v.seen) from record.visit_child v
    where v.person_id = c.person_id and ${councilDay('v.visited_at')} >= c.started_on
      and ${councilDay('v.visited_at')} <= coalesce(c.authorised_on, current_date)), c.seen_as_imported)`

/** Assessments, a row for each child. */
export function assessmentsSelect(flags: readonly OutcomeFlag[]): RawBuilder<SsdRow> {
  const json = sql.join(
    flags.map(
      ({ name, means }) => sql`${sql.lit(`${name}_FLAG`)}, case when c.outcome is null then ''
        when c.outcome = ${sql.lit(means)} then 'Y' else 'N' end`,
    ),
  )
  return sql<SsdRow>`
    select coalesce(c.legacy_id, c.id::text) as cina_assessment_id, ${ssdPersonId('p')} as cina_person_id,
      coalesce(r.legacy_id, r.id::text) as cina_referral_id, c.started_on::text as cina_assessment_start_date,
      case ${childSeen} when true then 'Y' when false then 'N' end as cina_assessment_child_seen,
      c.authorised_on::text as cina_assessment_auth_date, json_build_object(${json})::text as cina_assessment_outcome_json,
      case when c.outcome is null then null when c.outcome = 'no-further-action' then 'Y' else 'N' end as cina_assessment_outcome_nfa,
      coalesce(t.legacy_id, t.id::text) as cina_assessment_team, coalesce(w.legacy_id, w.id::text) as cina_assessment_worker_id
    from assessment.child c join assessment.assessment a on a.id = c.assessment_id join record.person p on p.id = c.person_id
      left join front_door.referral r on r.id = c.referral_id and r.withdrawn_at is null
      left join access.team t on t.id = a.team_id left join access.worker w on w.id = a.worker_id
    where p.id in ${ssdPeople} order by c.started_on, c.id`
}

/** Factors, a row for each assessment of a child that found any. */
export const factorsSelect: RawBuilder<SsdRow> = sql<SsdRow>`
    select 'F-' || coalesce(c.legacy_id, c.id::text) as cinf_table_id, coalesce(c.legacy_id, c.id::text) as cinf_assessment_id,
      json_agg(f.code order by f.code)::text as cinf_assessment_factors_json
    from assessment.factor f join assessment.child c on c.id = f.child_id
    where c.person_id in ${ssdPeople} group by c.id, c.legacy_id, c.started_on order by c.started_on, c.id`

/** What a child's part of something of several children is called. */
const ownName = (thing: string) =>
  sql`coalesce(i.legacy_id, ${sql.ref(thing)}::text || '-' || left(p.id::text, 8))`

/** Child in need plans, a row for each child on one. */
export const plansSelect: RawBuilder<SsdRow> = sql<SsdRow>`
    select ${ownName('c.plan_id')} as cinp_cin_plan_id, referral.id as cinp_referral_id, ${ssdPersonId('p')} as cinp_person_id,
      c.joined_on::text as cinp_cin_plan_start_date, c.left_on::text as cinp_cin_plan_end_date,
      work.team as cinp_cin_plan_team, work.worker as cinp_cin_plan_worker_id
    from record.plan_child c join record.person p on p.id = c.person_id
      left join assessment.imported i on i.kind = 'cin-plan' and i.thing_id = c.plan_id and i.person_id = c.person_id
      left join lateral (select coalesce(r.legacy_id, r.id::text) as id from front_door.referral r
        where r.child_id = c.person_id and r.withdrawn_at is null and r.received_on <= c.joined_on
        order by r.received_on desc, r.id limit 1) referral on true
      left join lateral (select coalesce(t.legacy_id, t.id::text) as team, coalesce(w.legacy_id, w.id::text) as worker
        from record.involvement n left join access.team t on t.id = n.team_id
          left join record.allocation a on a.involvement_id = n.id left join access.worker w on w.id = a.worker_id
        where n.person_id = c.person_id and n.service = 'child-in-need' and n.opened_on <= c.joined_on
        order by n.opened_on desc, a.from_on desc nulls last, n.id limit 1) work on true
    where c.kind = 'child-in-need' and c.joined_on is not null and p.id in ${ssdPeople} order by c.joined_on, c.plan_id, p.id`

/** Visits under a child in need plan, a row for each child. */
export const visitsSelect: RawBuilder<SsdRow> = sql<SsdRow>`
    select ${ownName('v.visit_id')} as cinv_cin_visit_id, ${ssdPersonId('p')} as cinv_person_id,
      ${councilDay('v.visited_at')}::text as cinv_cin_visit_date, case when v.seen then 'Y' else 'N' end as cinv_cin_visit_seen,
      case when v.alone then 'Y' else 'N' end as cinv_cin_visit_seen_alone,
      case v.bedroom_seen when true then 'Y' when false then 'N' end as cinv_cin_visit_bedroom
    from record.visit_child v join record.person p on p.id = v.person_id
      left join assessment.imported i on i.kind = 'cin-visit' and i.thing_id = v.visit_id and i.person_id = v.person_id
    where v.kind = 'child-in-need' and p.id in ${ssdPeople} order by v.visited_at, v.visit_id, p.id`

/** What the store holds of these tables already, by the identifiers they have in an extract. */
export async function heldAssessments(
  trx: Trx,
): Promise<Record<'assessments' | 'plans' | 'visits', Set<string>>> {
  const names = async (query: RawBuilder<{ name: string | null }>) => {
    const { rows } = await query.execute(trx)
    return new Set(rows.flatMap(({ name }) => name ?? []))
  }
  return {
    assessments: await names(sql`select id::text as name from assessment.child
      union select legacy_id from assessment.child where legacy_id is not null`),
    plans: await names(sql`select legacy_id as name from assessment.imported where kind = 'cin-plan'
      union select plan_id::text || '-' || left(person_id::text, 8) from record.plan_child where kind = 'child-in-need'`),
    visits: await names(sql`select legacy_id as name from assessment.imported where kind = 'cin-visit'
      union select visit_id::text || '-' || left(person_id::text, 8) from record.visit_child where kind = 'child-in-need'`),
  }
}
