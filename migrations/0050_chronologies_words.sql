-- A chronology chosen for an assessment, a conference or a court, as it was on the day it was chosen. Never changed: another choice is another one.
CREATE TABLE record.chronology_extract (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES record.person,
  title text NOT NULL CHECK (title <> ''),
  purpose text NOT NULL CHECK (purpose IN ('assessment', 'conference', 'court', 'other')),
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES access.worker
);
CREATE INDEX chronology_extract_person ON record.chronology_extract (person_id, recorded_at DESC);

-- What was chosen, as it stood, with where it comes from.
CREATE TABLE record.chronology_entry (
  extract_id uuid NOT NULL REFERENCES record.chronology_extract,
  position integer NOT NULL CHECK (position > 0),
  person_id uuid NOT NULL REFERENCES record.person,
  event_id uuid NOT NULL,
  on_day date NOT NULL,
  headline text NOT NULL CHECK (headline <> ''),
  -- Who wrote it down, and when; null for what an extract of another system brought.
  written_by text,
  written_at timestamptz NOT NULL,
  source_kind text,
  source_id uuid,
  PRIMARY KEY (extract_id, position)
);
CREATE INDEX chronology_entry_person ON record.chronology_entry (person_id);

-- The council's guide to language: a term, a kinder wording, and why. The latest row of a term counts; one without a wording takes it off the list.
CREATE TABLE record.language_term (
  sequence bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  term text NOT NULL CHECK (term <> ''),
  instead text CHECK (instead <> ''),
  because text NOT NULL CHECK (because <> ''),
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES access.worker
);
CREATE INDEX language_term_latest ON record.language_term (lower(term), sequence DESC);

SELECT hearth.guard('record.chronology_extract');
SELECT hearth.guard('record.chronology_entry');
SELECT hearth.guard('record.language_term', NULL);

GRANT SELECT, INSERT ON record.chronology_extract, record.chronology_entry, record.language_term TO hearth_staff;
GRANT SELECT ON record.chronology_extract, record.chronology_entry, record.language_term TO hearth_read;
