import { type RawBuilder, sql } from 'kysely'
import type { SsdRow } from '../../record/bulk/ssd-table.ts'
import { ssdPeople, ssdPersonId } from '../../record/people/ssd.ts'
import { sources } from './codes.ts'

/** Children with a contact or a referral. */
export const ssdChildren: RawBuilder<unknown> = sql`select child_id as id from front_door.contact
  union select child_id from front_door.referral where withdrawn_at is null`

/** The referral that an allocation's work came of, for `a` and `i` of the involvements. */
export const ssdReferralOfAllocation: RawBuilder<unknown> = sql`
  (select coalesce(r.legacy_id, r.id::text) from front_door.referral r
    where r.withdrawn_at is null and r.child_id = a.person_id
      and (r.involvement_id = i.id or (r.contact_id = i.source_id and i.service in ('assessment', 'child-in-need')))
    order by r.received_on, r.id limit 1)`

/** A flag's place in a row's JSON of outcomes: Y where the condition holds, else N, and nothing where nobody decided. */
export interface Flag {
  readonly name: string
  /** Our outcomes that it is set for. */
  readonly means: readonly string[]
  /** What it is read as. */
  readonly read: string
}

const flagsOf = (flags: readonly Flag[], value: string, decided: RawBuilder<unknown>) =>
  sql`json_build_object(${sql.join(
    flags.map(
      ({ name, means }) => sql`${sql.lit(`${name}_FLAG`)}, case when not ${decided} then ''
        when ${sql.ref(value)} = any (${sql.lit(`{${means.join(',')}}`)}::text[]) then 'Y' else 'N' end`,
    ),
  )})::text`

/** Contacts as the standard has them. */
export function contactsSelect(flags: readonly Flag[]): RawBuilder<SsdRow> {
  return sql<SsdRow>`
    select coalesce(c.legacy_id, c.id::text) as cont_contact_id, ${ssdPersonId('p')} as cont_person_id,
      c.received_on::text as cont_contact_date, coalesce(c.source, e.source) as cont_contact_source_code,
      coalesce(said.source_words, ${labelOfSource('coalesce(c.source, e.source)')}) as cont_contact_source_desc,
      ${flagsOf(flags, 'c.outcome', sql`(c.state = 'decided' and c.outcome is not null)`)} as cont_contact_outcome_json
    from front_door.contact c join front_door.contact_event e on e.id = c.contact_event_id join record.person p on p.id = c.child_id
    left join front_door.contact_told said on said.contact_event_id = e.id
    where p.id in ${ssdPeople} order by c.received_on, c.id`
}

/** Referrals that were not withdrawn. */
export function referralsSelect(flags: readonly Flag[]): RawBuilder<SsdRow> {
  return sql<SsdRow>`
    select coalesce(r.legacy_id, r.id::text) as cine_referral_id, ${ssdPersonId('p')} as cine_person_id,
      r.received_on::text as cine_referral_date, r.primary_need as cine_cin_primary_need_code, r.source as cine_referral_source_code,
      ${labelOfSource('r.source')} as cine_referral_source_desc,
      ${flagsOf(flags, 'r.outcome', sql`(r.outcome is not null)`)} as cine_referral_outcome_json,
      case r.no_further_action when true then 'Y' when false then 'N' end as cine_referral_nfa,
      r.close_reason as cine_close_reason, r.closed_on::text as cine_close_date, coalesce(t.legacy_id, t.id::text) as cine_referral_team,
      coalesce(w.legacy_id, w.id::text, first.worker) as cine_referral_worker_id
    from front_door.referral r join record.person p on p.id = r.child_id
      left join access.team t on t.id = r.team_id left join access.worker w on w.id = r.worker_id
      left join lateral (select coalesce(aw.legacy_id, aw.id::text) as worker from record.allocation a join access.worker aw on aw.id = a.worker_id
        where a.involvement_id = r.involvement_id order by a.from_on, a.id limit 1) first on true
    where r.withdrawn_at is null and p.id in ${ssdPeople} order by r.received_on, r.id`
}

function labelOfSource(expression: string) {
  return sql`case ${sql.raw(expression)} ${sql.join(
    sources.map(({ code, label }) => sql`when ${sql.lit(code)} then ${sql.lit(label)}`),
    sql` `,
  )} end`
}
