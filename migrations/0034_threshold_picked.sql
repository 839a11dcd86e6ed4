-- What of the council's threshold guidance was picked for one child in one contact: by which version, which level that suggested, which
-- was decided, and why where they differ. Each decision adds one; none is changed.
CREATE TABLE front_door.threshold_picked (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  contact_id uuid NOT NULL REFERENCES front_door.contact,
  child_id uuid NOT NULL REFERENCES record.person,
  threshold_version integer NOT NULL,
  descriptors text[] NOT NULL CHECK (cardinality(descriptors) > 0),
  suggested integer NOT NULL CHECK (suggested BETWEEN 1 AND 4),
  decided integer NOT NULL CHECK (decided BETWEEN 1 AND 4),
  differs_because text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES access.worker,
  CHECK (suggested = decided OR coalesce(differs_because, '') <> '')
);
CREATE INDEX threshold_picked_contact ON front_door.threshold_picked (contact_id, recorded_at);
CREATE INDEX threshold_picked_child ON front_door.threshold_picked (child_id);

SELECT hearth.guard('front_door.threshold_picked', 'child_id');
CREATE POLICY one_contact ON front_door.threshold_picked AS RESTRICTIVE FOR SELECT TO hearth_staff, hearth_read
  USING ((SELECT hearth.counting()) OR NOT child_id = ANY ((SELECT hearth.narrowed_people())::uuid[])
    OR contact_id = ANY ((SELECT hearth.opened_contacts())::uuid[]));
GRANT SELECT, INSERT ON front_door.threshold_picked TO hearth_staff;
GRANT SELECT ON front_door.threshold_picked TO hearth_read;
