-- How it is between a child and somebody, or an organisation, as somebody sees it. Said again it is another row: the latest of who says it counts.
CREATE TABLE record.network_tie (
  id uuid PRIMARY KEY,
  sequence bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id uuid NOT NULL REFERENCES record.person,
  other_id uuid REFERENCES record.person,
  organisation_id uuid REFERENCES record.organisation,
  strength text NOT NULL CHECK (strength IN ('strong', 'some', 'weak', 'strained', 'broken off')),
  -- Who sees it so: a code.
  seen_by text NOT NULL,
  words text,
  seen_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES access.worker,
  CHECK (num_nonnulls(other_id, organisation_id) = 1),
  CHECK (other_id <> person_id)
);
CREATE INDEX network_tie_person ON record.network_tie (person_id, sequence DESC);
CREATE INDEX network_tie_other ON record.network_tie (other_id);

-- What is known of whether somebody can help with a child, or care for them. Asked again it is another row: the latest of each helper counts.
CREATE TABLE record.family_help (
  id uuid PRIMARY KEY,
  sequence bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id uuid NOT NULL REFERENCES record.person,
  helper_id uuid NOT NULL REFERENCES record.person,
  asked text NOT NULL CHECK (asked IN ('not asked', 'asked', 'offered', 'cannot')),
  -- daily, weekends, crisis, care
  offers text[] NOT NULL CHECK (offers <@ ARRAY['daily', 'weekends', 'crisis', 'care']),
  obstacle text,
  support text,
  crisis_carer boolean NOT NULL,
  words text,
  source text NOT NULL CHECK (source <> ''),
  known_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES access.worker,
  CHECK (helper_id <> person_id),
  CHECK ((asked = 'offered') = (cardinality(offers) > 0)),
  CHECK (NOT crisis_carer OR 'crisis' = ANY (offers) OR 'care' = ANY (offers))
);
CREATE INDEX family_help_person ON record.family_help (person_id, helper_id, sequence DESC);
CREATE INDEX family_help_helper ON record.family_help (helper_id);

SELECT hearth.guard('record.network_tie');
SELECT hearth.guard('record.family_help');
-- Both sides: where either is closed to the viewer, it is not there.
CREATE POLICY other_side ON record.network_tie AS RESTRICTIVE TO hearth_staff, hearth_read
  USING (other_id IS NULL OR NOT other_id = ANY ((SELECT hearth.closed_people())::uuid[]));
CREATE POLICY other_side ON record.family_help AS RESTRICTIVE TO hearth_staff, hearth_read
  USING (NOT helper_id = ANY ((SELECT hearth.closed_people())::uuid[]));

GRANT SELECT, INSERT ON record.network_tie, record.family_help TO hearth_staff;
GRANT SELECT ON record.network_tie, record.family_help TO hearth_read;
