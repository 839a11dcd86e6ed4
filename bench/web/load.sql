-- A made-up council of 100,000 people and 300,000 contacts over three years: the rows that the pages would have written.
-- Each part between two titles (`-- ==`) is run as one transaction, as the owner.

-- == Teams and workers
CREATE SCHEMA bench;
CREATE FUNCTION bench.id(kind text, number bigint) RETURNS uuid LANGUAGE sql IMMUTABLE
  RETURN md5(kind || ' ' || number)::uuid;
CREATE FUNCTION bench.pick(choices text[], number bigint) RETURNS text LANGUAGE sql IMMUTABLE
  RETURN choices[1 + number % array_length(choices, 1)];
CREATE FUNCTION bench.given(number bigint) RETURNS text LANGUAGE sql IMMUTABLE
  RETURN bench.pick('{Amelia,Noah,Zainab,Oliver,Maya,Kofi,Isla,Arthur,Priya,Leo,Freya,Mateusz,Grace,Ibrahim,Ava,Tomos,Ruby,Jakub,Nia,Samuel,Elsie,Hamza,Rosa,Theo,Amara,Finley,Yara,Jude,Lin,Callum}', number);
CREATE FUNCTION bench.family(number bigint) RETURNS text LANGUAGE sql IMMUTABLE
  RETURN bench.pick('{Ashdown,Bello,Carrow,Dunmore,Eze,Fenwick,Garside,Hussain,Ingram,Jarvis,Kowalski,Lomax,Mensah,Norcliffe,Okafor,Pemberton,Quill,Rahman,Sutcliffe,Thackray,Unwin,Varga,Whitlock,Xu,Yeadon,Zielinski,Adeyemi,Brook,Chowdhury,Drummond,Evans,Farah,Gill,Hartley,Iqbal,Jones,Khan}', number);

-- Team 0 is the service, 1 the front door, 2 to 11 assess and go on working, 12 is early help.
INSERT INTO access.team (id, name, parent_id, purpose)
SELECT bench.id('team', n), CASE n WHEN 0 THEN 'Children''s services' WHEN 1 THEN 'Front door' WHEN 12 THEN 'Early help' ELSE 'Team ' || n END,
       CASE WHEN n > 0 THEN bench.id('team', 0) END,
       CASE n WHEN 0 THEN 'other' WHEN 1 THEN 'front-door' WHEN 12 THEN 'early-help' ELSE 'assessment' END
  FROM generate_series(0, 12) n;

-- 100 social workers, 15 at the front door, 11 managers, 4 of early help.
CREATE TABLE bench.worker AS
SELECT n, bench.id('worker', n) AS id, bench.given(n) || ' ' || bench.family(n * 7) AS name,
       CASE WHEN n <= 100 THEN 'social-worker' WHEN n <= 115 THEN 'front-door-practitioner' WHEN n <= 126 THEN 'team-manager'
            ELSE 'early-help-practitioner' END AS role,
       bench.id('team', CASE WHEN n <= 100 THEN 2 + (n - 1) / 10 WHEN n <= 115 THEN 1 WHEN n <= 125 THEN n - 114 WHEN n = 126 THEN 1 ELSE 12 END) AS team_id
  FROM generate_series(1, 130) n;
INSERT INTO access.worker (id, name, title, team_id) SELECT id, name, replace(initcap(role), '-', ' '), team_id FROM bench.worker;
INSERT INTO access.role_held (worker_id, role, from_at, reviewed_at) SELECT id, role, now() - interval '3 years', now() FROM bench.worker;
SELECT audit.ensure_partitions((now() - interval '40 months')::date, 42);

-- == People and families
-- Children 1 to 41,000, two in a family; the parents of family f are 41,000 + f and 61,500 + f; a grandparent is 82,000 + f.
CREATE TABLE bench.person AS
SELECT n, bench.id('person', n) AS id, bench.given(n * 11 + n / 30) AS given,
       CASE WHEN n <= 41000 THEN (n + 1) / 2 WHEN n <= 61500 THEN n - 41000 WHEN n <= 82000 THEN n - 61500 ELSE n - 82000 END AS family_number,
       CASE WHEN n <= 41000 THEN current_date - (n * 37 % 6500)::int WHEN n <= 82000 THEN current_date - (8000 + n * 31 % 9000)::int
            ELSE current_date - (20000 + n * 31 % 9000)::int END AS born_on,
       CASE n % 2 WHEN 0 THEN 'F' ELSE 'M' END AS sex
  FROM generate_series(1::bigint, 100000) n;
