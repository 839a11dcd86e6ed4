-- What the message of a professional gave to decide with, rated by who decides. It goes back to them with the answer, and is counted by
-- agency. Each rating adds one; the latest counts. No rating is about a child: it says what a message held.
CREATE TABLE front_door.referral_quality (
  id uuid PRIMARY KEY,
  contact_event_id uuid NOT NULL REFERENCES front_door.contact_event,
  contact_id uuid NOT NULL REFERENCES front_door.contact,
  child_id uuid NOT NULL REFERENCES record.person,
  source text NOT NULL,
  received_on date NOT NULL,
  complete boolean NOT NULL,
  consent boolean NOT NULL,
  why_level boolean NOT NULL,
  voice boolean NOT NULL,
  -- What would have helped: read by whoever sent it.
  better text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES access.worker
);
CREATE INDEX referral_quality_event ON front_door.referral_quality (contact_event_id, recorded_at);
CREATE INDEX referral_quality_received ON front_door.referral_quality (received_on);
CREATE INDEX referral_quality_child ON front_door.referral_quality (child_id);

-- A sample of ratings looked at together with the agency: whether both saw it alike, and what both take from it.
CREATE TABLE front_door.quality_audit (
  id uuid PRIMARY KEY,
  quality_id uuid NOT NULL REFERENCES front_door.referral_quality,
  child_id uuid NOT NULL REFERENCES record.person,
  with_whom text NOT NULL CHECK (with_whom <> ''),
  agreed boolean NOT NULL,
  learned text NOT NULL CHECK (learned <> ''),
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES access.worker
);
CREATE INDEX quality_audit_quality ON front_door.quality_audit (quality_id);
CREATE INDEX quality_audit_child ON front_door.quality_audit (child_id);

SELECT hearth.guard('front_door.referral_quality', 'child_id');
SELECT hearth.guard('front_door.quality_audit', 'child_id');
CREATE POLICY one_contact ON front_door.referral_quality AS RESTRICTIVE FOR SELECT TO hearth_staff, hearth_read
  USING ((SELECT hearth.counting()) OR NOT child_id = ANY ((SELECT hearth.narrowed_people())::uuid[])
    OR contact_id = ANY ((SELECT hearth.opened_contacts())::uuid[]));
CREATE POLICY with_the_rating ON front_door.quality_audit AS RESTRICTIVE FOR SELECT TO hearth_staff, hearth_read
  USING (EXISTS (SELECT 1 FROM front_door.referral_quality q WHERE q.id = quality_id));
GRANT SELECT, INSERT ON front_door.referral_quality, front_door.quality_audit TO hearth_staff;
GRANT SELECT ON front_door.referral_quality, front_door.quality_audit TO hearth_read;
