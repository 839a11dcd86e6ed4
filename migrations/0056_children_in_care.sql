-- Children in care as the yearly returns tell it: history that was loaded, to be read. What is written of children in care from now on
-- comes with its service. Each row is told apart by what the return tells it apart by, so that the same return again changes nothing.
CREATE SCHEMA children_in_care;
GRANT USAGE ON SCHEMA children_in_care TO hearth_staff, hearth_read;

-- One legal status and one placement from a day to a day. Codes are those of the return.
CREATE TABLE children_in_care.episode (
  person_id uuid NOT NULL REFERENCES record.person,
  started_on date NOT NULL,
  reason_started text,
  legal_status text,
  need text,
  placement text,
  placement_provider text,
  ended_on date,
  reason_ended text,
  reason_placement_changed text,
  home_postcode text,
  placement_postcode text,
  urn text,
  source text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  PRIMARY KEY (person_id, started_on),
  CHECK (ended_on >= started_on)
);
CREATE TABLE children_in_care.unaccompanied (
  person_id uuid PRIMARY KEY REFERENCES record.person,
  ended_on date,
  source text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL
);
CREATE TABLE children_in_care.review (
  person_id uuid NOT NULL REFERENCES record.person,
  held_on date NOT NULL,
  took_part text,
  source text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  PRIMARY KEY (person_id, held_on)
);
-- Health and more of a child who was in care for the whole year.
CREATE TABLE children_in_care.outcomes (
  person_id uuid NOT NULL REFERENCES record.person,
  year text NOT NULL,
  sdq_score text,
  sdq_reason text,
  convicted text,
  health_check text,
  immunisations text,
  teeth_check text,
  health_assessment text,
  substance_misuse text,
  intervention_received text,
  intervention_offered text,
  source text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  PRIMARY KEY (person_id, year)
);
CREATE TABLE children_in_care.care_leaver (
  person_id uuid NOT NULL REFERENCES record.person,
  year text NOT NULL,
  in_touch text,
  activity text,
  accommodation text,
  source text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  PRIMARY KEY (person_id, year)
);
CREATE TABLE children_in_care.adoption (
  person_id uuid NOT NULL REFERENCES record.person,
  year text NOT NULL,
  decided_on date,
  matched_on date,
  by_foster_carer text,
  adopters text,
  adopters_sex text,
  adopters_legal_status text,
  source text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  PRIMARY KEY (person_id, year)
);
CREATE TABLE children_in_care.adoption_decision (
  person_id uuid NOT NULL REFERENCES record.person,
  decided_on date NOT NULL,
  reversed_on date,
  reason_reversed text,
  source text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  PRIMARY KEY (person_id, decided_on)
);
CREATE TABLE children_in_care.previous_permanence (
  person_id uuid NOT NULL REFERENCES record.person,
  year text NOT NULL,
  kind text,
  authority text,
  -- Parts of the day that are not known are ZZ.
  ordered_on_text text,
  source text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  PRIMARY KEY (person_id, year)
);
CREATE TABLE children_in_care.missing (
  person_id uuid NOT NULL REFERENCES record.person,
  from_on date NOT NULL,
  to_on date,
  kind text,
  source text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  PRIMARY KEY (person_id, from_on),
  CHECK (to_on >= from_on)
);
-- A worker by the number of the register: they need not be a worker of this council.
CREATE TABLE children_in_care.social_worker (
  person_id uuid NOT NULL REFERENCES record.person,
  from_on date NOT NULL,
  register_number text NOT NULL,
  to_on date,
  reason text,
  source text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  PRIMARY KEY (person_id, from_on, register_number),
  CHECK (to_on >= from_on)
);
CREATE TABLE children_in_care.deprivation_of_liberty (
  person_id uuid NOT NULL REFERENCES record.person,
  from_on date NOT NULL,
  to_on date,
  source text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  PRIMARY KEY (person_id, from_on),
  CHECK (to_on >= from_on)
);

SELECT hearth.guard(('children_in_care.' || name)::regclass) FROM unnest(ARRAY['episode', 'unaccompanied', 'review', 'outcomes', 'care_leaver',
  'adoption', 'adoption_decision', 'previous_permanence', 'missing', 'social_worker', 'deprivation_of_liberty']) AS name;
GRANT SELECT ON ALL TABLES IN SCHEMA children_in_care TO hearth_staff, hearth_read;
