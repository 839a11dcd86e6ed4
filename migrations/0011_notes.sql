-- Who wrote the text of a note that stands now, and what each child's own part said before.
ALTER TABLE record.case_note ADD COLUMN changed_by uuid REFERENCES access.worker;
ALTER TABLE record.case_note ADD COLUMN changed_at timestamptz;

-- A version row is a text that was replaced: who wrote it, when, and why it was replaced. Kind and moment as they were said then.
ALTER TABLE record.case_note_version ADD COLUMN kind text;
ALTER TABLE record.case_note_version ADD COLUMN happened_at timestamptz;

-- What a version said of one child only. Apart from the shared text, so that a closed record closes it too.
CREATE TABLE record.case_note_part_version (
  note_id uuid NOT NULL REFERENCES record.case_note,
  version integer NOT NULL,
  person_id uuid NOT NULL REFERENCES record.person,
  part text,
  PRIMARY KEY (note_id, version, person_id)
);
CREATE INDEX case_note_part_version_person ON record.case_note_part_version (person_id);

-- What was asked when a service stopped working with somebody.
CREATE TABLE record.involvement_closing (
  involvement_id uuid PRIMARY KEY REFERENCES record.involvement,
  person_id uuid NOT NULL REFERENCES record.person,
  what_changed text NOT NULL,
  support_remains text NOT NULL,
  who_to_call text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL
);
CREATE INDEX involvement_closing_person ON record.involvement_closing (person_id);

-- One allocated worker at a time; co-workers as many as are needed (spec/security.md 14.5).
CREATE UNIQUE INDEX allocation_one_worker ON record.allocation (involvement_id)
  WHERE to_on IS NULL AND role = 'allocated worker';

SELECT hearth.guard('record.case_note_part_version');
SELECT hearth.guard('record.involvement_closing');

GRANT SELECT, INSERT ON record.case_note_part_version, record.involvement_closing TO hearth_staff;
GRANT SELECT ON record.case_note_part_version, record.involvement_closing TO hearth_read;
