-- What every service shares: people, families, where they live, who works with them, what happened.
CREATE SCHEMA record;
GRANT USAGE ON SCHEMA record TO hearth_staff, hearth_read;

-- One person, one record. The columns from `given` on are the current values, kept from the assertions below by one function.
CREATE TABLE record.person (
  id uuid PRIMARY KEY,
  given text,
  family text,
  known_as text,
  born_on date,
  -- day, month or year: how much of born_on is known.
  born_precision text CHECK (born_precision IN ('day', 'month', 'year')),
  born_estimated boolean NOT NULL DEFAULT false,
  -- An unborn child has a due date and no birth date.
  due_on date,
  died_on date,
  sex text CHECK (sex IN ('M', 'F', 'U')),
  gender text,
  ethnicity text,
  language text,
  interpreter_needed boolean,
  -- A child seen but not yet named: how they were described ('the boy at number 12').
  described_as text,
  legacy_id text UNIQUE,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CHECK (given IS NOT NULL OR family IS NOT NULL OR known_as IS NOT NULL OR described_as IS NOT NULL OR due_on IS NOT NULL
         OR legacy_id IS NOT NULL)
);
CREATE INDEX person_name ON record.person USING gin ((lower(coalesce(given, '') || ' ' || coalesce(known_as, '') || ' ' || coalesce(family, ''))) gin_trgm_ops);
CREATE INDEX person_born ON record.person (born_on);

-- Every value that was ever held of a person, with its source and dates; never overwritten.
CREATE TABLE record.identity_assertion (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES record.person,
  -- name, known-as, previous-name, birth-date, due-date, death-date, sex, gender, ethnicity, language, described-as, nationality
  kind text NOT NULL,
  value text NOT NULL,
  given text,
  middle text,
  family text,
  precision text,
  estimated boolean NOT NULL DEFAULT false,
  valid_from date,
  valid_to date,
  source text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  -- A correction withdraws the earlier assertion and says why; the row stays.
  withdrawn_at timestamptz,
  withdrawn_because text
);
CREATE INDEX identity_assertion_person ON record.identity_assertion (person_id, kind);

CREATE TABLE record.identifier (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES record.person,
  -- nhs-number, upn, former-upn, home-office, court-case, other
  kind text NOT NULL,
  value text NOT NULL,
  verified boolean NOT NULL DEFAULT false,
  valid_from date,
  valid_to date,
  source text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL
);
CREATE INDEX identifier_person ON record.identifier (person_id);
CREATE INDEX identifier_value ON record.identifier (kind, value);

CREATE TABLE record.disability (
  person_id uuid NOT NULL REFERENCES record.person,
  code text NOT NULL,
  source text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  PRIMARY KEY (person_id, code)
);

-- How to reach a person.
CREATE TABLE record.contact_point (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES record.person,
  kind text NOT NULL CHECK (kind IN ('phone', 'email')),
  value text NOT NULL,
  note text,
  valid_to date,
  source text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL
);
CREATE INDEX contact_point_person ON record.contact_point (person_id);

CREATE TABLE record.family (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  legacy_id text UNIQUE,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL
);
CREATE TABLE record.family_member (
  family_id uuid NOT NULL REFERENCES record.family,
  person_id uuid NOT NULL REFERENCES record.person,
  from_on date,
  to_on date,
  legacy_id text UNIQUE,
  PRIMARY KEY (family_id, person_id)
);
CREATE INDEX family_member_person ON record.family_member (person_id);

-- Read from the first person to the second: person is `kind` of other. The way back is found by the pairs in families/codes.ts.
CREATE TABLE record.relationship (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES record.person,
  other_id uuid NOT NULL REFERENCES record.person,
  kind text NOT NULL,
  from_on date,
  to_on date,
  source text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CHECK (person_id <> other_id)
);
CREATE INDEX relationship_person ON record.relationship (person_id);
CREATE INDEX relationship_other ON record.relationship (other_id);
CREATE UNIQUE INDEX relationship_once ON record.relationship (person_id, other_id, kind) WHERE to_on IS NULL;

CREATE TABLE record.parental_responsibility (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES record.person,
  holder_id uuid REFERENCES record.person,
  -- Where a council or an agency holds it.
  holder_name text,
  basis text NOT NULL,
  from_on date,
  to_on date,
  source text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CHECK (holder_id IS NOT NULL OR holder_name IS NOT NULL)
);
CREATE INDEX parental_responsibility_person ON record.parental_responsibility (person_id);

