-- The ground: database roles, the context of a transaction, and the guard that every personal table stands behind.
-- Roles belong to the server, not to one database: two databases of one server may create them at once.
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['hearth_staff', 'hearth_portal', 'hearth_read'] LOOP
    BEGIN
      IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = wanted) THEN
        EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS', wanted);
      END IF;
      EXECUTE format('GRANT %I TO CURRENT_USER', wanted);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
  END LOOP;
END $$;

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE SCHEMA hearth;
GRANT USAGE ON SCHEMA hearth TO hearth_staff, hearth_portal, hearth_read;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;

-- Who acts in this transaction; null outside `inContext` (src/platform/db.ts), and then no personal row is seen.
CREATE FUNCTION hearth.viewer() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('hearth.viewer', true), '')::uuid;

CREATE FUNCTION hearth.has_context() RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('hearth.viewer', true), '') <> '';

-- People whose record is closed to the viewer by a restriction or a conflict of interest. Replaced in 0002 when the tables exist.
CREATE FUNCTION hearth.closed_people() RETURNS uuid[]
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN '{}'::uuid[];

-- Enables and forces row security on a personal table. Without a context there are no rows; a person closed to the viewer is
-- not there. The sub-selects are evaluated once a statement, not once a row (spec/security.md 6.2, 6.4).
CREATE FUNCTION hearth.guard(personal regclass, person_column text DEFAULT 'person_id') RETURNS void
  LANGUAGE plpgsql AS $$
DECLARE condition text;
BEGIN
  condition := '(SELECT hearth.has_context())';
  IF person_column IS NOT NULL THEN
    condition := condition || format(
      ' AND (%1$I IS NULL OR NOT %1$I = ANY ((SELECT hearth.closed_people())::uuid[]))', person_column);
  END IF;
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', personal);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', personal);
  EXECUTE format('CREATE POLICY reading ON %s FOR SELECT USING (%s)', personal, condition);
  EXECUTE format('CREATE POLICY adding ON %s FOR INSERT WITH CHECK (%s)', personal, condition);
  EXECUTE format('CREATE POLICY changing ON %s FOR UPDATE USING (%s) WITH CHECK (%s)', personal, condition, condition);
  EXECUTE format('CREATE POLICY removing ON %s FOR DELETE USING (%s)', personal, condition);
  -- The owner's own functions (sealing the trace, closed_people) must see every row, yet never without a context.
  EXECUTE format('CREATE POLICY owning ON %s TO %I USING ((SELECT hearth.has_context())) WITH CHECK ((SELECT hearth.has_context()))',
    personal, current_user);
END $$;

-- One mark for the whole store: what it is for, and whether the people in it are made up.
CREATE TABLE hearth.store (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  made_up boolean NOT NULL DEFAULT false,
  marked_at timestamptz,
  seed text
);
INSERT INTO hearth.store DEFAULT VALUES;
GRANT SELECT ON hearth.store TO hearth_staff, hearth_portal, hearth_read;

-- Council settings that are not clocks: wording, limits, choices. Each value holds from a day.
CREATE TABLE hearth.setting (
  id text NOT NULL,
  from_on date NOT NULL,
  value jsonb NOT NULL,
  set_by uuid,
  set_at timestamptz NOT NULL DEFAULT now(),
  reason text,
  PRIMARY KEY (id, from_on)
);
GRANT SELECT, INSERT ON hearth.setting TO hearth_staff;
GRANT SELECT ON hearth.setting TO hearth_portal, hearth_read;