INSERT INTO record.person (id, given, family, born_on, born_precision, sex, ethnicity, recorded_at, recorded_by)
SELECT id, given, bench.family(family_number), born_on, 'day', sex, 'WBRI', now() - interval '3 years', bench.id('worker', 101 + n % 15)
  FROM bench.person;
INSERT INTO record.identity_assertion (person_id, kind, value, given, family, source, recorded_at, recorded_by)
SELECT id, 'name', given || ' ' || bench.family(family_number), given, bench.family(family_number), 'the caller', now() - interval '3 years',
       bench.id('worker', 101 + n % 15) FROM bench.person
UNION ALL
SELECT id, 'birth-date', born_on::text, NULL, NULL, 'the caller', now() - interval '3 years', bench.id('worker', 101 + n % 15) FROM bench.person
UNION ALL
SELECT id, 'sex', sex, NULL, NULL, 'the caller', now() - interval '3 years', bench.id('worker', 101 + n % 15) FROM bench.person;
INSERT INTO record.address (person_id, lines, town, postcode, from_on, to_on, source, recorded_at, recorded_by)
SELECT id, (1 + family_number % 90) || ' ' || bench.family(family_number / 7) || ' Street', 'Riverham', 'RV' || (1 + family_number % 20) || ' ' || (family_number % 10) || 'AB',
       current_date - 900, NULL, 'the caller', now() - interval '3 years', bench.id('worker', 101 + n % 15) FROM bench.person
UNION ALL
SELECT id, (1 + family_number % 50) || ' Old Lane', 'Riverham', 'RV9 1ZZ', current_date - 2000, current_date - 900, 'the caller',
       now() - interval '3 years', bench.id('worker', 101 + n % 15) FROM bench.person WHERE n % 3 = 0;
INSERT INTO record.family (id, name, recorded_at, recorded_by)
SELECT bench.id('family', f), bench.family(f), now() - interval '3 years', bench.id('worker', 101) FROM generate_series(1, 20500) f;
INSERT INTO record.family_member (family_id, person_id) SELECT bench.id('family', family_number), id FROM bench.person;
INSERT INTO record.relationship (person_id, other_id, kind, source, recorded_at, recorded_by)
SELECT bench.id('person', 41000 + family_number), id, 'mother', 'the caller', now() - interval '3 years', bench.id('worker', 101) FROM bench.person WHERE n <= 41000
UNION ALL
SELECT bench.id('person', 61500 + family_number), id, 'father', 'the caller', now() - interval '3 years', bench.id('worker', 101) FROM bench.person WHERE n <= 41000
UNION ALL
SELECT id, bench.id('person', n + 1), 'brother-or-sister', 'the caller', now() - interval '3 years', bench.id('worker', 101) FROM bench.person WHERE n <= 41000 AND n % 2 = 1
UNION ALL
SELECT id, bench.id('person', 2 * family_number), 'grandparent', 'the caller', now() - interval '3 years', bench.id('worker', 101) FROM bench.person WHERE n > 82000;
INSERT INTO record.warning (id, person_id, kind, text, source, from_on, review_on, recorded_at, recorded_by)
SELECT bench.id('warning', n), id, bench.pick('{risk-to-staff,bail-or-order,language-need}', n), 'Visit in pairs.', 'the police', current_date - 60,
       current_date + 120, now() - interval '60 days', bench.id('worker', 101) FROM bench.person WHERE n % 20 = 1;
INSERT INTO record.event (id, person_id, type, on_day, at, data, headline, recorded_at, recorded_by, trace_id)
SELECT gen_random_uuid(), id, 'person-recorded', current_date - 1095, now() - interval '3 years', '{"unborn": false}', 'First recorded (the caller)',
       now() - interval '3 years', bench.id('worker', 101 + n % 15), gen_random_uuid() FROM bench.person;

