-- A visit, written once for all children it was to. What is of one child stands in that child's own row, so that a closed record closes it.
CREATE TABLE record.visit (
  id uuid PRIMARY KEY,
  -- As the list of kinds has it: 'child-protection'.
  kind text NOT NULL,
  visited_at timestamptz NOT NULL,
  planned boolean NOT NULL,
  -- A code: home, school, another place.
  place text NOT NULL,
  place_words text,
  adults_seen text,
  reflection text,
  next_on date,
  source_kind text,
  source_id uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES access.worker
);

CREATE TABLE record.visit_child (
  visit_id uuid NOT NULL REFERENCES record.visit,
  person_id uuid NOT NULL REFERENCES record.person,
  kind text NOT NULL,
  visited_at timestamptz NOT NULL,
  seen boolean NOT NULL,
  alone boolean NOT NULL,
  not_seen_because text,
  not_alone_because text,
  -- Null: not a visit to where the child sleeps.
  bedroom_seen boolean,
  tool text,
  observed text,
  -- Nothing that the child said, and nothing seen of the child.
  about_the_adults boolean NOT NULL,
  PRIMARY KEY (visit_id, person_id),
  CHECK (seen OR NOT alone),
  CHECK (seen = (not_seen_because IS NULL)),
  CHECK ((seen AND NOT alone) = (not_alone_because IS NOT NULL))
);
CREATE INDEX visit_child_person ON record.visit_child (person_id, visited_at DESC);

-- Work with a child: the tool, what it was for, what was learned. What came of it may be kept only where the child agreed.
CREATE TABLE record.direct_work (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES record.person,
  visit_id uuid REFERENCES record.visit,
  done_on date NOT NULL,
  tool text NOT NULL,
  aim text NOT NULL CHECK (aim <> ''),
  learned text NOT NULL CHECK (learned <> ''),
  document_id uuid REFERENCES documents.document,
  keep text NOT NULL CHECK (keep IN ('agreed', 'did not agree', 'not asked')),
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES access.worker,
  CHECK (document_id IS NULL OR keep = 'agreed')
);
CREATE INDEX direct_work_person ON record.direct_work (person_id, done_on DESC);
CREATE INDEX direct_work_visit ON record.direct_work (visit_id);

-- The ledger of what children say, word for word. Never changed.
CREATE TABLE record.child_view (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES record.person,
  expressed_on date NOT NULL,
  -- A code: said, written, drawn, shown, through somebody.
  how text NOT NULL,
  to_whom text NOT NULL CHECK (to_whom <> ''),
  words text NOT NULL CHECK (words <> ''),
  -- Where it came from: 'visit', 'direct-work', and its id.
  source_kind text,
  source_id uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES access.worker
);
CREATE INDEX child_view_person ON record.child_view (person_id, expressed_on DESC);
CREATE INDEX child_view_source ON record.child_view (source_id);

-- What changed because a child said it: written by whoever decided, perhaps much later, perhaps more than once.
CREATE TABLE record.child_view_change (
  id uuid PRIMARY KEY,
  view_id uuid NOT NULL REFERENCES record.child_view,
  person_id uuid NOT NULL REFERENCES record.person,
  -- Something, or nothing, and why.
  changed boolean NOT NULL,
  words text NOT NULL CHECK (words <> ''),
  source_kind text,
  source_id uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES access.worker
);
CREATE INDEX child_view_change_view ON record.child_view_change (view_id);
CREATE INDEX child_view_change_person ON record.child_view_change (person_id);

SELECT hearth.guard('record.visit', NULL);
-- What all children share is there for those to whom one of them is open, as with notes.
DROP POLICY reading ON record.visit;
CREATE POLICY reading ON record.visit FOR SELECT USING ((SELECT hearth.has_context())
  AND EXISTS (SELECT 1 FROM record.visit_child about WHERE about.visit_id = visit.id));
SELECT hearth.guard('record.visit_child');
SELECT hearth.guard('record.direct_work');
SELECT hearth.guard('record.child_view');
SELECT hearth.guard('record.child_view_change');

GRANT SELECT, INSERT ON record.visit, record.visit_child, record.direct_work, record.child_view, record.child_view_change TO hearth_staff;
GRANT SELECT ON record.visit, record.visit_child, record.direct_work, record.child_view, record.child_view_change TO hearth_read;
