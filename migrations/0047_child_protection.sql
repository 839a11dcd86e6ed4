-- Child protection: strategy discussions, enquiries under section 47, conferences, plans and what keeps a child safe meanwhile.
-- Who came to a meeting, what was said and decided stands in record.meeting and what hangs on it; here stands what is this service's own.
CREATE SCHEMA child_protection;
GRANT USAGE ON SCHEMA child_protection TO hearth_staff, hearth_read;

-- A strategy discussion is a meeting about one or several children. Closed to whom one of them is closed.
CREATE TABLE child_protection.strategy (
  meeting_id uuid PRIMARY KEY REFERENCES record.meeting,
  about uuid[] NOT NULL CHECK (cardinality(about) > 0),
  why text NOT NULL CHECK (why <> ''),
  -- When the worry reached the point at which a child may be suffering significant harm.
  concern_at timestamptz NOT NULL,
  opened_from text NOT NULL CHECK (opened_from IN ('front door', 'assessment', 'by hand')),
  source_id uuid,
  team_id uuid REFERENCES access.team,
  -- Held without one of the three: which, and why it could not wait.
  missing text[] NOT NULL DEFAULT '{}',
  gone_on_because text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CHECK (cardinality(missing) = 0 OR coalesce(gone_on_because, '') <> '')
);
CREATE INDEX strategy_about ON child_protection.strategy USING gin (about);

-- What else was decided for one child, beside the decision of the meeting's item.
CREATE TABLE child_protection.strategy_child (
  strategy_id uuid NOT NULL REFERENCES child_protection.strategy,
  child_id uuid NOT NULL REFERENCES record.person,
  also text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (strategy_id, child_id)
);
CREATE INDEX strategy_child_child ON child_protection.strategy_child (child_id);

CREATE TABLE child_protection.enquiry (
  id uuid PRIMARY KEY,
  child_id uuid NOT NULL REFERENCES record.person,
  strategy_id uuid REFERENCES child_protection.strategy,
  referral_id uuid,
  -- The day of the strategy discussion that began it. Later discussions do not move it.
  started_on date NOT NULL,
  joint boolean NOT NULL,
  lead_id uuid REFERENCES access.worker,
  team_id uuid REFERENCES access.team,
  seen_at timestamptz,
  seen_alone boolean,
  spoken_to boolean,
  not_seen_because text,
  -- What the child said and how they are, in the child's words where there are any.
  child_said text,
  agencies text[] NOT NULL DEFAULT '{}',
  -- Paediatric assessment: not needed, offered, done, declined.
  medical text,
  medical_on date,
  medical_found text,
  joint_interview text,
  joint_interview_on date,
  found text,
  finding text,
  conference_needed boolean,
  why text,
  delay_because text,
  state text NOT NULL CHECK (state IN ('open', 'waiting for a manager', 'closed', 'stopped')),
  proposed_by uuid REFERENCES access.worker,
  proposed_at timestamptz,
  authorised_by uuid REFERENCES access.worker,
  authorised_at timestamptz,
  ended_on date,
  stopped_because text,
  legacy_id text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CHECK (state <> 'closed' OR (finding IS NOT NULL AND ended_on IS NOT NULL))
);
CREATE INDEX enquiry_child ON child_protection.enquiry (child_id, started_on);
CREATE INDEX enquiry_strategy ON child_protection.enquiry (strategy_id);
-- Two enquiries at once about one child are one enquiry written twice.
CREATE UNIQUE INDEX enquiry_open ON child_protection.enquiry (child_id) WHERE state IN ('open', 'waiting for a manager');

-- A conference is a meeting about one or several brothers and sisters.
CREATE TABLE child_protection.conference (
  meeting_id uuid PRIMARY KEY REFERENCES record.meeting,
  about uuid[] NOT NULL CHECK (cardinality(about) > 0),
  kind text NOT NULL CHECK (kind IN ('initial', 'pre-birth', 'review', 'transfer-in')),
  transfer_id uuid,
  team_id uuid REFERENCES access.team,
  parent_advocate boolean,
  strengths text,
  worries text,
  complicating text,
  outline_plan text,
  dissent text,
  next_on date,
  -- Who tells the children what was decided, and by when.
  told_by text,
  told_on date,
  legacy_id text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL
);
CREATE INDEX conference_about ON child_protection.conference USING gin (about);

CREATE TABLE child_protection.conference_child (
  conference_id uuid NOT NULL REFERENCES child_protection.conference,
  child_id uuid NOT NULL REFERENCES record.person,
  enquiry_id uuid REFERENCES child_protection.enquiry,
  plan_id uuid,
  took_part text,
  views text,
  advocate text,
  decision text,
  category text,
  held_on date,
  PRIMARY KEY (conference_id, child_id)
);
CREATE INDEX conference_child_child ON child_protection.conference_child (child_id);
CREATE INDEX conference_child_enquiry ON child_protection.conference_child (enquiry_id);
CREATE INDEX conference_child_plan ON child_protection.conference_child (plan_id);

