-- From a referral to a decision: the manager's first direction, one assessment of the brothers and sisters with a part for each child,
-- and what the manager decided for each.
CREATE SCHEMA assessment;
GRANT USAGE ON SCHEMA assessment TO hearth_staff, hearth_read;

-- What the manager wants to understand, and by when the child is to be seen.
CREATE TABLE assessment.first_direction (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES record.person,
  involvement_id uuid NOT NULL REFERENCES record.involvement,
  allocation_id uuid NOT NULL REFERENCES record.allocation,
  understand text NOT NULL CHECK (understand <> ''),
  see_by date NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL
);
CREATE INDEX first_direction_person ON assessment.first_direction (person_id);
CREATE INDEX first_direction_involvement ON assessment.first_direction (involvement_id);

-- One piece of work for the children of a family. Its words are a record of the forms, under the id `words_id`.
CREATE TABLE assessment.assessment (
  id uuid PRIMARY KEY,
  about uuid[] NOT NULL CHECK (cardinality(about) > 0),
  words_id uuid REFERENCES forms.record,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'waiting for a decision', 'authorised')),
  -- Who sent it to the manager, and the version of the words that they sent.
  sent_by uuid REFERENCES access.worker,
  sent_version integer,
  team_id uuid REFERENCES access.team,
  worker_id uuid REFERENCES access.worker,
  comment text,
  decided_by uuid REFERENCES access.worker,
  decided_at timestamptz,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CHECK ((sent_by IS NULL) = (sent_version IS NULL)),
  CHECK ((decided_by IS NULL) = (decided_at IS NULL))
);
CREATE INDEX assessment_about ON assessment.assessment USING gin (about);
CREATE INDEX assessment_open ON assessment.assessment (team_id) WHERE state <> 'authorised';

-- A child's part: what is counted and returned.
CREATE TABLE assessment.child (
  id uuid PRIMARY KEY,
  assessment_id uuid NOT NULL REFERENCES assessment.assessment,
  person_id uuid NOT NULL REFERENCES record.person,
  referral_id uuid REFERENCES front_door.referral,
  involvement_id uuid REFERENCES record.involvement,
  started_on date NOT NULL,
  -- The clock of 45 working days runs from here: the day of the referral, or the day a brother or sister was added.
  referred_on date NOT NULL,
  -- What the imported extract says; our own is worked out from the visits.
  seen_as_imported boolean,
  authorised_on date,
  outcome text,
  legacy_id text UNIQUE,
  UNIQUE (assessment_id, person_id),
  CHECK (outcome IS NULL OR authorised_on IS NOT NULL)
);
CREATE INDEX child_person ON assessment.child (person_id, started_on);
CREATE INDEX child_authorised ON assessment.child (authorised_on);

-- Factors found at the end, by the codes of the census.
CREATE TABLE assessment.factor (
  child_id uuid NOT NULL REFERENCES assessment.child,
  person_id uuid NOT NULL REFERENCES record.person,
  code text NOT NULL,
  PRIMARY KEY (child_id, code)
);

-- What the manager looked at on the way: at day 10, at day 20, before day 45.
CREATE TABLE assessment.checkpoint (
  id uuid PRIMARY KEY,
  assessment_id uuid NOT NULL REFERENCES assessment.assessment,
  about uuid[] NOT NULL CHECK (cardinality(about) > 0),
  point text NOT NULL,
  held_on date NOT NULL,
  seen text NOT NULL CHECK (seen <> ''),
  direction text,
  -- Where it will take longer than 45 working days: why, and until when.
  late_because text,
  late_until date,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CHECK ((late_because IS NULL) = (late_until IS NULL))
);
CREATE INDEX checkpoint_assessment ON assessment.checkpoint (assessment_id, held_on);

-- The copy that the family was given, and what they think of it.
CREATE TABLE assessment.shared (
  id uuid PRIMARY KEY,
  assessment_id uuid NOT NULL REFERENCES assessment.assessment,
  about uuid[] NOT NULL CHECK (cardinality(about) > 0),
  shared_on date NOT NULL,
  shared_with text NOT NULL CHECK (shared_with <> ''),
  how text NOT NULL,
  their_view text NOT NULL CHECK (their_view <> ''),
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL
);
CREATE INDEX shared_assessment ON assessment.shared (assessment_id);

-- Workers in their first year: a cap on their work holds. No personal data of a child.
CREATE TABLE assessment.newly_qualified (
  worker_id uuid PRIMARY KEY REFERENCES access.worker,
  until_on date NOT NULL,
  set_by uuid NOT NULL,
  set_at timestamptz NOT NULL
);

-- As hearth.guard, for what is about several people: closed to the viewer where any of them is.
CREATE FUNCTION pg_temp.guard_assessment(personal regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE condition text := '(SELECT hearth.has_context()) AND NOT about && (SELECT hearth.closed_people())::uuid[]';
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', personal);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', personal);
  EXECUTE format('CREATE POLICY reading ON %s FOR SELECT USING (%s)', personal, condition);
  EXECUTE format('CREATE POLICY adding ON %s FOR INSERT WITH CHECK (%s)', personal, condition);
  EXECUTE format('CREATE POLICY changing ON %s FOR UPDATE USING (%s) WITH CHECK (%s)', personal, condition, condition);
  EXECUTE format('CREATE POLICY owning ON %s TO %I USING ((SELECT hearth.has_context()))
    WITH CHECK ((SELECT hearth.has_context()))', personal, current_user);
END $$;
SELECT pg_temp.guard_assessment('assessment.assessment');
SELECT pg_temp.guard_assessment('assessment.checkpoint');
SELECT pg_temp.guard_assessment('assessment.shared');
SELECT hearth.guard('assessment.first_direction');
SELECT hearth.guard('assessment.child');
SELECT hearth.guard('assessment.factor');

GRANT SELECT ON ALL TABLES IN SCHEMA assessment TO hearth_staff, hearth_read;
GRANT INSERT ON ALL TABLES IN SCHEMA assessment TO hearth_staff;
GRANT UPDATE (about, words_id, state, sent_by, sent_version, team_id, worker_id, comment, decided_by, decided_at, version)
  ON assessment.assessment TO hearth_staff;
GRANT UPDATE (authorised_on, outcome) ON assessment.child TO hearth_staff;
GRANT UPDATE (until_on, set_by, set_at) ON assessment.newly_qualified TO hearth_staff;
