-- A relationship has two people and parental responsibility a holder: where either is closed to the viewer, it is not there.
CREATE POLICY other_side ON record.relationship AS RESTRICTIVE TO hearth_staff, hearth_read
  USING (NOT other_id = ANY ((SELECT hearth.closed_people())::uuid[]));
CREATE POLICY other_side ON record.parental_responsibility AS RESTRICTIVE TO hearth_staff, hearth_read
  USING (holder_id IS NULL OR NOT holder_id = ANY ((SELECT hearth.closed_people())::uuid[]));
