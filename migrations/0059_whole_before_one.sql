-- Whose contacts are narrowed to one is worked out for all people at once (3 ms where a team decides 8,000 contacts a month), though nearly
-- every row that is read is of a child whom the viewer may see whole. That is asked first, for the row alone; the rest only where
-- the answer is no. The same rows as before: whoever may see a child whole, or for the front door, is never narrowed.
DO $$
DECLARE
  policy record;
BEGIN
  FOR policy IN
    SELECT c.relname, k.person,
           pg_get_expr(p.polqual, p.polrelid) AS narrowed
      FROM pg_policy p
      JOIN pg_class c ON c.oid = p.polrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'front_door'
      CROSS JOIN LATERAL (
        SELECT CASE WHEN EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'child_id') THEN 'child_id' ELSE 'person_id' END AS person
      ) k
     WHERE p.polname = 'one_contact'
  LOOP
    EXECUTE format(
      'ALTER POLICY one_contact ON front_door.%1$I USING ('
      '(SELECT hearth.counting()) OR EXISTS (SELECT 1 FROM access.reason w'
      ' WHERE w.person_id = %1$I.%2$I AND coalesce(w.to_at, ''infinity''::timestamptz) > now() AND w.opens IN (''whole'', ''front-door'')'
      ' AND hearth.held_by(w, (SELECT hearth.viewer()), (SELECT hearth.ids_set(''hearth.teams'')), (SELECT hearth.ids_set(''hearth.managed_teams'')),'
      ' (SELECT hearth.covered_workers()), (SELECT hearth.covered_teams())))'
      ' OR %3$s)',
      policy.relname, policy.person, policy.narrowed);
  END LOOP;
END $$;

-- The reasons for one contact of one worker or team, without those of everybody else.
DROP INDEX access.reason_one_contact;
CREATE INDEX reason_one_contact_worker ON access.reason (worker_id, coalesce(to_at, 'infinity'::timestamptz)) WHERE opens = 'contact';
CREATE INDEX reason_one_contact_team ON access.reason (team_id, coalesce(to_at, 'infinity'::timestamptz)) WHERE opens = 'contact';

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
    WHERE r.opens = 'contact' AND coalesce(r.to_at, 'infinity'::timestamptz) > now()
      AND (r.worker_id = ANY (viewer || covered_workers) OR r.team_id = ANY (teams || managed || covered_teams))
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
    WHERE r.opens = 'contact' AND coalesce(r.to_at, 'infinity'::timestamptz) > now()
      AND (r.worker_id = ANY (viewer || covered_workers) OR r.team_id = ANY (teams || managed || covered_teams))
      AND hearth.held_by(r, viewer, teams, managed, covered_workers, covered_teams)
      AND NOT EXISTS (SELECT 1 FROM access.reason w
        WHERE w.person_id = r.person_id AND w.opens IN ('whole', 'front-door')
          AND hearth.held_by(w, viewer, teams, managed, covered_workers, covered_teams))
      AND NOT EXISTS (SELECT 1 FROM access.restriction x JOIN access.restriction_member m ON m.restriction_id = x.id
        WHERE x.person_id = r.person_id AND m.worker_id = viewer AND x.from_at <= now() AND (x.to_at IS NULL OR x.to_at > now())));
END $$;
GRANT EXECUTE ON FUNCTION hearth.held_by(access.reason, uuid, uuid[], uuid[], uuid[], uuid[]), hearth.covered_workers(), hearth.covered_teams()
  TO hearth_staff, hearth_read;
