-- The review of each urgent opening (spec/security.md 5.3): who is asked, by when, and what they found.
CREATE TABLE access.urgent_review (
  -- That of the opening: the source of its reason.
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL,
  opened_by uuid NOT NULL REFERENCES access.worker,
  opened_at timestamptz NOT NULL,
  -- Never moved: a review is late by this day, whoever is asked after it.
  due_on date NOT NULL,
  -- Who is asked now, until which day before it goes to the next, and everybody who was asked. Null until the night finds somebody.
  reviewer_id uuid REFERENCES access.worker,
  answer_by date NOT NULL,
  asked uuid[] NOT NULL,
  outcome text CHECK (outcome IN ('proper', 'learning', 'concern')),
  because text,
  reviewed_by uuid REFERENCES access.worker,
  reviewed_at timestamptz,
  -- Who was given something to do by the outcome.
  told uuid[] NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 1,
  CHECK (reviewed_by <> opened_by),
  CHECK (reviewer_id <> opened_by),
  CHECK (NOT opened_by = ANY (asked)),
  CHECK (num_nulls(outcome, because, reviewed_by, reviewed_at) IN (0, 4))
);
CREATE INDEX urgent_review_open ON access.urgent_review (answer_by) WHERE outcome IS NULL;

-- The night passes on reviews of people whose record was restricted since; the pages decide who reads them.
SELECT hearth.guard('access.urgent_review', NULL);
GRANT SELECT ON access.urgent_review TO hearth_staff, hearth_read;
GRANT INSERT, UPDATE ON access.urgent_review TO hearth_staff;

-- A task that is done when the work behind it is done, and by no press of its own.
ALTER TABLE record.task ADD COLUMN done_by_work boolean NOT NULL DEFAULT false;

-- Openings that still wait for the review of before: the night asks somebody, and the old tasks end.
SELECT set_config('hearth.viewer', '00000000-0000-4000-8000-000000000001', true);
INSERT INTO access.urgent_review (id, person_id, opened_by, opened_at, due_on, answer_by, asked)
  SELECT r.source_id, r.person_id, r.worker_id, r.from_at, t.due_on, t.due_on, '{}'
    FROM access.reason r JOIN record.task t ON t.source_id = r.source_id AND t.done_at IS NULL AND t.due_on IS NOT NULL
   WHERE r.kind = 'urgent access' AND r.worker_id IS NOT NULL;
UPDATE record.task SET done_at = now(), done_by = hearth.viewer(), version = version + 1
 WHERE done_at IS NULL AND source_id IN (SELECT id FROM access.urgent_review);