-- == Contacts
-- The last 60 came in the last hours and wait; every fourth of them for a manager's sign-off.
CREATE TABLE bench.contact AS
SELECT c.*, CASE WHEN n > 299940 THEN NULL ELSE received_at + make_interval(hours => (n % 9)::int + CASE WHEN n % 13 = 0 THEN 40 ELSE 0 END) END AS decided_at
  FROM (SELECT n, bench.id('call', n) AS call_id, bench.id('contact', n) AS id, 1 + n * 7919 % 41000 AS child,
               now() - (300000 - n) * interval '5.26 minutes' AS received_at,
               bench.pick('{1A,2A,2A,3B,4,6,6,6,5B,9}', n) AS source, bench.id('worker', 101 + n % 15) AS worker_id,
               CASE WHEN n % 100 < 40 THEN 'advice' WHEN n % 100 < 60 THEN 'signpost' WHEN n % 100 < 74 THEN 'no-further-action'
                    WHEN n % 100 < 90 THEN 'early-help' WHEN n % 100 < 96 THEN 'referral' ELSE 'transfer' END AS outcome
          FROM generate_series(1::bigint, 300000) n) c;
INSERT INTO front_door.contact_event (id, reference, received_at, how, source, consent_to_share,
  consent_to_early_help, harm_alleged, team_id, recorded_at, recorded_by)
SELECT call_id, 'C-' || n, received_at, bench.pick('{phone,email,portal,police-notification}', n), source, 'given', 'given', n % 3 = 0,
       bench.id('team', 1), received_at, worker_id FROM bench.contact;
INSERT INTO front_door.contact_told (contact_event_id, caller_name, caller_role, told, going_well, family_knows)
SELECT call_id, 'Made-up Caller', 'Teacher', repeat('The caller told us what they had seen and heard at the school gate. ', 6), 'The child likes school.',
       'yes' FROM bench.contact;
INSERT INTO front_door.contact (id, contact_event_id, child_id, received_on, source, state, outcome, rationale, level, decided_by, decided_at,
  signed_off_by, signed_off_at, decision_at, version)
SELECT id, call_id, bench.id('person', child), (received_at AT TIME ZONE 'Europe/London')::date, source,
       CASE WHEN decided_at IS NOT NULL THEN 'decided' WHEN n % 4 = 0 THEN 'waiting for sign-off' ELSE 'waiting' END,
       CASE WHEN decided_at IS NOT NULL OR n % 4 = 0 THEN outcome END,
       CASE WHEN decided_at IS NOT NULL OR n % 4 = 0 THEN repeat('What was said, weighed against what is known. ', 5) END,
       CASE WHEN decided_at IS NOT NULL OR n % 4 = 0 THEN CASE outcome WHEN 'referral' THEN 3 WHEN 'early-help' THEN 2 ELSE 1 END END,
       CASE WHEN decided_at IS NOT NULL OR n % 4 = 0 THEN worker_id END, coalesce(decided_at, CASE WHEN n % 4 = 0 THEN now() END),
       CASE WHEN outcome = 'referral' AND decided_at IS NOT NULL THEN bench.id('worker', 126) END,
       CASE WHEN outcome = 'referral' THEN decided_at END, decided_at, CASE WHEN decided_at IS NULL THEN 1 ELSE 2 END
  FROM bench.contact;
INSERT INTO front_door.contact_worry (contact_event_id, worry)
SELECT call_id, bench.pick('{domestic-abuse,neglect,physical-harm,emotional-harm,self-harm,housing}', n) FROM bench.contact
UNION ALL
SELECT call_id, bench.pick('{parental-mental-health,parental-substance-use,school-absence,money}', n) FROM bench.contact WHERE n % 2 = 0;
INSERT INTO front_door.person_named (contact_event_id, person_id, named_as, matched, searched)
SELECT call_id, bench.id('person', child), 'child', 'found', 'name' FROM bench.contact
UNION ALL
SELECT call_id, bench.id('person', 41000 + (child + 1) / 2), 'mother', 'found', 'name' FROM bench.contact;

-- == What contacts left: reasons, events, referrals
INSERT INTO access.reason (person_id, kind, opens, worker_id, team_id, from_at, to_at, source_id)
SELECT bench.id('person', child), 'open contact', 'front-door', NULL::uuid, bench.id('team', 1), received_at, decided_at, id FROM bench.contact
UNION ALL
SELECT bench.id('person', 41000 + (child + 1) / 2), 'open contact', 'front-door', NULL, bench.id('team', 1), received_at, decided_at, call_id FROM bench.contact
UNION ALL
SELECT bench.id('person', child), 'decided the contact', 'contact', worker_id, NULL, decided_at, decided_at + interval '14 days', id
  FROM bench.contact WHERE decided_at IS NOT NULL;
