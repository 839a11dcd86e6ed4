// The floor's own SQL: what each view must read and write, by hand, with the rights inside. $1 is always the worker.

/** $1 the hash of the cookie's secret. */
export const session = `
  select s.id as "sessionId", w.id as "workerId", w.team_id as "teamId", held.roles,
    case when held.roles && '{team-manager,service-manager,head-of-service}'::text[] then array(
      with recursive below as (select t.id from access.team t where t.id = w.team_id
        union select t.id from access.team t join below on t.parent_id = below.id) select id from below)
    else '{}' end as "managedTeams"
  from sign_in.session s join access.worker w on w.id = s.worker_id
  cross join lateral (select coalesce(array_agg(h.role order by h.role), '{}') as roles from access.role_held h
    where h.worker_id = w.id and h.from_at <= now() and (h.to_at is null or h.to_at > now()) and h.reviewed_at > now() - interval '180 days') held
  where (s.secret_hash = $1 or (s.previous_hash = $1 and s.renewed_at > now() - interval '30 seconds'))
    and s.ended_at is null and s.ends_at > now() and s.last_seen_at > now() - interval '1 hour' and w.state = 'active'`

export const context = `select set_config('hearth.viewer', $1, true)`

const name = (
  alias: string,
) => `coalesce(nullif(concat_ws(' ', coalesce(${alias}.known_as, ${alias}.given), ${alias}.family), ''),
  ${alias}.described_as, case when ${alias}.due_on is not null then 'Unborn child' else 'Name not known' end)`

/** Whether the worker $1 of the teams $2 may see the person: `opens` are the extents that open the part. */
const visible = (
  person: string,
  opens: string,
) => `not ${person} = any ((select hearth.closed_people())::uuid[])
  and (exists (select 1 from access.reason r where r.person_id = ${person} and (r.worker_id = $1 or r.team_id = any($2::uuid[]))
      and r.opens = any('${opens}'::text[]) and r.from_at <= now() and (r.to_at is null or r.to_at > now()))
    or exists (select 1 from access.restriction_member m join access.restriction x on x.id = m.restriction_id
      where m.worker_id = $1 and x.person_id = ${person} and x.from_at <= now() and (x.to_at is null or x.to_at > now())))`

const anyExtent = '{whole,front-door,family,contact}'

/** What `decide` must know of the person $3. */
export const facts = `
  select coalesce((select jsonb_agg(jsonb_build_object('kind', r.kind, 'opens', r.opens, 'workerId', r.worker_id, 'teamId', r.team_id,
      'fromAt', r.from_at, 'toAt', r.to_at)) from access.reason r
      where r.person_id = $3 and (r.worker_id = $1 or r.team_id = any($2::uuid[])) and r.from_at <= now() and (r.to_at is null or r.to_at > now())), '[]') as reasons,
    (select array_agg(m.worker_id) from access.restriction x left join access.restriction_member m on m.restriction_id = x.id
      where x.person_id = $3 and x.from_at <= now() and (x.to_at is null or x.to_at > now())) as "restrictedTo",
    exists (select 1 from access.conflict c where c.worker_id = $1 and c.person_id = $3 and c.from_at <= now()
      and (c.to_at is null or c.to_at > now())) as conflict`

export const home = {
  due: `select o.timescale, o.title, o.person_id, ${name('p')} as name, o.subject_ref, o.due_on, o.due_at, o.warn_at, o.worker_id, o.team_id
    from timescales.obligation o join record.person p on p.id = o.person_id
    where o.outcome = 'open' and (o.worker_id = $1 or o.team_id = any($2::uuid[])) and ${visible('o.person_id', anyExtent)}
    order by o.due_at nulls last, o.id limit 100`,
  tasks: `select t.id, t.title, t.href, t.person_id, ${name('p')} as name, t.due_on, t.worker_id, t.version
    from record.task t left join record.person p on p.id = t.person_id
    where t.done_at is null and (t.worker_id = $1 or t.team_id = any($2::uuid[]))
      and (t.person_id is null or (${visible('t.person_id', anyExtent)})) order by t.due_on nulls last limit 100`,
  caseload: `select p.id, ${name('p')} as name, p.born_on, p.due_on, a.from_on from record.allocation a join record.person p on p.id = a.person_id
    where a.worker_id = $1 and a.to_on is null order by p.family, p.given limit 200`,
  drafts: `select id, form_id, form_version, subject, part, saved_at, idempotency_key from forms.draft where author_id = $1 order by saved_at desc`,
} as const

