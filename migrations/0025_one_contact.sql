-- What was said in a call, apart from the call: everybody who works with a child in it may know that there was one, but its words
-- (and what it was about) are kept back from whoever one of those named in it is closed to (spec/security.md 4.1).
CREATE TABLE front_door.contact_told (
  contact_event_id uuid PRIMARY KEY REFERENCES front_door.contact_event,
  source_words text,
  caller_name text,
  caller_role text,
  caller_reach text,
  -- What the caller said, as told.
  told text,
  going_well text,
  immediate_safety text,
  consent_because text,
  language text,
  family_knows text,
  answers jsonb NOT NULL DEFAULT '{}'
);
INSERT INTO front_door.contact_told
SELECT id, source_words, caller_name, caller_role, caller_reach, told, going_well, immediate_safety, consent_because, language, family_knows, answers
  FROM front_door.contact_event;
ALTER TABLE front_door.contact_event
  DROP COLUMN source_words, DROP COLUMN caller_name, DROP COLUMN caller_role, DROP COLUMN caller_reach, DROP COLUMN told,
  DROP COLUMN going_well, DROP COLUMN immediate_safety, DROP COLUMN consent_because, DROP COLUMN language, DROP COLUMN family_knows,
  DROP COLUMN answers;

-- Calls in which somebody closed to the viewer is named. Asked once a statement; the few people closed lead to the few calls.
CREATE FUNCTION hearth.closed_calls() RETURNS uuid[]
  LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
DECLARE closed uuid[] := hearth.closed_people();
BEGIN
  RETURN ARRAY(
    SELECT n.contact_event_id FROM front_door.person_named n WHERE n.person_id = ANY (closed)
    UNION
    SELECT c.contact_event_id FROM front_door.contact c WHERE c.child_id = ANY (closed));
END $$;

SELECT hearth.guard('front_door.contact_told', NULL);
GRANT SELECT ON front_door.contact_told TO hearth_staff, hearth_read;
GRANT INSERT, UPDATE ON front_door.contact_told TO hearth_staff;
CREATE POLICY everybody_named ON front_door.contact_told AS RESTRICTIVE FOR SELECT TO hearth_staff, hearth_read
  USING (NOT contact_event_id = ANY ((SELECT hearth.closed_calls())::uuid[]));
CREATE POLICY everybody_named ON front_door.contact_worry AS RESTRICTIVE FOR SELECT TO hearth_staff, hearth_read
  USING (NOT contact_event_id = ANY ((SELECT hearth.closed_calls())::uuid[]));

-- A decider's reason opens the one contact that it came from (3.3). The teams of whoever acts are set with the viewer.
CREATE FUNCTION hearth.ids_set(setting text) RETURNS uuid[]
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(nullif(current_setting(setting, true), '')::uuid[], '{}'::uuid[]);

-- Figures count every contact, whoever asks: said by the one who counts, in the transaction (src/desk/figures).
CREATE FUNCTION hearth.counting() RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('hearth.counting', true), '') = 'on';

-- Whether the viewer holds a reason: in person, with a team, as a manager over it, or covering. As `decide` has it.
CREATE FUNCTION hearth.holds(reason access.reason) RETURNS boolean
  LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
DECLARE
  teams uuid[] := hearth.ids_set('hearth.teams');
  managed uuid[] := hearth.ids_set('hearth.managed_teams');
BEGIN
  IF reason.from_at > now() OR reason.to_at <= now() THEN RETURN false; END IF;
  IF reason.worker_id = hearth.viewer() OR reason.team_id = ANY (managed) THEN RETURN true; END IF;
  IF reason.kind = 'decided in the team' THEN RETURN false; END IF;
  IF reason.team_id = ANY (teams) THEN RETURN true; END IF;
  RETURN reason.kind <> 'urgent access' AND EXISTS (
    SELECT 1 FROM access.cover c
     WHERE (c.covering_worker_id = hearth.viewer() OR c.covering_team_id = ANY (teams))
       AND (c.covered_worker_id = reason.worker_id OR c.covered_team_id = reason.team_id)
       AND c.from_at <= now() AND c.to_at > now());
END $$;

-- Reasons for one contact end after ten working days, so those in force are few.
CREATE INDEX reason_one_contact ON access.reason (to_at) WHERE opens = 'contact';

-- The contacts that such reasons of the viewer open.
CREATE FUNCTION hearth.opened_contacts() RETURNS uuid[]
  LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
BEGIN
  RETURN ARRAY(SELECT r.source_id FROM access.reason r
    WHERE r.opens = 'contact' AND (r.to_at > now() OR r.to_at IS NULL) AND hearth.holds(r));
END $$;

-- The people of whom the viewer may see such contacts and no others.
CREATE FUNCTION hearth.narrowed_people() RETURNS uuid[]
  LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
BEGIN
  RETURN ARRAY(SELECT DISTINCT r.person_id FROM access.reason r
    WHERE r.opens = 'contact' AND (r.to_at > now() OR r.to_at IS NULL) AND hearth.holds(r)
      AND NOT EXISTS (SELECT 1 FROM access.reason w
        WHERE w.person_id = r.person_id AND w.opens IN ('whole', 'front-door') AND hearth.holds(w))
      AND NOT EXISTS (SELECT 1 FROM access.restriction x JOIN access.restriction_member m ON m.restriction_id = x.id
        WHERE x.person_id = r.person_id AND m.worker_id = hearth.viewer() AND x.from_at <= now() AND (x.to_at IS NULL OR x.to_at > now())));
END $$;

CREATE POLICY one_contact ON front_door.contact AS RESTRICTIVE FOR SELECT TO hearth_staff, hearth_read
  USING ((SELECT hearth.counting()) OR NOT child_id = ANY ((SELECT hearth.narrowed_people())::uuid[])
    OR id = ANY ((SELECT hearth.opened_contacts())::uuid[]));
CREATE POLICY one_contact ON front_door.referral AS RESTRICTIVE FOR SELECT TO hearth_staff, hearth_read
  USING ((SELECT hearth.counting()) OR NOT child_id = ANY ((SELECT hearth.narrowed_people())::uuid[])
    OR coalesce(contact_id = ANY ((SELECT hearth.opened_contacts())::uuid[]), false));
CREATE POLICY one_contact ON front_door.decision_undone AS RESTRICTIVE FOR SELECT TO hearth_staff, hearth_read
  USING ((SELECT hearth.counting()) OR NOT person_id = ANY ((SELECT hearth.narrowed_people())::uuid[])
    OR contact_id = ANY ((SELECT hearth.opened_contacts())::uuid[]));
REVOKE EXECUTE ON FUNCTION hearth.closed_calls(), hearth.holds(access.reason), hearth.opened_contacts(), hearth.narrowed_people() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hearth.closed_calls(), hearth.holds(access.reason), hearth.opened_contacts(), hearth.narrowed_people()
  TO hearth_staff, hearth_read;
