-- A scored tool used with a child: who rated, when, what was answered. Score and band are worked out from the answers by the tool's
-- version and kept, because they are counted and returned. Never changed: whoever rates again adds another.
CREATE TABLE record.measure (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES record.person,
  tool text NOT NULL,
  tool_version integer NOT NULL,
  rated_on date NOT NULL,
  -- worker, parent, young-person, school, …: as the tool names its raters.
  rater text NOT NULL,
  rater_name text,
  answers jsonb NOT NULL,
  score integer NOT NULL,
  band text NOT NULL,
  words text,
  source_kind text,
  source_id uuid,
  -- Rated in error: it stays readable and is no longer counted.
  withdrawn_at timestamptz,
  withdrawn_because text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL))
);
CREATE INDEX measure_person ON record.measure (person_id, tool, rated_on);
CREATE INDEX measure_source ON record.measure (source_id);

SELECT hearth.guard('record.measure');
GRANT SELECT, INSERT, UPDATE ON record.measure TO hearth_staff;
GRANT SELECT ON record.measure TO hearth_read;

-- A letter to somebody: whom it is about, what it says, and the address that the sender saw in full and confirmed.
CREATE TABLE record.letter (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  -- The part of the record of the people in `about` that the letter is.
  part text NOT NULL,
  about uuid[] NOT NULL CHECK (cardinality(about) > 0),
  subject_kind text,
  subject_id uuid,
  reference text NOT NULL,
  to_name text NOT NULL CHECK (to_name <> ''),
  -- Lines of a postal address, or one e-mail address.
  to_address text NOT NULL CHECK (to_address <> ''),
  heading text NOT NULL,
  paragraphs text[] NOT NULL CHECK (cardinality(paragraphs) > 0),
  written_on date NOT NULL,
  from_name text NOT NULL,
  from_title text NOT NULL,
  sent_at timestamptz,
  sent_by uuid REFERENCES access.worker,
  sent_how text,
  -- What the sender confirmed: the name and address as they stood then.
  confirmed text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CHECK ((sent_at IS NULL) = (sent_how IS NULL) AND (sent_at IS NULL) = (sent_by IS NULL) AND (sent_at IS NULL) = (confirmed IS NULL))
);
CREATE INDEX letter_about ON record.letter USING gin (about);
CREATE INDEX letter_subject ON record.letter (subject_id);

ALTER TABLE record.letter ENABLE ROW LEVEL SECURITY;
ALTER TABLE record.letter FORCE ROW LEVEL SECURITY;
CREATE POLICY reading ON record.letter FOR SELECT
  USING ((SELECT hearth.has_context()) AND NOT about && (SELECT hearth.closed_people())::uuid[]);
CREATE POLICY adding ON record.letter FOR INSERT
  WITH CHECK ((SELECT hearth.has_context()) AND NOT about && (SELECT hearth.closed_people())::uuid[]);
CREATE POLICY changing ON record.letter FOR UPDATE
  USING ((SELECT hearth.has_context()) AND NOT about && (SELECT hearth.closed_people())::uuid[]);
DO $$ BEGIN
  EXECUTE format('CREATE POLICY owning ON record.letter TO %I USING ((SELECT hearth.has_context())) WITH CHECK ((SELECT hearth.has_context()))',
    current_user);
END $$;
GRANT SELECT, INSERT ON record.letter TO hearth_staff;
-- A letter that was sent says for ever what it said: only its sending and, before that, its address are written later.
GRANT UPDATE (to_name, to_address, sent_at, sent_by, sent_how, confirmed, version) ON record.letter TO hearth_staff;
GRANT SELECT ON record.letter TO hearth_read;
