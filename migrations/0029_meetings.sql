-- Meetings and panels of every service: an agenda before, minutes while it goes on, each item decided by itself.
CREATE TABLE record.meeting (
  id uuid PRIMARY KEY,
  -- As the service declares it: 'front-door-triage'.
  kind text NOT NULL,
  title text NOT NULL,
  starts_at timestamptz NOT NULL,
  place text,
  team_id uuid REFERENCES access.team,
  chair_id uuid NOT NULL REFERENCES access.worker,
  -- When who came was written down; until then it is planned.
  held_at timestamptz,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX meeting_kind ON record.meeting (kind, starts_at);

-- Who is asked to come, for which agency, and whether they came.
CREATE TABLE record.meeting_invitee (
  id uuid PRIMARY KEY,
  meeting_id uuid NOT NULL REFERENCES record.meeting,
  agency text NOT NULL,
  name text NOT NULL,
  role text,
  worker_id uuid REFERENCES access.worker,
  -- Where somebody of the family is asked.
  person_id uuid REFERENCES record.person,
  attended text CHECK (attended IN ('in person', 'by video', 'by phone', 'sent a report', 'apologies', 'absent')),
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL
);
CREATE INDEX meeting_invitee_meeting ON record.meeting_invitee (meeting_id);
CREATE INDEX meeting_invitee_person ON record.meeting_invitee (person_id);

-- One thing to talk about: several children of one family, a contact, or nobody's case. Closed to whom one of its people is closed.
CREATE TABLE record.meeting_item (
  id uuid PRIMARY KEY,
  meeting_id uuid NOT NULL REFERENCES record.meeting,
  position integer NOT NULL,
  title text NOT NULL,
  about uuid[] NOT NULL,
  -- What of the service it is about: 'contact' and its id.
  subject_kind text,
  subject_id uuid,
  minutes text,
  decision text,
  rationale text,
  decided_at timestamptz,
  decided_by uuid REFERENCES access.worker,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  UNIQUE (meeting_id, subject_kind, subject_id),
  CHECK ((decision IS NULL) = (decided_at IS NULL)),
  CHECK ((decision IS NULL) = (decided_by IS NULL)),
  CHECK (decision IS NULL OR rationale <> '')
);
CREATE INDEX meeting_item_meeting ON record.meeting_item (meeting_id, position);
CREATE INDEX meeting_item_about ON record.meeting_item USING gin (about);

-- What an agency shared, or somebody thinks. A restricted part is for the workers named, and for who wrote it.
CREATE TABLE record.meeting_said (
  id uuid PRIMARY KEY,
  item_id uuid NOT NULL REFERENCES record.meeting_item,
  kind text NOT NULL CHECK (kind IN ('information', 'view')),
  agency text NOT NULL,
  said_by text,
  text text NOT NULL CHECK (text <> ''),
  only_for uuid[],
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL
);
CREATE INDEX meeting_said_item ON record.meeting_said (item_id);

-- Nothing is to be done by nobody or some time.
CREATE TABLE record.meeting_action (
  id uuid PRIMARY KEY,
  item_id uuid NOT NULL REFERENCES record.meeting_item,
  text text NOT NULL CHECK (text <> ''),
  owner_id uuid REFERENCES access.worker,
  owner_name text NOT NULL CHECK (owner_name <> ''),
  owner_agency text NOT NULL,
  due_on date NOT NULL,
  -- The task of a worker of ours.
  task_id uuid REFERENCES record.task,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL
);
CREATE INDEX meeting_action_item ON record.meeting_action (item_id);

-- To whom the minutes went. Each person gets the items that are theirs to read; this says which.
CREATE TABLE record.meeting_distribution (
  id uuid PRIMARY KEY,
  meeting_id uuid NOT NULL REFERENCES record.meeting,
  to_name text NOT NULL,
  to_agency text NOT NULL,
  how text NOT NULL,
  items uuid[] NOT NULL,
  sent_at timestamptz NOT NULL,
  sent_by uuid NOT NULL REFERENCES access.worker
);
CREATE INDEX meeting_distribution_meeting ON record.meeting_distribution (meeting_id);

SELECT hearth.guard('record.meeting', NULL);
SELECT hearth.guard('record.meeting_invitee');
SELECT hearth.guard('record.meeting_distribution', NULL);

CREATE FUNCTION pg_temp.guard_by(personal regclass, condition text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', personal);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', personal);
  EXECUTE format('CREATE POLICY reading ON %s FOR SELECT USING ((SELECT hearth.has_context()) AND %s)', personal, condition);
  EXECUTE format('CREATE POLICY adding ON %s FOR INSERT WITH CHECK ((SELECT hearth.has_context()) AND %s)', personal, condition);
  EXECUTE format('CREATE POLICY changing ON %s FOR UPDATE USING ((SELECT hearth.has_context()) AND %s)', personal, condition);
  EXECUTE format('CREATE POLICY owning ON %s TO %I USING ((SELECT hearth.has_context())) WITH CHECK ((SELECT hearth.has_context()))',
    personal, current_user);
END $$;
SELECT pg_temp.guard_by('record.meeting_item', 'NOT about && (SELECT hearth.closed_people())::uuid[]');
-- Asked with the viewer's rights, so that what hangs on an item is there where the item is.
SELECT pg_temp.guard_by('record.meeting_said', 'EXISTS (SELECT 1 FROM record.meeting_item i WHERE i.id = item_id)
  AND (only_for IS NULL OR recorded_by = (SELECT hearth.viewer()) OR (SELECT hearth.viewer()) = ANY (only_for))');
SELECT pg_temp.guard_by('record.meeting_action', 'EXISTS (SELECT 1 FROM record.meeting_item i WHERE i.id = item_id)');

GRANT SELECT, INSERT ON record.meeting, record.meeting_invitee, record.meeting_item, record.meeting_said, record.meeting_action,
  record.meeting_distribution TO hearth_staff;
GRANT SELECT ON record.meeting, record.meeting_invitee, record.meeting_item, record.meeting_action, record.meeting_distribution TO hearth_read;
GRANT UPDATE ON record.meeting, record.meeting_invitee, record.meeting_item TO hearth_staff;