CREATE TABLE record.address (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES record.person,
  kind text NOT NULL DEFAULT 'home',
  -- Flat, house and street as one would write them on a letter. Null where the address is hidden: see hidden_value.
  lines text,
  town text,
  postcode text,
  area text,
  uprn text,
  from_on date,
  to_on date,
  -- A hidden address (4.2) is kept encrypted and shown to the few.
  hidden boolean NOT NULL DEFAULT false,
  hidden_value bytea,
  legacy_id text UNIQUE,
  source text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CHECK (hidden = (hidden_value IS NOT NULL)),
  CHECK (NOT hidden OR (lines IS NULL AND postcode IS NULL AND uprn IS NULL))
);
CREATE INDEX address_person ON record.address (person_id);
CREATE INDEX address_postcode ON record.address (postcode);

CREATE TABLE record.organisation (
  id uuid PRIMARY KEY,
  -- school, practice, police, health, housing, voluntary, other-council, other
  kind text NOT NULL,
  name text NOT NULL,
  address text,
  postcode text,
  phone text,
  email text,
  legacy_id text UNIQUE
);
CREATE TABLE record.organisation_contact (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL REFERENCES record.organisation,
  name text NOT NULL,
  post text,
  phone text,
  email text,
  from_on date,
  to_on date
);
CREATE INDEX organisation_contact_organisation ON record.organisation_contact (organisation_id);

-- A person at an organisation: pupil of, patient of, known to.
CREATE TABLE record.organisation_link (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES record.person,
  organisation_id uuid NOT NULL REFERENCES record.organisation,
  kind text NOT NULL,
  contact_id uuid REFERENCES record.organisation_contact,
  from_on date,
  to_on date,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL
);
CREATE INDEX organisation_link_person ON record.organisation_link (person_id);

