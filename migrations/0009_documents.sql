-- Papers and pictures on a person's record: kept under random names outside the database, in quarantine until scanned.
CREATE SCHEMA documents;
GRANT USAGE ON SCHEMA documents TO hearth_staff, hearth_read;

CREATE TABLE documents.document (
  id uuid PRIMARY KEY,
  -- Where it was added, which says what types may be: 'record', 'note', 'contact'.
  place text NOT NULL,
  title text NOT NULL,
  -- As the sender named it, without folders. Never used as a path.
  file_name text NOT NULL,
  -- Found from the content, never from what the sender said.
  type text NOT NULL,
  size integer NOT NULL CHECK (size > 0),
  sha256 text NOT NULL,
  state text NOT NULL CHECK (state IN ('quarantine', 'clean', 'refused')),
  refused_because text,
  -- The random name in the file store; null once the content was taken away.
  stored_as uuid UNIQUE,
  uploaded_by uuid NOT NULL REFERENCES access.worker,
  uploaded_at timestamptz NOT NULL,
  scanned_at timestamptz,
  -- What scanned it; null while nothing has.
  scanner text,
  CHECK ((state = 'refused') = (refused_because IS NOT NULL)),
  CHECK (state = 'refused' OR stored_as IS NOT NULL),
  CHECK ((state = 'quarantine') = (scanned_at IS NULL))
);
CREATE INDEX document_uploaded ON documents.document (uploaded_by, uploaded_at);
CREATE INDEX document_waiting ON documents.document (uploaded_at) WHERE state = 'quarantine';

-- Whom a document is about.
CREATE TABLE documents.document_person (
  document_id uuid NOT NULL REFERENCES documents.document,
  person_id uuid NOT NULL REFERENCES record.person,
  PRIMARY KEY (document_id, person_id)
);
CREATE INDEX document_person_person ON documents.document_person (person_id);

SELECT hearth.guard('documents.document', NULL);
SELECT hearth.guard('documents.document_person');

GRANT SELECT ON ALL TABLES IN SCHEMA documents TO hearth_staff, hearth_read;
GRANT INSERT ON ALL TABLES IN SCHEMA documents TO hearth_staff;
GRANT UPDATE ON documents.document TO hearth_staff;