INSERT INTO record.event (id, person_id, type, on_day, at, data, headline, key_event, source_kind, source_id, recorded_at, recorded_by, trace_id)
SELECT gen_random_uuid(), bench.id('person', child), 'contact-received', (received_at AT TIME ZONE 'Europe/London')::date, received_at,
       jsonb_build_object('contactId', id, 'contactEventId', call_id, 'source', source, 'how', 'phone', 'teamId', bench.id('team', 1)),
       'Contact received (school)', true, 'contact', id, received_at, worker_id, gen_random_uuid() FROM bench.contact
UNION ALL
SELECT gen_random_uuid(), bench.id('person', child), 'contact-decided', (decided_at AT TIME ZONE 'Europe/London')::date, decided_at,
       jsonb_build_object('contactId', id, 'outcome', outcome), 'Contact decided: ' || outcome, true, 'contact', id, decided_at, worker_id,
       gen_random_uuid() FROM bench.contact WHERE decided_at IS NOT NULL
UNION ALL
SELECT gen_random_uuid(), bench.id('person', child), 'contact-decision-proposed', current_date, now(), jsonb_build_object('contactId', id, 'outcome', outcome),
       'Decision on the contact sent for sign-off', false, 'contact', id, now(), worker_id, gen_random_uuid()
  FROM bench.contact WHERE decided_at IS NULL AND n % 4 = 0;
INSERT INTO record.event (id, person_id, type, on_day, at, data, headline, source_kind, source_id, recorded_at, recorded_by, trace_id)
SELECT gen_random_uuid(), bench.id('person', child), 'referrer-told', (decided_at + interval '3 hours')::date, decided_at + interval '3 hours',
       jsonb_build_object('contactId', id), 'The referrer was told', 'contact', id, decided_at + interval '3 hours', worker_id, gen_random_uuid()
  FROM bench.contact WHERE outcome IN ('referral', 'early-help') AND decided_at IS NOT NULL;
-- Referrals: an assessment of 45 days by a worker of the team, ended.
CREATE TABLE bench.referral AS
SELECT c.*, bench.id('referral', c.n) AS referral_id, bench.id('involvement', c.n) AS involvement_id, bench.id('allocation', c.n) AS allocation_id,
       w.id AS allocated_id, w.team_id, w.name AS allocated_name, decided_at::date AS opened_on
  FROM bench.contact c JOIN bench.worker w ON w.n = 1 + c.n % 97
 WHERE c.outcome = 'referral' AND c.decided_at < now() - interval '50 days';
INSERT INTO record.involvement (id, person_id, service, opened_on, opened_because, closed_on, closed_because, team_id, source_id, recorded_at, recorded_by, version)
SELECT involvement_id, bench.id('person', child), 'assessment', opened_on, 'What was said needs an assessment.', opened_on + 45, 'goals met', team_id, id,
       decided_at, worker_id, 3 FROM bench.referral;
INSERT INTO record.allocation (id, involvement_id, person_id, worker_id, team_id, from_on, to_on, change_reason, recorded_at, recorded_by)
SELECT allocation_id, involvement_id, bench.id('person', child), allocated_id, team_id, opened_on, opened_on + 45, 'workload', decided_at, worker_id FROM bench.referral;
INSERT INTO front_door.referral (id, child_id, contact_id, received_on, source, no_further_action, closed_on, team_id, involvement_id)
SELECT referral_id, bench.id('person', child), id, opened_on, source, false, opened_on + 45, team_id, involvement_id FROM bench.referral;
INSERT INTO access.reason (person_id, kind, opens, worker_id, team_id, from_at, to_at, source_id)
SELECT bench.id('person', child), 'waiting for allocation', 'whole', NULL::uuid, team_id, decided_at, decided_at + interval '1 day', involvement_id FROM bench.referral
UNION ALL
SELECT bench.id('person', child), 'allocated worker', 'whole', allocated_id, team_id, decided_at, decided_at + interval '45 days', allocation_id FROM bench.referral
UNION ALL
SELECT p.id, 'worker of the family', 'family', allocated_id, NULL, decided_at, decided_at + interval '45 days', allocation_id
  FROM bench.referral r JOIN bench.person p ON p.family_number = (r.child + 1) / 2 AND p.n <> r.child AND p.n <= 82000;