CREATE TABLE record.warning (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES record.person,
  -- risk-to-staff, bail-or-order, hidden-address, language-need, other
  kind text NOT NULL,
  text text NOT NULL,
  source text NOT NULL,
  from_on date NOT NULL,
  review_on date NOT NULL,
  ended_on date,
  ended_because text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX warning_person ON record.warning (person_id);

-- A service is working with a person: from, to, why opened, why closed, team.
CREATE TABLE record.involvement (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES record.person,
  service text NOT NULL,
  opened_on date NOT NULL,
  opened_because text NOT NULL,
  closed_on date,
  closed_because text,
  team_id uuid REFERENCES access.team,
  organisation text,
  -- What opened it (a contact's decision, a referral).
  source_id uuid,
  legacy_id text UNIQUE,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CHECK (closed_on IS NULL OR closed_on >= opened_on)
);
CREATE INDEX involvement_person ON record.involvement (person_id);
CREATE INDEX involvement_team_open ON record.involvement (team_id) WHERE closed_on IS NULL;
CREATE INDEX involvement_source ON record.involvement (source_id);

CREATE TABLE record.allocation (
  id uuid PRIMARY KEY,
  involvement_id uuid REFERENCES record.involvement,
  person_id uuid NOT NULL REFERENCES record.person,
  worker_id uuid REFERENCES access.worker,
  team_id uuid REFERENCES access.team,
  role text NOT NULL DEFAULT 'allocated worker',
  from_on date NOT NULL,
  to_on date,
  change_reason text,
  legacy_id text UNIQUE,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CHECK (to_on IS NULL OR to_on >= from_on)
);
CREATE INDEX allocation_person ON record.allocation (person_id);
CREATE INDEX allocation_worker_open ON record.allocation (worker_id) WHERE to_on IS NULL;
CREATE INDEX allocation_involvement ON record.allocation (involvement_id);

-- A person's stream: what happened, when it was so, and when we wrote it. Never changed; a correction is a later event.
CREATE TABLE record.event (
  sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  person_id uuid NOT NULL REFERENCES record.person,
  type text NOT NULL,
  on_day date NOT NULL,
  at timestamptz,
  data jsonb NOT NULL DEFAULT '{}',
  -- One line for the chronology, written by the service that made the event.
  headline text NOT NULL,
  -- Suggested by the service's rule: does this belong among the key events?
  key_event boolean NOT NULL DEFAULT false,
  source_kind text,
  source_id uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  -- The entry of the trace that was written with it.
  trace_id uuid NOT NULL
);
CREATE INDEX event_person ON record.event (person_id, on_day, sequence);
CREATE INDEX event_type ON record.event (type, on_day);
CREATE INDEX event_source ON record.event (source_id);

-- The author's word on significance beats the rule's suggestion. The latest row counts.
CREATE TABLE record.significance (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  event_id uuid NOT NULL REFERENCES record.event (id),
  person_id uuid NOT NULL REFERENCES record.person,
  key_event boolean NOT NULL,
  because text NOT NULL,
  set_at timestamptz NOT NULL,
  set_by uuid NOT NULL
);
CREATE INDEX significance_event ON record.significance (event_id, set_at DESC);

-- A case note is written once and shows on each child it is about; what differs per child is the part.
CREATE TABLE record.case_note (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  happened_at timestamptz NOT NULL,
  title text NOT NULL,
  text text NOT NULL,
  author_id uuid NOT NULL REFERENCES access.worker,
  recorded_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1
);
CREATE TABLE record.case_note_person (
  note_id uuid NOT NULL REFERENCES record.case_note,
  person_id uuid NOT NULL REFERENCES record.person,
  part text,
  PRIMARY KEY (note_id, person_id)
);
CREATE INDEX case_note_person_person ON record.case_note_person (person_id);
-- Earlier texts of a note: a correction never erases.
CREATE TABLE record.case_note_version (
  note_id uuid NOT NULL REFERENCES record.case_note,
  version integer NOT NULL,
  title text NOT NULL,
  text text NOT NULL,
  parts jsonb NOT NULL DEFAULT '{}',
  written_by uuid NOT NULL,
  written_at timestamptz NOT NULL,
  because text,
  PRIMARY KEY (note_id, version)
);

-- A manager's view on any record of a person.
CREATE TABLE record.oversight (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES record.person,
  about_kind text NOT NULL,
  about_id uuid,
  text text NOT NULL,
  direction text,
  manager_id uuid NOT NULL REFERENCES access.worker,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX oversight_person ON record.oversight (person_id);

-- On what basis information about a person is shared.
CREATE TABLE record.sharing_basis (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES record.person,
  -- consent given, consent refused, consent not sought, consent overridden, not asked yet
  basis text NOT NULL,
  covers text NOT NULL,
  because text,
  from_on date NOT NULL,
  to_on date,
  source_id uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CHECK (basis NOT IN ('consent not sought', 'consent overridden') OR because IS NOT NULL)
);
CREATE INDEX sharing_basis_person ON record.sharing_basis (person_id);

-- A task for a worker or a team that no clock makes: 'a contact came in about a child you work with'.
CREATE TABLE record.task (
  id uuid PRIMARY KEY,
  person_id uuid REFERENCES record.person,
  title text NOT NULL,
  detail text,
  href text,
  worker_id uuid REFERENCES access.worker,
  team_id uuid REFERENCES access.team,
  due_on date,
  source_id uuid,
  done_at timestamptz,
  done_by uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX task_worker_open ON record.task (worker_id) WHERE done_at IS NULL;
CREATE INDEX task_team_open ON record.task (team_id) WHERE done_at IS NULL;
CREATE INDEX task_person ON record.task (person_id);

-- The same key twice gives the first result (14.2). Kept 30 days.
CREATE TABLE record.done_once (
  key uuid PRIMARY KEY,
  worker_id uuid NOT NULL,
  action text NOT NULL,
  result jsonb,
  at timestamptz NOT NULL
);
CREATE INDEX done_once_at ON record.done_once (at);

-- Messages leave from here, in the transaction that made them (14.6). Text holds a reference and no detail.
CREATE TABLE record.outbox (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind text NOT NULL,
  to_worker_id uuid,
  to_team_id uuid,
  person_id uuid,
  reference text NOT NULL,
  text text NOT NULL,
  effect_key text NOT NULL UNIQUE,
  made_at timestamptz NOT NULL,
  sent_at timestamptz,
  tries integer NOT NULL DEFAULT 0,
  parked_because text
);
CREATE INDEX outbox_waiting ON record.outbox (made_at) WHERE sent_at IS NULL;

SELECT hearth.guard('record.person', 'id');
SELECT hearth.guard(format('record.%I', t)::regclass)
  FROM unnest(ARRAY['identity_assertion', 'identifier', 'disability', 'contact_point', 'family_member', 'relationship', 'parental_responsibility',
    'address', 'organisation_link', 'warning', 'involvement', 'allocation', 'event', 'significance', 'case_note_person', 'oversight',
    'sharing_basis', 'task', 'outbox']) AS t;
SELECT hearth.guard(format('record.%I', t)::regclass, NULL) FROM unnest(ARRAY['family', 'case_note', 'case_note_version', 'done_once']) AS t;

GRANT SELECT ON ALL TABLES IN SCHEMA record TO hearth_staff, hearth_read;
GRANT INSERT ON ALL TABLES IN SCHEMA record TO hearth_staff;
GRANT UPDATE ON record.person, record.identity_assertion, record.identifier, record.contact_point, record.family_member, record.relationship,
  record.parental_responsibility, record.address, record.organisation, record.organisation_contact, record.organisation_link, record.warning,
  record.involvement, record.allocation, record.case_note, record.case_note_person, record.sharing_basis, record.task, record.outbox,
  record.done_once TO hearth_staff;
GRANT DELETE ON record.done_once TO hearth_staff;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA record TO hearth_staff;
