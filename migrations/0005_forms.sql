-- Forms: drafts that only their author can read, and the stored records of forms with every version of their text.
CREATE SCHEMA forms;
GRANT USAGE ON SCHEMA forms TO hearth_staff, hearth_read;

-- What somebody has typed and not sent. A form that is shown carries a key; the draft of that showing is found by it, so two
-- windows with the same form never write over each other (spec/security.md 14.4).
CREATE TABLE forms.draft (
  id uuid PRIMARY KEY,
  author_id uuid NOT NULL,
  form_id text NOT NULL,
  form_version integer NOT NULL,
  -- What the form is about: a contact, a person, a record. Null for something new.
  subject uuid,
  -- The page of a form that has several.
  part text NOT NULL DEFAULT '',
  -- The controls as typed, sealed for this author and this draft.
  body bytea NOT NULL,
  saved_at timestamptz NOT NULL,
  idempotency_key uuid NOT NULL,
  UNIQUE (author_id, idempotency_key, part)
);
CREATE INDEX draft_subject ON forms.draft (subject) WHERE subject IS NOT NULL;

-- Keys of forms that were sent or thrown away, for thirty days: a draft that is still on its way when the form is sent must
-- not come back to life.
CREATE TABLE forms.draft_done (
  author_id uuid NOT NULL,
  idempotency_key uuid NOT NULL,
  done_at timestamptz NOT NULL,
  PRIMARY KEY (author_id, idempotency_key)
);

CREATE FUNCTION pg_temp.only_the_author(personal regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', personal);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', personal);
  EXECUTE format('CREATE POLICY authors_own ON %s USING (author_id = (SELECT hearth.viewer()))
    WITH CHECK (author_id = (SELECT hearth.viewer()))', personal);
  EXECUTE format('CREATE POLICY owning ON %s TO %I USING ((SELECT hearth.has_context()))
    WITH CHECK ((SELECT hearth.has_context()))', personal, current_user);
END $$;
SELECT pg_temp.only_the_author('forms.draft');
SELECT pg_temp.only_the_author('forms.draft_done');
GRANT SELECT, INSERT, UPDATE, DELETE ON forms.draft TO hearth_staff;
GRANT SELECT, INSERT, DELETE ON forms.draft_done TO hearth_staff;

-- That other people have drafts about a subject: who and since when, never what. Nothing about a person closed to the viewer.
CREATE FUNCTION forms.drafts_of_others(wanted uuid)
  RETURNS TABLE (form_id text, author_id uuid, author_name text, saved_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, forms
  AS $$
  SELECT d.form_id, d.author_id, w.name, d.saved_at
    FROM forms.draft d LEFT JOIN access.worker w ON w.id = d.author_id
   WHERE d.subject = wanted AND d.author_id <> hearth.viewer()
     AND NOT d.subject = ANY (hearth.closed_people())
   ORDER BY d.saved_at DESC
$$;
REVOKE EXECUTE ON FUNCTION forms.drafts_of_others FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forms.drafts_of_others TO hearth_staff;

-- A form that was filled in, about one or several people. Whatever is counted, due or searched is a column of its service.
CREATE TABLE forms.record (
  id uuid PRIMARY KEY,
  form_id text NOT NULL,
  form_version integer NOT NULL,
  about uuid[] NOT NULL CHECK (cardinality(about) > 0),
  answers jsonb NOT NULL,
  -- Where answers came from that Hearth filled in and nobody changed.
  provenance jsonb NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 1,
  written_by uuid NOT NULL,
  written_at timestamptz NOT NULL,
  -- Finished: its text no longer changes.
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'finished'))
);
CREATE INDEX record_about ON forms.record USING gin (about);

-- Every text that was ever kept, and those set aside where two people saved at once.
CREATE TABLE forms.record_version (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  record_id uuid NOT NULL REFERENCES forms.record,
  about uuid[] NOT NULL,
  version integer NOT NULL,
  kept boolean NOT NULL,
  form_version integer NOT NULL,
  answers jsonb NOT NULL,
  provenance jsonb NOT NULL DEFAULT '{}',
  written_by uuid NOT NULL,
  written_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX record_version_kept ON forms.record_version (record_id, version) WHERE kept;
CREATE INDEX record_version_record ON forms.record_version (record_id, version);

-- As hearth.guard, for a record about several people: closed to the viewer where any of them is.
CREATE FUNCTION pg_temp.guard_all(personal regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE condition text := '(SELECT hearth.has_context()) AND NOT about && (SELECT hearth.closed_people())::uuid[]';
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', personal);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', personal);
  EXECUTE format('CREATE POLICY reading ON %s FOR SELECT USING (%s)', personal, condition);
  EXECUTE format('CREATE POLICY adding ON %s FOR INSERT WITH CHECK (%s)', personal, condition);
  EXECUTE format('CREATE POLICY changing ON %s FOR UPDATE USING (%s) WITH CHECK (%s)', personal, condition, condition);
  EXECUTE format('CREATE POLICY removing ON %s FOR DELETE USING (%s)', personal, condition);
  EXECUTE format('CREATE POLICY owning ON %s TO %I USING ((SELECT hearth.has_context()))
    WITH CHECK ((SELECT hearth.has_context()))', personal, current_user);
END $$;
SELECT pg_temp.guard_all('forms.record');
SELECT pg_temp.guard_all('forms.record_version');
GRANT SELECT ON forms.record, forms.record_version TO hearth_staff, hearth_read;
GRANT INSERT ON forms.record, forms.record_version TO hearth_staff;
GRANT UPDATE (form_version, answers, provenance, version, written_by, written_at, state) ON forms.record TO hearth_staff;
