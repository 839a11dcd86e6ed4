-- Plans of every service: one plan may be several children's. What it says is kept version by version; what is counted or due
-- (who is on it, what is to be done by whom and when, when it is looked at again, progress) stands in tables of its own.
CREATE TABLE record.plan (
  id uuid PRIMARY KEY,
  -- As the list of kinds has it: 'child-in-need'.
  kind text NOT NULL,
  -- Every child who was ever on it. Closed to whom one of them is closed.
  about uuid[] NOT NULL CHECK (cardinality(about) > 0),
  -- Null until its first version is final.
  started_on date,
  review_on date,
  ended_on date,
  end_reason text,
  end_words text,
  -- The final version that stands; 0 before the first.
  version integer NOT NULL DEFAULT 0,
  -- The next version while it is written, and how often it was saved: nobody saves over words that they did not see.
  draft jsonb,
  draft_by uuid REFERENCES access.worker,
  draft_at timestamptz,
  edits integer NOT NULL DEFAULT 0,
  -- What it came of: 'conference' and its id.
  source_kind text,
  source_id uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CHECK ((started_on IS NULL) = (version = 0)),
  CHECK ((ended_on IS NULL) = (end_reason IS NULL)),
  CHECK (started_on IS NOT NULL OR draft IS NOT NULL),
  CHECK (ended_on IS NULL OR started_on IS NOT NULL)
);
CREATE INDEX plan_about ON record.plan USING gin (about);
CREATE INDEX plan_source ON record.plan (source_id);
CREATE INDEX plan_review_due ON record.plan (kind, review_on) WHERE ended_on IS NULL;

-- Since when and until when a child is on it: a brother may join late, or leave before the others.
CREATE TABLE record.plan_child (
  plan_id uuid NOT NULL REFERENCES record.plan,
  person_id uuid NOT NULL REFERENCES record.person,
  kind text NOT NULL,
  joined_on date,
  left_on date,
  left_because text,
  -- One open plan of the kind for a child, where the kind says so.
  only_one boolean NOT NULL,
  PRIMARY KEY (plan_id, person_id),
  CHECK ((left_on IS NULL) = (left_because IS NULL))
);
CREATE UNIQUE INDEX plan_child_one_open ON record.plan_child (person_id, kind)
  WHERE only_one AND joined_on IS NOT NULL AND left_on IS NULL;
CREATE INDEX plan_child_person ON record.plan_child (person_id);

CREATE TABLE record.plan_version (
  plan_id uuid NOT NULL REFERENCES record.plan,
  version integer NOT NULL CHECK (version > 0),
  content jsonb NOT NULL,
  from_on date NOT NULL,
  -- Why it was changed; null for the first.
  because text,
  written_by uuid NOT NULL REFERENCES access.worker,
  written_at timestamptz NOT NULL,
  PRIMARY KEY (plan_id, version)
);

-- Nothing is to be done by nobody or some time.
CREATE TABLE record.plan_action (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES record.plan,
  outcome_id uuid NOT NULL,
  text text NOT NULL CHECK (text <> ''),
  owner_id uuid REFERENCES access.worker,
  owner_name text NOT NULL CHECK (owner_name <> ''),
  due_on date NOT NULL,
  task_id uuid REFERENCES record.task,
  -- The version that no longer holds it.
  dropped_in integer,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'not done')),
  settled_on date,
  settled_note text,
  settled_at timestamptz,
  settled_by uuid REFERENCES access.worker,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CHECK ((state = 'open') = (settled_on IS NULL) AND (state = 'open') = (settled_by IS NULL)),
  CHECK (state <> 'not done' OR settled_note <> '')
);
CREATE INDEX plan_action_plan ON record.plan_action (plan_id);
CREATE INDEX plan_action_due ON record.plan_action (due_on) WHERE state = 'open' AND dropped_in IS NULL;

CREATE TABLE record.plan_review (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES record.plan,
  version integer NOT NULL,
  reviewed_on date NOT NULL,
  decision text NOT NULL,
  words text NOT NULL CHECK (words <> ''),
  next_review_on date,
  source_kind text,
  source_id uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES access.worker
);
CREATE INDEX plan_review_plan ON record.plan_review (plan_id, reviewed_on);
CREATE INDEX plan_review_source ON record.plan_review (source_id);

-- How far an outcome is: 0 nothing of it, 10 all of it. Each time by who said so.
CREATE TABLE record.plan_progress (
  review_id uuid NOT NULL REFERENCES record.plan_review,
  outcome_id uuid NOT NULL,
  score integer NOT NULL CHECK (score BETWEEN 0 AND 10),
  words text,
  PRIMARY KEY (review_id, outcome_id)
);

CREATE FUNCTION pg_temp.guard_plans(personal regclass, condition text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', personal);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', personal);
  EXECUTE format('CREATE POLICY reading ON %s FOR SELECT USING ((SELECT hearth.has_context()) AND %s)', personal, condition);
  EXECUTE format('CREATE POLICY adding ON %s FOR INSERT WITH CHECK ((SELECT hearth.has_context()) AND %s)', personal, condition);
  EXECUTE format('CREATE POLICY changing ON %s FOR UPDATE USING ((SELECT hearth.has_context()) AND %s)
    WITH CHECK ((SELECT hearth.has_context()) AND %s)', personal, condition, condition);
  EXECUTE format('CREATE POLICY owning ON %s TO %I USING ((SELECT hearth.has_context())) WITH CHECK ((SELECT hearth.has_context()))',
    personal, current_user);
END $$;
SELECT pg_temp.guard_plans('record.plan', 'NOT about && (SELECT hearth.closed_people())::uuid[]');
SELECT hearth.guard('record.plan_child');
-- Asked with the viewer's rights, so that what hangs on a plan is there where the plan is.
SELECT pg_temp.guard_plans('record.plan_version', 'EXISTS (SELECT 1 FROM record.plan p WHERE p.id = plan_id)');
SELECT pg_temp.guard_plans('record.plan_action', 'EXISTS (SELECT 1 FROM record.plan p WHERE p.id = plan_id)');
SELECT pg_temp.guard_plans('record.plan_review', 'EXISTS (SELECT 1 FROM record.plan p WHERE p.id = plan_id)');
SELECT pg_temp.guard_plans('record.plan_progress', 'EXISTS (SELECT 1 FROM record.plan_review r WHERE r.id = review_id)');

GRANT SELECT, INSERT ON record.plan, record.plan_child, record.plan_version, record.plan_action, record.plan_review, record.plan_progress
  TO hearth_staff;
-- A version, a review and its progress say for ever what they said.
GRANT UPDATE ON record.plan, record.plan_child, record.plan_action TO hearth_staff;
GRANT SELECT ON record.plan, record.plan_child, record.plan_version, record.plan_action, record.plan_review, record.plan_progress
  TO hearth_read;
