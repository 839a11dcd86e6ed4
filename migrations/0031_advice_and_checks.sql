-- Advice to a professional who rings: no child need be named, and it is counted apart from contacts.
CREATE TABLE front_door.consultation (
  id uuid PRIMARY KEY,
  asked_at timestamptz NOT NULL,
  agency text NOT NULL,
  asker_name text NOT NULL CHECK (asker_name <> ''),
  asker_role text,
  asker_reach text,
  question text NOT NULL CHECK (question <> ''),
  advice text NOT NULL CHECK (advice <> ''),
  -- What they were told to do next: nothing more, send a contact, go to early help, ...
  ended text NOT NULL,
  given_by uuid NOT NULL REFERENCES access.worker,
  team_id uuid REFERENCES access.team,
  -- Where it became a contact after all.
  contact_event_id uuid REFERENCES front_door.contact_event,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES access.worker
);
CREATE INDEX consultation_asked ON front_door.consultation (asked_at);
CREATE UNIQUE INDEX consultation_contact ON front_door.consultation (contact_event_id);

SELECT hearth.guard('front_door.consultation', NULL);
-- Once it is a contact, its words tell of whoever is named there.
CREATE POLICY everybody_named ON front_door.consultation AS RESTRICTIVE FOR SELECT TO hearth_staff, hearth_read
  USING (contact_event_id IS NULL OR NOT contact_event_id = ANY ((SELECT hearth.closed_calls())::uuid[]));
GRANT SELECT ON front_door.consultation TO hearth_staff, hearth_read;
GRANT INSERT ON front_door.consultation TO hearth_staff;
GRANT UPDATE (contact_event_id) ON front_door.consultation TO hearth_staff;

-- What another agency was asked about one child in one contact.
CREATE TABLE front_door.agency_check (
  id uuid PRIMARY KEY,
  contact_id uuid NOT NULL REFERENCES front_door.contact,
  contact_event_id uuid NOT NULL REFERENCES front_door.contact_event,
  child_id uuid NOT NULL REFERENCES record.person,
  agency text NOT NULL,
  -- How soon the answer is wanted.
  urgency text NOT NULL CHECK (urgency IN ('red', 'amber', 'green')),
  asked_at timestamptz NOT NULL,
  asked_by uuid NOT NULL REFERENCES access.worker,
  state text NOT NULL CHECK (state IN ('asked', 'answered', 'not needed')),
  answered_at timestamptz,
  -- Whether they know the family at all.
  known boolean,
  recorded_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CHECK ((state = 'answered') = (answered_at IS NOT NULL)),
  CHECK ((state = 'answered') = (known IS NOT NULL))
);
CREATE INDEX agency_check_contact ON front_door.agency_check (contact_id);
CREATE INDEX agency_check_outstanding ON front_door.agency_check (contact_id) WHERE state = 'asked';
CREATE INDEX agency_check_child ON front_door.agency_check (child_id);
-- Asked once at a time.
CREATE UNIQUE INDEX agency_check_once ON front_door.agency_check (contact_id, agency) WHERE state = 'asked';

-- Everything said in a check, in order: what it was asked for, each time it was chased, what is known, why it is not needed.
CREATE TABLE front_door.agency_check_said (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  check_id uuid NOT NULL REFERENCES front_door.agency_check,
  contact_event_id uuid NOT NULL REFERENCES front_door.contact_event,
  child_id uuid NOT NULL REFERENCES record.person,
  kind text NOT NULL CHECK (kind IN ('asked', 'chased', 'answered', 'not needed')),
  said_at timestamptz NOT NULL,
  -- Who spoke for the agency.
  said_by text,
  words text NOT NULL CHECK (words <> ''),
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES access.worker
);
CREATE INDEX agency_check_said_check ON front_door.agency_check_said (check_id, recorded_at);
CREATE INDEX agency_check_said_child ON front_door.agency_check_said (child_id);

SELECT hearth.guard('front_door.agency_check', 'child_id');
SELECT hearth.guard('front_door.agency_check_said', 'child_id');
CREATE POLICY one_contact ON front_door.agency_check AS RESTRICTIVE FOR SELECT TO hearth_staff, hearth_read
  USING ((SELECT hearth.counting()) OR NOT child_id = ANY ((SELECT hearth.narrowed_people())::uuid[])
    OR contact_id = ANY ((SELECT hearth.opened_contacts())::uuid[]));
-- The words are there where the check is, and where nobody named in the call is closed to the reader: they may tell of all of them.
CREATE POLICY with_the_check ON front_door.agency_check_said AS RESTRICTIVE FOR SELECT TO hearth_staff, hearth_read
  USING (NOT contact_event_id = ANY ((SELECT hearth.closed_calls())::uuid[])
    AND EXISTS (SELECT 1 FROM front_door.agency_check c WHERE c.id = check_id));
GRANT SELECT ON front_door.agency_check, front_door.agency_check_said TO hearth_staff, hearth_read;
GRANT INSERT ON front_door.agency_check, front_door.agency_check_said TO hearth_staff;
GRANT UPDATE ON front_door.agency_check TO hearth_staff;
