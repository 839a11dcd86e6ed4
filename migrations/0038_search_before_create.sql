-- Two records that somebody let stand side by side although they may be one person: a list to be worked through.
CREATE TABLE record.possible_duplicate (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- The one recorded later.
  person_id uuid NOT NULL REFERENCES record.person,
  other_id uuid NOT NULL REFERENCES record.person,
  -- same or ask: how the matching engine saw them, with its table of reasons.
  band text NOT NULL CHECK (band IN ('same', 'ask')),
  explanation jsonb NOT NULL,
  reason text NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'same', 'different')),
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  decided_at timestamptz,
  decided_by uuid,
  CHECK (person_id <> other_id),
  CHECK ((state = 'open') = (decided_at IS NULL))
);
CREATE UNIQUE INDEX possible_duplicate_once ON record.possible_duplicate (least(person_id, other_id), greatest(person_id, other_id))
  WHERE state = 'open';
CREATE INDEX possible_duplicate_person ON record.possible_duplicate (person_id);
CREATE INDEX possible_duplicate_other ON record.possible_duplicate (other_id);

-- Somebody has decided that these are two people. It lasts: they are never offered for one another again.
CREATE TABLE record.different_people (
  person_id uuid NOT NULL REFERENCES record.person,
  other_id uuid NOT NULL REFERENCES record.person,
  reason text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  PRIMARY KEY (person_id, other_id),
  CHECK (person_id < other_id)
);
CREATE INDEX different_people_other ON record.different_people (other_id);

-- The certificate of a search made before somebody was recorded as new: what was looked for, in which spellings and fields, when, and
-- how many were offered. It says what was found among what its writer may see, and never that somebody is not known.
CREATE TABLE record.search_certificate (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES record.person,
  source text NOT NULL,
  spellings text[] NOT NULL,
  fields text[] NOT NULL,
  offered integer NOT NULL,
  searched_at timestamptz NOT NULL,
  searched_by uuid NOT NULL
);
CREATE INDEX search_certificate_person ON record.search_certificate (person_id);

SELECT hearth.guard('record.possible_duplicate');
SELECT hearth.guard('record.different_people');
SELECT hearth.guard('record.search_certificate');
-- A pair has two sides: where either is closed to the viewer, it is not there.
CREATE POLICY other_side ON record.possible_duplicate AS RESTRICTIVE TO hearth_staff, hearth_read
  USING (NOT other_id = ANY ((SELECT hearth.closed_people())::uuid[]));
CREATE POLICY other_side ON record.different_people AS RESTRICTIVE TO hearth_staff, hearth_read
  USING (NOT other_id = ANY ((SELECT hearth.closed_people())::uuid[]));
GRANT SELECT, INSERT ON record.possible_duplicate, record.different_people, record.search_certificate TO hearth_staff;
GRANT UPDATE ON record.possible_duplicate TO hearth_staff;
GRANT SELECT ON record.possible_duplicate, record.different_people, record.search_certificate TO hearth_read;