-- A plan of ours, or an earlier one of another council that we were told of.
CREATE TABLE child_protection.plan (
  id uuid PRIMARY KEY,
  child_id uuid NOT NULL REFERENCES record.person,
  conference_id uuid REFERENCES child_protection.conference,
  referral_id uuid,
  started_on date NOT NULL,
  first_category text NOT NULL,
  category text NOT NULL,
  elsewhere boolean NOT NULL DEFAULT false,
  council text,
  worries text,
  -- For a child who was on a plan before: what had changed then, what came back, what will be different now.
  what_changed_before text,
  what_came_back text,
  what_will_be_different text,
  ended_on date,
  end_reason text,
  end_words text,
  end_conference_id uuid REFERENCES child_protection.conference,
  chair_id uuid REFERENCES access.worker,
  team_id uuid REFERENCES access.team,
  legacy_id text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CHECK ((ended_on IS NULL) = (end_reason IS NULL)),
  CHECK (ended_on IS NULL OR ended_on >= started_on),
  CHECK (elsewhere = (council IS NOT NULL))
);
CREATE INDEX plan_child ON child_protection.plan (child_id, started_on);
CREATE INDEX plan_open ON child_protection.plan (started_on) WHERE ended_on IS NULL;
CREATE UNIQUE INDEX plan_one_open ON child_protection.plan (child_id) WHERE ended_on IS NULL AND NOT elsewhere;
ALTER TABLE child_protection.conference_child ADD FOREIGN KEY (plan_id) REFERENCES child_protection.plan;

-- The category from a day on; the first stands here, too.
CREATE TABLE child_protection.plan_category (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  plan_id uuid NOT NULL REFERENCES child_protection.plan,
  child_id uuid NOT NULL REFERENCES record.person,
  category text NOT NULL,
  from_on date NOT NULL,
  conference_id uuid REFERENCES child_protection.conference,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL
);
CREATE INDEX plan_category_plan ON child_protection.plan_category (plan_id, from_on);
CREATE INDEX plan_category_child ON child_protection.plan_category (child_id);

-- How the chair sees the plan's progress, at a conference or half-way between two.
CREATE TABLE child_protection.rating (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES child_protection.plan,
  child_id uuid NOT NULL REFERENCES record.person,
  rated_on date NOT NULL,
  at_conference uuid REFERENCES child_protection.conference,
  colour text NOT NULL CHECK (colour IN ('red', 'amber', 'green')),
  because text NOT NULL CHECK (because <> ''),
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES access.worker
);
CREATE INDEX rating_plan ON child_protection.rating (plan_id, rated_on);
CREATE INDEX rating_child ON child_protection.rating (child_id);

-- A red rating goes up the ladder until it is settled: team manager, service manager, head of service, director.
CREATE TABLE child_protection.dispute_rung (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  rating_id uuid NOT NULL REFERENCES child_protection.rating,
  plan_id uuid NOT NULL REFERENCES child_protection.plan,
  child_id uuid NOT NULL REFERENCES record.person,
  rung integer NOT NULL CHECK (rung BETWEEN 1 AND 4),
  raised_on date NOT NULL,
  due_on date NOT NULL,
  answered_on date,
  outcome text CHECK (outcome IN ('settled', 'goes up')),
  words text,
  answered_by uuid REFERENCES access.worker,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  UNIQUE (rating_id, rung),
  CHECK ((answered_on IS NULL) = (outcome IS NULL))
);
CREATE INDEX dispute_rung_plan ON child_protection.dispute_rung (plan_id);
CREATE INDEX dispute_rung_child ON child_protection.dispute_rung (child_id);

-- The joint look at a plan of six months, and the view of the legal gateway at fifteen.
CREATE TABLE child_protection.plan_look (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES child_protection.plan,
  child_id uuid NOT NULL REFERENCES record.person,
  kind text NOT NULL CHECK (kind IN ('six-month', 'fifteen-month')),
  looked_on date NOT NULL,
  who text NOT NULL CHECK (who <> ''),
  outcome text NOT NULL CHECK (outcome IN ('still a plan', 'step down', 'legal gateway')),
  because text NOT NULL CHECK (because <> ''),
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES access.worker
);
CREATE INDEX plan_look_plan ON child_protection.plan_look (plan_id, looked_on);
CREATE INDEX plan_look_child ON child_protection.plan_look (child_id);

-- The chair's talk with a parent and with the young person before the conference.
CREATE TABLE child_protection.chair_call (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  conference_id uuid NOT NULL REFERENCES child_protection.conference,
  child_id uuid NOT NULL REFERENCES record.person,
  with_whom text NOT NULL CHECK (with_whom IN ('parent', 'young person')),
  outcome text NOT NULL CHECK (outcome IN ('held', 'tried', 'declined')),
  called_on date NOT NULL,
  words text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES access.worker
);
CREATE INDEX chair_call_conference ON child_protection.chair_call (conference_id);
CREATE INDEX chair_call_child ON child_protection.chair_call (child_id);

