-- Who may do what, kept by people: roles that two people give, cover, restrictions by two, declared interests (spec/security.md 2-4).

-- The roles that administrators may assign. Council data: the app reads the list and can't widen it.
CREATE TABLE access.role_opened (
  role text PRIMARY KEY,
  opened_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO access.role_opened (role) VALUES
  ('front-door-practitioner'), ('out-of-hours-practitioner'), ('early-help-practitioner'), ('social-worker'), ('family-support-worker'),
  ('team-manager'), ('service-manager'), ('head-of-service'), ('conference-chair'), ('auditor'), ('analyst'), ('business-support'),
  ('privacy-lead'), ('restricted-record-keeper'), ('system-administrator');

-- A role that needs two people: one proposes, another confirms in time, and nobody their own (2.2).
CREATE TABLE access.role_proposed (
  id uuid PRIMARY KEY,
  worker_id uuid NOT NULL REFERENCES access.worker,
  role text NOT NULL CHECK (role IN ('system-administrator', 'restricted-record-keeper', 'privacy-lead')),
  because text NOT NULL,
  proposed_by uuid NOT NULL,
  proposed_at timestamptz NOT NULL,
  until timestamptz NOT NULL CHECK (until <= proposed_at + interval '7 days'),
  outcome text CHECK (outcome IN ('confirmed', 'declined')),
  decided_by uuid,
  decided_at timestamptz,
  CHECK (proposed_by <> worker_id),
  CHECK (decided_by <> worker_id),
  CHECK (outcome IS DISTINCT FROM 'confirmed' OR decided_by <> proposed_by),
  CHECK ((outcome IS NULL) = (decided_by IS NULL) AND (outcome IS NULL) = (decided_at IS NULL))
);
CREATE INDEX role_proposed_worker ON access.role_proposed (worker_id);

-- Why a role was given and why it ended, and who ended it: never its holder.
ALTER TABLE access.role_held ADD COLUMN because text;
ALTER TABLE access.role_held ADD COLUMN ended_by uuid;
ALTER TABLE access.role_held ADD COLUMN ended_because text;
ALTER TABLE access.role_held ADD COLUMN reviewed_by uuid;
ALTER TABLE access.role_held ADD CHECK (ended_by IS DISTINCT FROM worker_id);
ALTER TABLE access.role_held ADD CHECK (reviewed_by IS DISTINCT FROM worker_id);

-- Cover or duty: what a worker or a team holds, another holds as well for stated days (3.3). Both days are covered.
CREATE TABLE access.cover (
  id uuid PRIMARY KEY,
  covered_worker_id uuid REFERENCES access.worker,
  covered_team_id uuid REFERENCES access.team,
  covering_worker_id uuid REFERENCES access.worker,
  covering_team_id uuid REFERENCES access.team,
  from_on date NOT NULL,
  to_on date NOT NULL,
  -- The same days by the clock on the wall in England; `to_at` comes nearer where the cover is ended early.
  from_at timestamptz NOT NULL,
  to_at timestamptz NOT NULL,
  because text NOT NULL,
  given_by uuid NOT NULL REFERENCES access.worker,
  given_at timestamptz NOT NULL,
  ended_by uuid REFERENCES access.worker,
  ended_because text,
  CHECK (num_nonnulls(covered_worker_id, covered_team_id) = 1),
  CHECK (num_nonnulls(covering_worker_id, covering_team_id) = 1),
  CHECK (to_on BETWEEN from_on AND from_on + 27),
  CHECK (to_at BETWEEN from_at AND from_at + interval '29 days'),
  CHECK (covered_worker_id <> covering_worker_id),
  CHECK (covered_team_id <> covering_team_id),
  CHECK (given_by IS DISTINCT FROM covering_worker_id)
);
CREATE INDEX cover_covering_worker ON access.cover (covering_worker_id) WHERE covering_worker_id IS NOT NULL;
CREATE INDEX cover_covering_team ON access.cover (covering_team_id) WHERE covering_team_id IS NOT NULL;

-- A person has one restriction in force at a time; two people end it as two people set it.
CREATE UNIQUE INDEX restriction_in_force ON access.restriction (person_id) WHERE to_at IS NULL;
ALTER TABLE access.restriction ADD COLUMN version integer NOT NULL DEFAULT 1;

-- What a keeper proposes about a restriction, and what another keeper made of it. It is the restriction's history too.
CREATE TABLE access.restriction_proposed (
  id uuid PRIMARY KEY,
  what text NOT NULL CHECK (what IN ('set', 'change', 'end')),
  person_id uuid NOT NULL,
  -- Null until a proposal to set one is confirmed.
  restriction_id uuid REFERENCES access.restriction,
  because text NOT NULL,
  -- The whole list of those to whom the record is to be open.
  members uuid[] NOT NULL,
  review_on date,
  proposed_by uuid NOT NULL REFERENCES access.worker,
  proposed_at timestamptz NOT NULL,
  until timestamptz NOT NULL CHECK (until <= proposed_at + interval '7 days'),
  outcome text CHECK (outcome IN ('confirmed', 'declined')),
  decided_by uuid REFERENCES access.worker,
  decided_at timestamptz,
  CHECK (what = 'end' OR (review_on IS NOT NULL AND cardinality(members) > 0)),
  CHECK (outcome IS DISTINCT FROM 'confirmed' OR decided_by <> proposed_by),
  CHECK ((outcome IS NULL) = (decided_by IS NULL) AND (outcome IS NULL) = (decided_at IS NULL))
);
CREATE INDEX restriction_proposed_person ON access.restriction_proposed (person_id);

-- Who could see each restricted record on the night it was last worked out (3.12).
CREATE TABLE access.restriction_reach (
  restriction_id uuid PRIMARY KEY REFERENCES access.restriction,
  workers uuid[] NOT NULL,
  derived_at timestamptz NOT NULL
);

-- How somebody knows the person, in their own words, and who ended the refusal: never the worker themself.
ALTER TABLE access.conflict ADD COLUMN words text;
ALTER TABLE access.conflict ADD COLUMN ended_by uuid;
ALTER TABLE access.conflict ADD COLUMN ended_because text;
ALTER TABLE access.conflict ADD CHECK (ended_by IS DISTINCT FROM worker_id);

-- People whom a worker says they know, by name: they need not be anybody of the record.
CREATE TABLE access.interest_declared (
  id uuid PRIMARY KEY,
  worker_id uuid NOT NULL REFERENCES access.worker,
  name text NOT NULL,
  known_how text NOT NULL,
  since_on date,
  declared_at timestamptz NOT NULL,
  ended_at timestamptz,
  ended_by uuid,
  ended_because text,
  CHECK (ended_by IS DISTINCT FROM worker_id)
);
CREATE INDEX interest_declared_worker ON access.interest_declared (worker_id);

-- What a job did, under a key that lets it act once (14.6).
CREATE TABLE hearth.job_done (
  effect_key text PRIMARY KEY,
  at timestamptz NOT NULL,
  result jsonb NOT NULL
);

-- A keeper looks after restrictions on people whom they may not see: this tells them who it is, and nobody else.
CREATE FUNCTION hearth.named_for_keeper(people uuid[])
  RETURNS TABLE (id uuid, given text, family text, known_as text, described_as text, due_on date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
  SELECT p.id, p.given, p.family, p.known_as, p.described_as, p.due_on FROM record.person p
   WHERE p.id = ANY (people)
     AND EXISTS (SELECT 1 FROM access.role_held h JOIN access.worker w ON w.id = h.worker_id
                  WHERE h.worker_id = hearth.viewer() AND h.role = 'restricted-record-keeper' AND w.state = 'active'
                    AND h.from_at <= now() AND (h.to_at IS NULL OR h.to_at > now()))
     AND NOT EXISTS (SELECT 1 FROM access.conflict c WHERE c.worker_id = hearth.viewer() AND c.person_id = p.id
                       AND c.from_at <= now() AND (c.to_at IS NULL OR c.to_at > now()))
$$;

REVOKE EXECUTE ON FUNCTION hearth.named_for_keeper(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hearth.named_for_keeper(uuid[]) TO hearth_staff;

-- Like the restrictions themselves these say who may not be found: pages of keepers and administrators read them.
SELECT hearth.guard(format('access.%I', t)::regclass, NULL)
  FROM unnest(ARRAY['restriction_proposed', 'restriction_reach', 'interest_declared']) AS t;

GRANT SELECT ON access.role_opened, access.role_proposed, access.cover, access.restriction_proposed, access.restriction_reach,
  access.interest_declared TO hearth_staff, hearth_read;
GRANT INSERT, UPDATE ON access.role_proposed, access.cover, access.restriction_proposed, access.restriction_reach,
  access.interest_declared TO hearth_staff;
GRANT SELECT, INSERT ON hearth.job_done TO hearth_staff;
GRANT SELECT ON hearth.job_done TO hearth_read;