INSERT INTO record.event (id, person_id, type, on_day, at, data, headline, key_event, source_kind, source_id, recorded_at, recorded_by, trace_id)
SELECT gen_random_uuid(), bench.id('person', child), 'referral-received', opened_on, decided_at,
       jsonb_build_object('referralId', referral_id, 'contactId', id, 'source', source, 'teamId', team_id), 'Referral to social care', true, 'referral',
       referral_id, decided_at, worker_id, gen_random_uuid() FROM bench.referral
UNION ALL
SELECT gen_random_uuid(), bench.id('person', child), 'referral-decided', opened_on, decided_at + interval '2 hours',
       jsonb_build_object('referralId', referral_id, 'noFurtherAction', false), 'Next step decided', true, 'referral', referral_id, decided_at, worker_id,
       gen_random_uuid() FROM bench.referral
UNION ALL
SELECT gen_random_uuid(), bench.id('person', child), 'involvement-opened', opened_on, NULL::timestamptz,
       jsonb_build_object('involvementId', involvement_id, 'service', 'assessment', 'teamId', team_id), 'Children’s social care assessment started', true,
       'involvement', involvement_id, decided_at, worker_id, gen_random_uuid() FROM bench.referral
UNION ALL
SELECT gen_random_uuid(), bench.id('person', child), 'worker-allocated', opened_on, NULL,
       jsonb_build_object('allocationId', allocation_id, 'involvementId', involvement_id, 'workerId', allocated_id, 'teamId', team_id),
       allocated_name || ' became the allocated worker', true, 'allocation', allocation_id, decided_at, worker_id, gen_random_uuid() FROM bench.referral
UNION ALL
SELECT gen_random_uuid(), bench.id('person', child), 'involvement-closed', opened_on + 45, NULL,
       jsonb_build_object('involvementId', involvement_id, 'service', 'assessment'), 'Children’s social care assessment ended', true, 'involvement',
       involvement_id, decided_at + interval '45 days', allocated_id, gen_random_uuid() FROM bench.referral;
INSERT INTO record.task (id, person_id, title, href, team_id, due_on, source_id, done_at, done_by, recorded_at, recorded_by)
SELECT bench.id('task', n), bench.id('person', child), 'Decide the next step on the referral', '/referrals/' || referral_id, team_id, opened_on, id,
       decided_at + interval '2 hours', allocated_id, decided_at, worker_id FROM bench.referral;

-- == Caseloads and notes
-- Worker w of 100 has 20 children; each has been worked with for 200 days, with 30 notes.
CREATE TABLE bench.caseload AS
SELECT a, 20 * a + 1 AS child, bench.id('person', 20 * a + 1) AS person_id, w.id AS worker_id, w.team_id, w.name,
       bench.id('open involvement', a) AS involvement_id, bench.id('open allocation', a) AS allocation_id, now() - interval '200 days' AS since
  FROM generate_series(1, 2000) a JOIN bench.worker w ON w.n = 1 + (a - 1) / 20;
INSERT INTO record.involvement (id, person_id, service, opened_on, opened_because, team_id, recorded_at, recorded_by, version)
SELECT involvement_id, person_id, 'child-in-need', since::date, 'The assessment found that the child needs support.', team_id, since, worker_id, 2 FROM bench.caseload;
INSERT INTO record.allocation (id, involvement_id, person_id, worker_id, team_id, from_on, recorded_at, recorded_by)
SELECT allocation_id, involvement_id, person_id, worker_id, team_id, since::date, since, worker_id FROM bench.caseload;
INSERT INTO access.reason (person_id, kind, opens, worker_id, team_id, from_at, source_id)
SELECT person_id, 'allocated worker', 'whole', worker_id, team_id, since, allocation_id FROM bench.caseload
UNION ALL
SELECT p.id, 'worker of the family', 'family', worker_id, NULL, since, allocation_id
  FROM bench.caseload c JOIN bench.person p ON p.family_number = (c.child + 1) / 2 AND p.n <> c.child AND p.n <= 82000;
INSERT INTO record.event (id, person_id, type, on_day, at, data, headline, key_event, source_kind, source_id, recorded_at, recorded_by, trace_id)
SELECT gen_random_uuid(), person_id, 'involvement-opened', since::date, NULL::timestamptz,
       jsonb_build_object('involvementId', involvement_id, 'service', 'child-in-need', 'teamId', team_id), 'Support for a child in need started', true,
       'involvement', involvement_id, since, worker_id, gen_random_uuid() FROM bench.caseload