/** $1 the person; `relatives` and `urgent` also know the worker. */
export const child = {
  subject: `select p.id, p.given, p.family, p.known_as, p.described_as, p.born_on, p.born_precision, p.born_estimated, p.due_on, p.died_on, p.language,
      p.version, p.legacy_id, p.interpreter_needed,
      exists (select 1 from access.restriction r where r.person_id = p.id and r.from_at <= now() and (r.to_at is null or r.to_at > now())) as restricted
    from record.person p where p.id = $1`,
  warnings: `select id, kind, text, source, from_on, review_on from record.warning where person_id = $1 and ended_on is null order by kind, from_on desc, id`,
  involvements: `select i.id, i.service, i.opened_on, i.opened_because, i.closed_on, i.closed_because, i.team_id, t.name as team, i.version,
      coalesce((select jsonb_agg(jsonb_build_object('allocationId', a.id, 'workerId', w.id, 'name', w.name, 'role', a.role) order by a.role, a.from_on, a.id)
        from record.allocation a join access.worker w on w.id = a.worker_id where a.involvement_id = i.id and a.to_on is null), '[]') as workers
    from record.involvement i left join access.team t on t.id = i.team_id where i.person_id = $1 order by i.opened_on desc, i.id`,
  due: `select timescale, title, subject_ref, due_on, due_at, warn_at from timescales.obligation
    where person_id = $1 and outcome = 'open' and not_before_on is null order by due_at nulls last, id`,
  contacts: `select c.id, e.reference, e.received_at, e.source, c.state from front_door.contact c join front_door.contact_event e on e.id = c.contact_event_id
    where c.child_id = $1 and c.state <> 'decided' order by e.received_at, c.id`,
  addresses: `select id, kind, lines, town, postcode, area, from_on, to_on, hidden, source, version from record.address
    where person_id = $1 and to_on is null order by from_on desc nulls last, recorded_at desc`,
  keyEvents: `select e.id, e.type, e.on_day, e.at, e.headline, s.because, w.name, e.recorded_at, e.source_kind, e.source_id from record.event e
    left join access.worker w on w.id = e.recorded_by
    left join lateral (select g.key_event, g.because from record.significance g where g.event_id = e.id order by g.set_at desc limit 1) s on true
    where e.person_id = $1 and coalesce(s.key_event, e.key_event) order by e.on_day desc, e.sequence desc limit 5`,
} as const

/** $1 the worker, $2 their teams, $3 the person. */
export const relatives = `
  select r.id, r.version, r.person_id, r.kind, r.from_on, r.to_on, r.source, o.id as other, o.given, o.family, o.known_as, o.described_as, o.born_on,
    o.born_precision, o.born_estimated, o.due_on, o.died_on, (${visible('o.id', anyExtent)}) as opens
  from record.relationship r join record.person o on o.id = case when r.person_id = $3 then r.other_id else r.person_id end
  where r.person_id = $3 or r.other_id = $3 order by r.to_on desc nulls first, o.born_on nulls last, o.given, r.id`

export const urgent = `select max(to_at) as until from access.reason where worker_id = $1 and person_id = $2 and kind = 'urgent access' and to_at > now()`

export const queue = `
  select c.id, c.contact_event_id, e.reference, c.child_id, ${name('p')} as name, p.born_on, p.due_on, e.received_at, c.source, c.state, e.immediate_danger,
    array(select w.worry from front_door.contact_worry w where w.contact_event_id = e.id order by w.worry) as worries, c.taken_by, c.taken_at,
    taker.name as taker, due.due_at
  from front_door.contact c join front_door.contact_event e on e.id = c.contact_event_id join record.person p on p.id = c.child_id
  left join access.worker taker on taker.id = c.taken_by
  left join timescales.obligation due on due.person_id = c.child_id and due.timescale = 'contact-decision' and due.key = c.id::text
  where c.state <> 'decided' and ${visible('c.child_id', '{whole,front-door,contact}')} order by due.due_at nulls first, e.received_at limit 500`

/** $1 worker, $2 session, $3 request, $4 kind, $5 action, $6 person, $7 people, $8 subject, $9 reason. */
export const trace = `insert into audit.entry (at, kind, action, worker_id, session_id, request_id, person_id, people, subject_kind, subject_id, reason, outcome)
  values (now(), $4, $5, $1, $2, $3, $6, $7, case when $8::uuid is null then null else 'case-note' end, $8, $9, 'allowed')`

/** Saving a note about one child. */
export const note = {
  family: `select id from (
      select other.person_id as id from record.family_member mine join record.family_member other using (family_id)
       where mine.person_id = $1 and mine.to_on is null and other.to_on is null and other.person_id <> $1
      union select case when r.person_id = $1 then r.other_id else r.person_id end from record.relationship r
       where $1 in (r.person_id, r.other_id) and r.to_on is null) kin where not (id = any ((select hearth.closed_people())::uuid[]))`,
  claim: `insert into record.done_once (key, worker_id, action, at) values ($1, $2, 'write case note', now()) on conflict (key) do nothing returning key`,
  lock: `select pg_advisory_xact_lock(hashtextextended($1, 0))`,
  note: `insert into record.case_note (id, kind, happened_at, title, text, author_id, recorded_at) values ($1, $2, now(), $3, $4, $5, now())`,
  about: `insert into record.case_note_person (note_id, person_id, part) values ($1, $2, $3)`,
  event: `insert into record.event (id, person_id, type, on_day, at, data, headline, key_event, source_kind, source_id, recorded_at, recorded_by, trace_id)
    values ($1, $2, 'case-note-written', current_date, now(), $3, $4, false, 'case-note', $5, now(), $6, $7) returning id, sequence`,
  result: `update record.done_once set result = $2 where key = $1`,
} as const
