-- Who works here, in which team, in which roles, and the reasons for which they may see a person (spec/security.md 2-5).
CREATE SCHEMA access;
GRANT USAGE ON SCHEMA access TO hearth_staff, hearth_read;

CREATE TABLE access.team (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  parent_id uuid REFERENCES access.team,
  -- What the team is for: front-door, assessment, early-help, out-of-hours, other.
  purpose text NOT NULL DEFAULT 'other',
  legacy_id text UNIQUE
);
CREATE INDEX team_parent ON access.team (parent_id);

CREATE TABLE access.worker (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  title text NOT NULL,
  team_id uuid REFERENCES access.team,
  email text,
  -- The key of a person at the council's sign-in server is issuer and subject, never an e-mail address.
  issuer text,
  subject text,
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'suspended', 'closed')),
  -- Where the worker is, or was, a person of the record: for conflicts of interest.
  person_id uuid,
  registration text,
  full_time_equivalent numeric(4, 2),
  agency boolean,
  legacy_id text UNIQUE,
  last_seen_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  UNIQUE (issuer, subject)
);
CREATE INDEX worker_team ON access.worker (team_id);

CREATE TABLE access.role_held (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  worker_id uuid NOT NULL REFERENCES access.worker,
  role text NOT NULL,
  from_at timestamptz NOT NULL,
  to_at timestamptz,
  given_by uuid,
  second_by uuid,
  reviewed_at timestamptz NOT NULL,
  CHECK (to_at IS NULL OR to_at >= from_at),
  -- Nobody changes their own rights (2.2).
  CHECK (given_by IS DISTINCT FROM worker_id)
);
CREATE INDEX role_held_worker ON access.role_held (worker_id);

-- Why somebody may see a person's record: held by one worker, or by a team and the managers over it.
CREATE TABLE access.reason (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL,
  kind text NOT NULL,
  -- How much it opens: whole, front-door, family, contact.
  opens text NOT NULL,
  worker_id uuid REFERENCES access.worker,
  team_id uuid REFERENCES access.team,
  from_at timestamptz NOT NULL,
  to_at timestamptz,
  -- What made it: the contact, the allocation, the urgent access, the task.
  source_id uuid NOT NULL,
  -- The words and ground of urgent access; null for every other kind.
  ground text,
  words text,
  CHECK (worker_id IS NOT NULL OR team_id IS NOT NULL),
  CHECK (to_at IS NULL OR to_at >= from_at)
);
CREATE INDEX reason_person ON access.reason (person_id);
CREATE INDEX reason_worker ON access.reason (worker_id, person_id);
CREATE INDEX reason_team ON access.reason (team_id, person_id);
CREATE INDEX reason_source ON access.reason (source_id);

-- A restricted person (D4): a list of named people replaces all reasons. Set by two people.
CREATE TABLE access.restriction (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL,
  because text NOT NULL,
  from_at timestamptz NOT NULL,
  to_at timestamptz,
  set_by uuid NOT NULL REFERENCES access.worker,
  second_by uuid NOT NULL REFERENCES access.worker,
  review_on date NOT NULL,
  CHECK (set_by <> second_by)
);
CREATE INDEX restriction_person ON access.restriction (person_id);

CREATE TABLE access.restriction_member (
  restriction_id uuid NOT NULL REFERENCES access.restriction,
  worker_id uuid NOT NULL REFERENCES access.worker,
  PRIMARY KEY (restriction_id, worker_id)
);

-- A standing refusal: this worker is, is close to, or has an interest in this person (3.5).
CREATE TABLE access.conflict (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  worker_id uuid NOT NULL REFERENCES access.worker,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  from_at timestamptz NOT NULL,
  to_at timestamptz,
  declared_by uuid
);
CREATE INDEX conflict_worker ON access.conflict (worker_id);

-- Reads the restrictions and conflicts as their owner, so that the few rows behind the answer need no policy of their own.
CREATE OR REPLACE FUNCTION hearth.closed_people() RETURNS uuid[]
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, access
  AS $$
  SELECT coalesce(array_agg(closed.person_id), '{}') FROM (
    SELECT r.person_id FROM access.restriction r
     WHERE r.from_at <= now() AND (r.to_at IS NULL OR r.to_at > now())
       AND NOT EXISTS (SELECT 1 FROM access.restriction_member m
                        WHERE m.restriction_id = r.id AND m.worker_id = hearth.viewer())
    UNION
    SELECT c.person_id FROM access.conflict c
     WHERE c.worker_id = hearth.viewer() AND c.from_at <= now() AND (c.to_at IS NULL OR c.to_at > now())
  ) closed
$$;

SELECT hearth.guard('access.reason');
-- The two lists say who may not be found: only the definer function above and a keeper's page read them.
SELECT hearth.guard('access.restriction', NULL);
SELECT hearth.guard('access.restriction_member', NULL);
SELECT hearth.guard('access.conflict', NULL);

GRANT SELECT ON ALL TABLES IN SCHEMA access TO hearth_staff, hearth_read;
GRANT INSERT, UPDATE ON access.worker, access.role_held, access.team TO hearth_staff;
GRANT INSERT, UPDATE ON access.reason, access.restriction, access.conflict TO hearth_staff;
GRANT INSERT, DELETE ON access.restriction_member TO hearth_staff;
