-- What an extract calls a plan of a child or a visit to a child, where our row is one for several children. So that the same extract
-- loaded twice is known again, and goes out under the names it came with.
CREATE TABLE assessment.imported (
  kind text NOT NULL CHECK (kind IN ('cin-plan', 'cin-visit')),
  legacy_id text NOT NULL,
  person_id uuid NOT NULL REFERENCES record.person,
  -- The plan or the visit.
  thing_id uuid NOT NULL,
  PRIMARY KEY (kind, legacy_id),
  UNIQUE (kind, thing_id, person_id)
);
SELECT hearth.guard('assessment.imported');
GRANT SELECT, INSERT ON assessment.imported TO hearth_staff;
GRANT SELECT ON assessment.imported TO hearth_read;
