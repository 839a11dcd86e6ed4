-- Clocks: what is due for whom, what its due date was before, and the council's own numbers by date.
-- An obligation is computed from a person's events (src/mechanisms/timescales); the row is a copy that lists can read.
CREATE SCHEMA timescales;
GRANT USAGE ON SCHEMA timescales TO hearth_staff, hearth_read;

CREATE TABLE timescales.obligation (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL,
  timescale text NOT NULL,
  -- Which instance: the contact or enquiry the clock is kept for, else the day it started.
  key text NOT NULL,
  -- The row of the published list of timescales that the rule in force came from.
  rule text NOT NULL,
  title text NOT NULL,
  started_on date NOT NULL,
  started_at timestamptz,
  -- The last day and the last moment at which it is in time; both null when that can't be told.
  due_on date,
  due_at timestamptz,
  unknown_reason text,
  -- For 'not before' rules: the first day and moment on which it may be done. Nothing is due then.
  not_before_on date,
  not_before_at timestamptz,
  warn_at timestamptz,
  outcome text NOT NULL CHECK (outcome IN ('open', 'met', 'stopped', 'exempt')),
  -- When it was met, stopped or agreed not to be needed.
  done_on date,
  done_at timestamptz,
  in_time boolean,
  stopped_by text,
  exempt_reason text,
  lateness_reason text,
  -- Who agreed the exemption or the reason for lateness.
  agreed_by text,
  worker_id uuid REFERENCES access.worker,
  team_id uuid REFERENCES access.team,
  -- The contact, enquiry, placement or meeting the clock is kept for, where it has an id.
  subject_ref uuid,
  updated_at timestamptz NOT NULL,
  UNIQUE (person_id, timescale, key),
  CHECK ((due_on IS NULL) = (due_at IS NULL)),
  CHECK ((outcome = 'open') = (done_on IS NULL)),
  CHECK (outcome <> 'exempt' OR exempt_reason IS NOT NULL),
  CHECK (outcome <> 'stopped' OR stopped_by IS NOT NULL)
);
CREATE INDEX obligation_open_worker ON timescales.obligation (worker_id, due_at) WHERE outcome = 'open';
CREATE INDEX obligation_open_team ON timescales.obligation (team_id, due_at) WHERE outcome = 'open';
CREATE INDEX obligation_open_due ON timescales.obligation (timescale, due_at) WHERE outcome = 'open';
CREATE INDEX obligation_subject ON timescales.obligation (subject_ref) WHERE subject_ref IS NOT NULL;
CREATE INDEX obligation_started ON timescales.obligation (timescale, started_on);

-- The due dates an obligation had before they changed, and obligations that a correction took away.
CREATE TABLE timescales.obligation_history (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL,
  timescale text NOT NULL,
  key text NOT NULL,
  due_on date,
  due_at timestamptz,
  reason text NOT NULL,
  changed_at timestamptz NOT NULL
);
CREATE INDEX obligation_history_person ON timescales.obligation_history (person_id, timescale, key);

-- A local standard as the council set it, in force from a day. The one in force when a clock starts rules it to its end.
CREATE TABLE timescales.setting (
  id text NOT NULL,
  from_on date NOT NULL,
  value integer NOT NULL CHECK (value >= 0),
  unit text NOT NULL CHECK (unit IN ('hour', 'working day', 'calendar day', 'week', 'month', 'year', 'school day', 'term')),
  set_by uuid NOT NULL,
  set_at timestamptz NOT NULL,
  PRIMARY KEY (id, from_on)
);

SELECT hearth.guard('timescales.obligation');
SELECT hearth.guard('timescales.obligation_history');

GRANT SELECT, INSERT, UPDATE, DELETE ON timescales.obligation TO hearth_staff;
GRANT SELECT, INSERT ON timescales.obligation_history TO hearth_staff;
GRANT SELECT, INSERT, UPDATE ON timescales.setting TO hearth_staff;
GRANT SELECT ON ALL TABLES IN SCHEMA timescales TO hearth_read;
