-- Which contacts are open to a viewer by a reason for one contact: asked once a statement by every table of the front door. `hearth.holds`
-- was called for each reason in force and cost 35 of the queue's 40 milliseconds where a team decides 8,000 contacts a month; as
-- one comparison over the reasons, with what the viewer has worked out once, it is the same answer (src/mechanisms/access proves it).
CREATE FUNCTION hearth.held_by(reason access.reason, viewer uuid, teams uuid[], managed uuid[], covered_workers uuid[], covered_teams uuid[]) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN reason.from_at <= now() AND coalesce(reason.to_at, 'infinity'::timestamptz) > now() AND (
    reason.worker_id = viewer OR reason.team_id = ANY (managed)
    OR reason.kind <> 'decided in the team' AND (
      reason.team_id = ANY (teams)
      OR reason.kind <> 'urgent access' AND (reason.worker_id = ANY (covered_workers) OR reason.team_id = ANY (covered_teams))));

-- Whom and which teams the viewer covers now, in person or with a team.
CREATE FUNCTION hearth.covered_workers() RETURNS uuid[]
  LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
BEGIN
  RETURN ARRAY(SELECT c.covered_worker_id FROM access.cover c
    WHERE (c.covering_worker_id = hearth.viewer() OR c.covering_team_id = ANY (hearth.ids_set('hearth.teams')))
      AND c.covered_worker_id IS NOT NULL AND c.from_at <= now() AND c.to_at > now());
END $$;
CREATE FUNCTION hearth.covered_teams() RETURNS uuid[]
  LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
BEGIN
  RETURN ARRAY(SELECT c.covered_team_id FROM access.cover c
    WHERE (c.covering_worker_id = hearth.viewer() OR c.covering_team_id = ANY (hearth.ids_set('hearth.teams')))
      AND c.covered_team_id IS NOT NULL AND c.from_at <= now() AND c.to_at > now());
END $$;

CREATE OR REPLACE FUNCTION hearth.opened_contacts() RETURNS uuid[]
  LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
DECLARE
  viewer uuid := hearth.viewer();
  teams uuid[] := hearth.ids_set('hearth.teams');
  managed uuid[] := hearth.ids_set('hearth.managed_teams');
  covered_workers uuid[] := hearth.covered_workers();
  covered_teams uuid[] := hearth.covered_teams();
BEGIN
  RETURN ARRAY(SELECT r.source_id FROM access.reason r
    WHERE r.opens = 'contact' AND (r.to_at > now() OR r.to_at IS NULL)
      AND hearth.held_by(r, viewer, teams, managed, covered_workers, covered_teams));
END $$;

CREATE OR REPLACE FUNCTION hearth.narrowed_people() RETURNS uuid[]
  LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
DECLARE
  viewer uuid := hearth.viewer();
  teams uuid[] := hearth.ids_set('hearth.teams');
  managed uuid[] := hearth.ids_set('hearth.managed_teams');
  covered_workers uuid[] := hearth.covered_workers();
  covered_teams uuid[] := hearth.covered_teams();
BEGIN
  RETURN ARRAY(SELECT DISTINCT r.person_id FROM access.reason r
    WHERE r.opens = 'contact' AND (r.to_at > now() OR r.to_at IS NULL)
      AND hearth.held_by(r, viewer, teams, managed, covered_workers, covered_teams)
      AND NOT EXISTS (SELECT 1 FROM access.reason w
        WHERE w.person_id = r.person_id AND w.opens IN ('whole', 'front-door')
          AND hearth.held_by(w, viewer, teams, managed, covered_workers, covered_teams))
      AND NOT EXISTS (SELECT 1 FROM access.restriction x JOIN access.restriction_member m ON m.restriction_id = x.id
        WHERE x.person_id = r.person_id AND m.worker_id = viewer AND x.from_at <= now() AND (x.to_at IS NULL OR x.to_at > now())));
END $$;
REVOKE EXECUTE ON FUNCTION hearth.held_by(access.reason, uuid, uuid[], uuid[], uuid[], uuid[]), hearth.covered_workers(), hearth.covered_teams() FROM PUBLIC;
DROP FUNCTION hearth.holds(access.reason);

-- Most reasons of a person are over: those in force are found by the index alone, where the old one led to all of them.
CREATE INDEX reason_in_force ON access.reason (person_id, coalesce(to_at, 'infinity'::timestamptz));
DROP INDEX access.reason_person;
