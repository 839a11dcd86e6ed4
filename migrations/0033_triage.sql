-- A triage at which an agency was missing without which it is not what it should be: who went on, and why.
CREATE TABLE front_door.triage_gone_on (
  meeting_id uuid PRIMARY KEY REFERENCES record.meeting,
  missing text[] NOT NULL CHECK (cardinality(missing) > 0),
  because text NOT NULL CHECK (because <> ''),
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES access.worker
);
SELECT hearth.guard('front_door.triage_gone_on', NULL);
GRANT SELECT, INSERT, UPDATE ON front_door.triage_gone_on TO hearth_staff;
GRANT SELECT ON front_door.triage_gone_on TO hearth_read;

-- What an item of a service's own is about is looked up from there: whether a contact was talked about, and what was agreed.
CREATE INDEX meeting_item_subject ON record.meeting_item (subject_id);

-- Why a contact was decided without a screening that it asked for.
CREATE TABLE front_door.screening_left_out (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  contact_id uuid NOT NULL REFERENCES front_door.contact,
  child_id uuid NOT NULL REFERENCES record.person,
  tool text NOT NULL,
  because text NOT NULL CHECK (because <> ''),
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES access.worker
);
CREATE INDEX screening_left_out_contact ON front_door.screening_left_out (contact_id);
CREATE INDEX screening_left_out_child ON front_door.screening_left_out (child_id);
SELECT hearth.guard('front_door.screening_left_out', 'child_id');
CREATE POLICY one_contact ON front_door.screening_left_out AS RESTRICTIVE FOR SELECT TO hearth_staff, hearth_read
  USING ((SELECT hearth.counting()) OR NOT child_id = ANY ((SELECT hearth.narrowed_people())::uuid[])
    OR contact_id = ANY ((SELECT hearth.opened_contacts())::uuid[]));
GRANT SELECT, INSERT ON front_door.screening_left_out TO hearth_staff;
GRANT SELECT ON front_door.screening_left_out TO hearth_read;