-- Police protection and orders of the court that end by themselves.
CREATE TABLE child_protection.urgent_protection (
  id uuid PRIMARY KEY,
  child_id uuid NOT NULL REFERENCES record.person,
  kind text NOT NULL CHECK (kind IN ('police-protection', 'emergency-protection-order', 'child-assessment-order')),
  began_at timestamptz NOT NULL,
  where_kept text,
  words text,
  extended_on date,
  ended_at timestamptz,
  ended_how text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES access.worker,
  version integer NOT NULL DEFAULT 1,
  CHECK ((ended_at IS NULL) = (ended_how IS NULL))
);
CREATE INDEX urgent_protection_child ON child_protection.urgent_protection (child_id, began_at);

-- A child on a plan who moves in from another council, or out to one.
CREATE TABLE child_protection.transfer (
  id uuid PRIMARY KEY,
  child_id uuid NOT NULL REFERENCES record.person,
  direction text NOT NULL CHECK (direction IN ('in', 'out')),
  council text NOT NULL CHECK (council <> ''),
  told_on date NOT NULL,
  plan_id uuid REFERENCES child_protection.plan,
  words text,
  -- Out: the day on which the other council's conference took the plan on. In: the day it ended otherwise.
  ended_on date,
  ended_because text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES access.worker,
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX transfer_child ON child_protection.transfer (child_id, told_on);

-- Somebody outside asked whether a child is on a plan: who, why, and what they were told.
CREATE TABLE child_protection.plan_check (
  id uuid PRIMARY KEY,
  agency text NOT NULL,
  asker_name text NOT NULL CHECK (asker_name <> ''),
  asker_reach text NOT NULL,
  because text NOT NULL CHECK (because <> ''),
  child_id uuid REFERENCES record.person,
  on_a_plan boolean NOT NULL,
  asked_at timestamptz NOT NULL,
  answered_by uuid NOT NULL REFERENCES access.worker
);
CREATE INDEX plan_check_child ON child_protection.plan_check (child_id, asked_at);

-- What the national service for sharing child protection information is to be told. It leaves in files, once that is configured.
CREATE TABLE child_protection.cp_is_entry (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES child_protection.plan,
  child_id uuid NOT NULL REFERENCES record.person,
  kind text NOT NULL CHECK (kind IN ('start', 'change', 'end')),
  of_on date NOT NULL,
  queued_at timestamptz NOT NULL,
  in_file_at timestamptz,
  UNIQUE (plan_id, kind, of_on)
);
CREATE INDEX cp_is_waiting ON child_protection.cp_is_entry (queued_at) WHERE in_file_at IS NULL;
CREATE INDEX cp_is_child ON child_protection.cp_is_entry (child_id);

CREATE FUNCTION pg_temp.guard_about(personal regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE condition text := '(SELECT hearth.has_context()) AND NOT about && (SELECT hearth.closed_people())::uuid[]';
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', personal);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', personal);
  EXECUTE format('CREATE POLICY reading ON %s FOR SELECT USING (%s)', personal, condition);
  EXECUTE format('CREATE POLICY adding ON %s FOR INSERT WITH CHECK (%s)', personal, condition);
  EXECUTE format('CREATE POLICY changing ON %s FOR UPDATE USING (%s) WITH CHECK (%s)', personal, condition, condition);
  EXECUTE format('CREATE POLICY owning ON %s TO %I USING ((SELECT hearth.has_context())) WITH CHECK ((SELECT hearth.has_context()))',
    personal, current_user);
END $$;
SELECT pg_temp.guard_about('child_protection.strategy');
SELECT pg_temp.guard_about('child_protection.conference');

DO $$
DECLARE personal text;
BEGIN
  FOREACH personal IN ARRAY ARRAY['strategy_child', 'enquiry', 'conference_child', 'plan', 'plan_category', 'rating', 'dispute_rung',
    'plan_look', 'chair_call', 'urgent_protection', 'transfer', 'plan_check', 'cp_is_entry']
  LOOP
    PERFORM hearth.guard(('child_protection.' || personal)::regclass, 'child_id');
  END LOOP;
END $$;

GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA child_protection TO hearth_staff;
GRANT SELECT ON ALL TABLES IN SCHEMA child_protection TO hearth_read;
GRANT UPDATE ON child_protection.strategy, child_protection.strategy_child, child_protection.enquiry, child_protection.conference,
  child_protection.conference_child, child_protection.plan, child_protection.dispute_rung, child_protection.urgent_protection,
  child_protection.transfer, child_protection.cp_is_entry TO hearth_staff;
