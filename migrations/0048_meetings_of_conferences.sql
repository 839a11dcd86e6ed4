-- What a conference needs of a meeting beyond a panel: how it is held, how it ended, that one takes up another; papers; a scale by
-- everybody who came; somebody who is kept apart, with the chair's reason.
ALTER TABLE record.meeting
  ADD COLUMN way text,
  ADD COLUMN form text,
  ADD COLUMN reconvenes uuid REFERENCES record.meeting,
  ADD COLUMN ended_as text CHECK (ended_as IN ('held', 'inquorate', 'adjourned', 'called off')),
  ADD COLUMN ended_because text,
  ADD CONSTRAINT ended_with_a_reason CHECK (ended_as IS NULL OR ended_as = 'held' OR coalesce(ended_because, '') <> '');
CREATE INDEX meeting_reconvenes ON record.meeting (reconvenes);

ALTER TABLE record.meeting_invitee
  ADD COLUMN apart text CHECK (apart IN ('not there at all', 'there at another time')),
  ADD COLUMN apart_because text,
  ADD CONSTRAINT apart_with_a_reason CHECK (apart IS NULL OR coalesce(apart_because, '') <> '');

-- A report that somebody is asked for before a meeting.
CREATE TABLE record.meeting_paper (
  id uuid PRIMARY KEY,
  meeting_id uuid NOT NULL REFERENCES record.meeting,
  agency text NOT NULL,
  from_name text,
  asked_on date NOT NULL,
  due_on date NOT NULL,
  received_on date,
  -- When the family had it in their hands.
  shared_on date,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CHECK (shared_on IS NULL OR received_on IS NOT NULL)
);
CREATE INDEX meeting_paper_meeting ON record.meeting_paper (meeting_id);

-- How safe somebody who came thinks the child is, from 0 to 10.
CREATE TABLE record.meeting_scale (
  item_id uuid NOT NULL REFERENCES record.meeting_item,
  invitee_id uuid NOT NULL REFERENCES record.meeting_invitee,
  scale integer NOT NULL CHECK (scale BETWEEN 0 AND 10),
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  PRIMARY KEY (item_id, invitee_id)
);
CREATE INDEX meeting_scale_invitee ON record.meeting_scale (invitee_id);

SELECT hearth.guard('record.meeting_paper', NULL);

DO $$
DECLARE condition text := '(SELECT hearth.has_context()) AND EXISTS (SELECT 1 FROM record.meeting_item i WHERE i.id = item_id)';
BEGIN
  ALTER TABLE record.meeting_scale ENABLE ROW LEVEL SECURITY;
  ALTER TABLE record.meeting_scale FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY reading ON record.meeting_scale FOR SELECT USING (%s)', condition);
  EXECUTE format('CREATE POLICY adding ON record.meeting_scale FOR INSERT WITH CHECK (%s)', condition);
  EXECUTE format('CREATE POLICY owning ON record.meeting_scale TO %I USING ((SELECT hearth.has_context())) WITH CHECK ((SELECT hearth.has_context()))',
    current_user);
END $$;

GRANT SELECT, INSERT ON record.meeting_paper, record.meeting_scale TO hearth_staff;
GRANT UPDATE ON record.meeting_paper TO hearth_staff;
GRANT SELECT ON record.meeting_paper, record.meeting_scale TO hearth_read;
