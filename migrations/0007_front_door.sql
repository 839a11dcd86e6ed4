-- The front door: a contact event is one call; a contact is one child in it, and has its own decision.
CREATE SCHEMA front_door;
GRANT USAGE ON SCHEMA front_door TO hearth_staff, hearth_read;

CREATE TABLE front_door.contact_event (
  id uuid PRIMARY KEY,
  reference text NOT NULL UNIQUE,
  received_at timestamptz NOT NULL,
  how text NOT NULL,
  source text NOT NULL,
  source_words text,
  caller_name text,
  caller_role text,
  caller_reach text,
  anonymous boolean NOT NULL DEFAULT false,
  organisation_id uuid REFERENCES record.organisation,
  -- What the caller said, as told.
  told text,
  going_well text,
  immediate_safety text,
  immediate_danger boolean NOT NULL DEFAULT false,
  harm_alleged boolean NOT NULL DEFAULT false,
  consent_to_share text NOT NULL DEFAULT 'not asked yet',
  consent_to_early_help text NOT NULL DEFAULT 'not asked yet',
  consent_because text,
  language text,
  interpreter_needed boolean NOT NULL DEFAULT false,
  family_knows text,
  form_version integer NOT NULL DEFAULT 1,
  answers jsonb NOT NULL DEFAULT '{}',
  team_id uuid REFERENCES access.team,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX contact_event_received ON front_door.contact_event (received_at);

-- One child in one contact event: the unit that is counted, decided and returned.
CREATE TABLE front_door.contact (
  id uuid PRIMARY KEY,
  contact_event_id uuid NOT NULL REFERENCES front_door.contact_event,
  child_id uuid NOT NULL REFERENCES record.person,
  received_on date NOT NULL,
  source text,
  -- waiting, waiting for sign-off, decided
  state text NOT NULL DEFAULT 'waiting',
  -- Who has it open to decide, so that two people don't.
  taken_by uuid REFERENCES access.worker,
  taken_at timestamptz,
  outcome text,
  rationale text,
  level smallint CHECK (level BETWEEN 1 AND 4),
  signposted_to text,
  decided_by uuid,
  decided_at timestamptz,
  signed_off_by uuid,
  signed_off_at timestamptz,
  -- The decision's own time: sign-off where one is required, else the decider's. Null also where an import can't know it.
  decision_at timestamptz,
  decision_unknown boolean NOT NULL DEFAULT false,
  legacy_id text UNIQUE,
  version integer NOT NULL DEFAULT 1,
  UNIQUE (contact_event_id, child_id)
);
CREATE INDEX contact_child ON front_door.contact (child_id);
CREATE INDEX contact_open ON front_door.contact (received_on) WHERE state <> 'decided';
CREATE INDEX contact_received ON front_door.contact (received_on);
CREATE INDEX contact_decided ON front_door.contact (decision_at);

CREATE TABLE front_door.contact_worry (
  contact_event_id uuid NOT NULL REFERENCES front_door.contact_event,
  worry text NOT NULL,
  PRIMARY KEY (contact_event_id, worry)
);

-- Everybody named in the call, with what the caller said they are to the child.
CREATE TABLE front_door.person_named (
  contact_event_id uuid NOT NULL REFERENCES front_door.contact_event,
  person_id uuid NOT NULL REFERENCES record.person,
  named_as text NOT NULL,
  -- How it was settled who this is: found, created, not identified.
  matched text NOT NULL,
  searched text,
  PRIMARY KEY (contact_event_id, person_id)
);
CREATE INDEX person_named_person ON front_door.person_named (person_id);

-- A decision undone stays readable, with the reason.
CREATE TABLE front_door.decision_undone (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  contact_id uuid NOT NULL REFERENCES front_door.contact,
  person_id uuid NOT NULL,
  outcome text NOT NULL,
  rationale text,
  decided_by uuid,
  decided_at timestamptz,
  signed_off_by uuid,
  undone_by uuid NOT NULL,
  undone_at timestamptz NOT NULL,
  because text NOT NULL
);

-- A referral to social care: opened by a contact's decision, or loaded from a council's extract.
CREATE TABLE front_door.referral (
  id uuid PRIMARY KEY,
  child_id uuid NOT NULL REFERENCES record.person,
  contact_id uuid REFERENCES front_door.contact,
  received_on date NOT NULL,
  source text,
  primary_need text,
  no_further_action boolean,
  outcome text,
  closed_on date,
  close_reason text,
  team_id uuid REFERENCES access.team,
  worker_id uuid REFERENCES access.worker,
  involvement_id uuid REFERENCES record.involvement,
  withdrawn_at timestamptz,
  withdrawn_because text,
  legacy_id text UNIQUE,
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX referral_child ON front_door.referral (child_id, received_on);
CREATE INDEX referral_received ON front_door.referral (received_on);
CREATE UNIQUE INDEX referral_of_contact ON front_door.referral (contact_id) WHERE withdrawn_at IS NULL;

SELECT hearth.guard('front_door.contact_event', NULL);
SELECT hearth.guard('front_door.contact_worry', NULL);
SELECT hearth.guard('front_door.contact', 'child_id');
SELECT hearth.guard('front_door.person_named');
SELECT hearth.guard('front_door.decision_undone');
SELECT hearth.guard('front_door.referral', 'child_id');

GRANT SELECT ON ALL TABLES IN SCHEMA front_door TO hearth_staff, hearth_read;
GRANT INSERT ON ALL TABLES IN SCHEMA front_door TO hearth_staff;
GRANT UPDATE ON front_door.contact_event, front_door.contact, front_door.referral TO hearth_staff;