UNION ALL
SELECT gen_random_uuid(), person_id, 'worker-allocated', since::date, NULL,
       jsonb_build_object('allocationId', allocation_id, 'involvementId', involvement_id, 'workerId', worker_id, 'teamId', team_id),
       name || ' became the allocated worker', true, 'allocation', allocation_id, since, worker_id, gen_random_uuid() FROM bench.caseload;
CREATE TABLE bench.note AS
SELECT bench.id('note', c.a * 100 + k) AS id, c.person_id, c.worker_id, c.since + k * interval '6 days' AS at, bench.pick('{visit,phone call,meeting,observation}', k) AS kind
  FROM bench.caseload c CROSS JOIN generate_series(1, 30) k;
INSERT INTO record.case_note (id, kind, happened_at, title, text, author_id, recorded_at)
SELECT id, kind, at, 'What we talked about', repeat('We sat in the kitchen and the child drew while we talked about the week. ', 10), worker_id, at FROM bench.note;
INSERT INTO record.case_note_person (note_id, person_id) SELECT id, person_id FROM bench.note;
INSERT INTO record.event (id, person_id, type, on_day, at, data, headline, source_kind, source_id, recorded_at, recorded_by, trace_id)
SELECT gen_random_uuid(), person_id, 'case-note-written', at::date, at, jsonb_build_object('noteId', id, 'kind', kind), 'Visit: What we talked about',
       'case-note', id, at, worker_id, gen_random_uuid() FROM bench.note;
INSERT INTO record.task (id, person_id, title, worker_id, due_on, recorded_at, recorded_by)
SELECT bench.id('open task', a), person_id, 'Ring the school about attendance', worker_id, current_date + (a % 20)::int - 5, now() - interval '10 days', worker_id
  FROM bench.caseload WHERE a % 5 = 0;

-- == Clocks
INSERT INTO timescales.obligation (person_id, timescale, key, rule, title, started_on, started_at, due_on, due_at, warn_at, outcome, done_on, done_at,
  in_time, team_id, subject_ref, updated_at)
SELECT bench.id('person', child), t.timescale, c.id::text, t.rule, t.title, received_at::date, received_at, (received_at + t.within)::date, received_at + t.within,
       received_at + interval '4 hours', CASE WHEN decided_at IS NULL THEN 'open' ELSE 'met' END, decided_at::date, decided_at,
       decided_at <= received_at + t.within, bench.id('team', 1), c.id, coalesce(decided_at, received_at)
  FROM bench.contact c CROSS JOIN (VALUES ('contact-decision', 'FD07', 'Decide on the contact', interval '1 day'),
    ('contact-escalation', 'FD05', 'Contact still undecided: the manager decides or says why not', interval '3 days')) AS t (timescale, rule, title, within);
INSERT INTO timescales.obligation (person_id, timescale, key, rule, title, started_on, started_at, due_on, due_at, outcome, done_on, done_at, in_time, team_id,
  subject_ref, updated_at)
SELECT bench.id('person', child), 'referral-decision', referral_id::text, 'FD01', 'Decide the next step on the referral', opened_on, decided_at, opened_on + 1,
       decided_at + interval '1 day', 'met', opened_on, decided_at + interval '2 hours', true, team_id, referral_id, decided_at FROM bench.referral;
INSERT INTO timescales.obligation (person_id, timescale, key, rule, title, started_on, started_at, due_on, due_at, outcome, done_on, done_at, in_time, team_id,
  subject_ref, updated_at)
SELECT bench.id('person', child), 'referrer-feedback', id::text, 'FD02', 'Tell the referrer what was decided', decided_at::date, decided_at, decided_at::date + 1,
       decided_at + interval '1 day', 'met', (decided_at + interval '3 hours')::date, decided_at + interval '3 hours', true, bench.id('team', 1), id,
       decided_at + interval '3 hours' FROM bench.contact WHERE outcome IN ('referral', 'early-help') AND decided_at IS NOT NULL;

-- == The trace
INSERT INTO audit.entry (id, at, kind, action, worker_id, session_id, request_id, person_id, subject_kind, subject_id, reason)
SELECT trace_id, recorded_at, 'change', type, recorded_by, gen_random_uuid(), gen_random_uuid(), person_id, source_kind, source_id, 'role'
  FROM record.event;
SELECT audit.seal();
