-- Two records of one person are joined and, where that was wrong, parted again. What is joined is re-pointed at the record that is kept;
-- a ledger holds every row that was touched, so that parting restores both exactly.

-- A pair can wait: nobody could tell yet. And the work of the night finds pairs too.
ALTER TABLE record.possible_duplicate
  ADD COLUMN found_by text NOT NULL DEFAULT 'recorded' CHECK (found_by IN ('recorded', 'linkage')),
  ADD COLUMN later_until date,
  ADD COLUMN later_because text,
  ADD COLUMN later_by uuid,
  ADD CHECK ((later_until IS NULL) = (later_because IS NULL));

-- Whose record took this one in. It is then nobody's own: it is in no list, search or figure, and its address leads to the other.
ALTER TABLE record.person ADD COLUMN merged_into uuid REFERENCES record.person, ADD CHECK (merged_into <> id);
CREATE INDEX person_merged_into ON record.person (merged_into) WHERE merged_into IS NOT NULL;
CREATE POLICY not_merged_away ON record.person AS RESTRICTIVE TO hearth_staff, hearth_read
  USING (merged_into IS NULL) WITH CHECK (merged_into IS NULL);

CREATE TABLE record.merge (
  id uuid PRIMARY KEY,
  kept_id uuid NOT NULL REFERENCES record.person,
  merged_id uuid NOT NULL REFERENCES record.person,
  reason text NOT NULL CHECK (reason <> ''),
  -- What the engine said of the pair when it was decided, as its table.
  explanation jsonb NOT NULL,
  state text NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'declined', 'done', 'undone')),
  -- Why a second person must agree; empty: one person is enough.
  needs_second text[] NOT NULL,
  -- Both as they were looked at: where either changed since, it is looked at again.
  kept_stood text NOT NULL,
  merged_stood text NOT NULL,
  proposed_at timestamptz NOT NULL,
  proposed_by uuid NOT NULL REFERENCES access.worker,
  decided_at timestamptz,
  decided_by uuid REFERENCES access.worker,
  declined_because text,
  undone_at timestamptz,
  undone_by uuid REFERENCES access.worker,
  undone_because text,
  CHECK (kept_id <> merged_id),
  CHECK ((state = 'proposed') = (decided_at IS NULL)),
  CHECK ((state = 'undone') = (undone_at IS NOT NULL)),
  CHECK (state = 'proposed' OR needs_second = '{}' OR decided_by <> proposed_by OR state = 'declined')
);
CREATE UNIQUE INDEX merge_once ON record.merge (merged_id) WHERE state IN ('proposed', 'done');
CREATE INDEX merge_kept ON record.merge (kept_id);

-- The ledger. `stood` was there on the kept record; `moved` was re-pointed; `taken` was there twice and is kept here whole; `added` and
-- `changed` came of joining; `rebuilt` follows from the events and is kept here as it was.
CREATE TABLE record.merge_row (
  merge_id uuid NOT NULL REFERENCES record.merge,
  n bigint GENERATED ALWAYS AS IDENTITY,
  -- The record that holds the row now.
  person_id uuid NOT NULL,
  place text NOT NULL,
  col text NOT NULL,
  key jsonb NOT NULL,
  did text NOT NULL CHECK (did IN ('stood', 'moved', 'taken', 'added', 'changed', 'rebuilt')),
  before jsonb,
  after jsonb,
  PRIMARY KEY (merge_id, n)
);
CREATE INDEX merge_row_place ON record.merge_row (merge_id, place, col);

-- What joining does with a column that names a person, where it is not the usual (record.person_places below). A migration that adds
-- such a column need add its line here only where the usual would be wrong.
CREATE TABLE record.person_place (
  place text NOT NULL,
  col text NOT NULL,
  -- move: re-pointed. once: re-pointed, or taken away where the kept record has the same. pair: two ids in order. list: one of several
  -- ids. address: an id within an address. rebuilt: follows from the events. stays: tells what was, or is about the joining itself.
  way text NOT NULL CHECK (way IN ('move', 'once', 'pair', 'list', 'address', 'rebuilt', 'stays')),
  -- Whether somebody is asked, on parting, whose it is where it was written meanwhile. Otherwise it stays with the kept record.
  asked boolean NOT NULL,
  PRIMARY KEY (place, col)
);
INSERT INTO record.person_place (place, col, way, asked) VALUES
  ('audit.entry', 'people', 'stays', false),
  ('audit.entry', 'person_id', 'stays', false),
  ('forms.draft', 'part', 'address', false),
  ('hearth.data_key', 'person_id', 'stays', false),
  ('record.different_people', 'other_id', 'pair', false),
  ('record.different_people', 'person_id', 'pair', false),
  ('record.merge', 'kept_id', 'stays', false),
  ('record.merge', 'merged_id', 'stays', false),
  ('record.merge_row', 'person_id', 'stays', false),
  ('record.name_word', 'person_id', 'once', false),
  ('record.outbox', 'person_id', 'move', false),
  ('record.person', 'merged_into', 'stays', false),
  ('record.possible_duplicate', 'other_id', 'once', false),
  ('record.possible_duplicate', 'person_id', 'once', false),
  ('record.relationship', 'other_id', 'once', true),
  ('record.relationship', 'person_id', 'once', true),
  ('record.search_certificate', 'person_id', 'move', false),
  ('timescales.obligation', 'person_id', 'rebuilt', false),
  ('timescales.obligation_history', 'person_id', 'move', false);

-- Every column that names a person, by its reference or its name, and what joining does with it. The usual: a list of ids is a list; a
-- column that tells rows apart is there once; any other moves.
CREATE FUNCTION record.person_places() RETURNS TABLE (place text, col text, way text, asked boolean)
  LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT c.oid::regclass::text, a.attname::text,
         coalesce(l.way, CASE WHEN a.atttypid = 'uuid[]'::regtype THEN 'list'
           WHEN EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary AND a.attnum = ANY (i.indkey)) THEN 'once'
           ELSE 'move' END),
         coalesce(l.asked, true)
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN record.person_place l ON l.place = c.oid::regclass::text AND l.col = a.attname
   WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname NOT LIKE 'pg\_%'
     AND n.nspname NOT IN ('information_schema', 'public', 'pgboss')
     AND (l.place IS NOT NULL
       OR (a.attname IN ('person_id', 'child_id') AND a.atttypid = 'uuid'::regtype)
       OR (a.attname = 'about' AND a.atttypid = 'uuid[]'::regtype)
       OR EXISTS (SELECT 1 FROM pg_constraint f WHERE f.contype = 'f' AND f.conrelid = c.oid AND f.conkey = ARRAY[a.attnum]
                    AND f.confrelid = 'record.person'::regclass))
   ORDER BY 1, 2
$$;

SELECT hearth.guard('record.merge', 'kept_id');
CREATE POLICY other_side ON record.merge AS RESTRICTIVE TO hearth_staff, hearth_read
  USING (NOT merged_id = ANY ((SELECT hearth.closed_people())::uuid[]));
SELECT hearth.guard('record.merge_row');
GRANT SELECT, INSERT ON record.merge TO hearth_staff;
GRANT UPDATE (state, decided_at, decided_by, declined_because) ON record.merge TO hearth_staff;
GRANT SELECT ON record.merge TO hearth_read;
GRANT SELECT ON record.person_place TO hearth_staff, hearth_read;

-- Whose record an id leads to: its own, or that of whoever took it in. Tells an id and nothing else.
CREATE FUNCTION hearth.kept_person(asked uuid) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH RECURSIVE up AS (
    SELECT p.id, p.merged_into FROM record.person p WHERE p.id = asked
    UNION ALL SELECT p.id, p.merged_into FROM up JOIN record.person p ON p.id = up.merged_into)
  SELECT id FROM up WHERE merged_into IS NULL
$$;
-- The ids under which a person was ever recorded: their own and those it took in.
CREATE FUNCTION hearth.people_in(kept uuid) RETURNS uuid[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH RECURSIVE down AS (
    SELECT kept AS id UNION ALL SELECT p.id FROM down JOIN record.person p ON p.merged_into = down.id)
  SELECT array_agg(id) FROM down
$$;

-- How a row of a table is told from others: as an expression that makes its key, and as a condition that a key fits.
CREATE FUNCTION record.key_of(place regclass) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT 'jsonb_build_object(' || string_agg(format('%L, t.%I', a.attname, a.attname), ', ' ORDER BY a.attnum) || ')'
    FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
   WHERE i.indrelid = place AND i.indisprimary
$$;
CREATE FUNCTION record.key_fits(place regclass) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT string_agg(format('t.%1$I = ($1->>%1$L)::%2$s', a.attname, format_type(a.atttypid, a.atttypmod)), ' AND ')
    FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
   WHERE i.indrelid = place AND i.indisprimary
$$;

-- Whether the viewer may join and part these records: their work, and neither closed to them.
CREATE FUNCTION record.may_merge(one uuid, other uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT NOT one = ANY (hearth.closed_people()) AND NOT other = ANY (hearth.closed_people())
    AND EXISTS (SELECT 1 FROM access.role_held h WHERE h.worker_id = hearth.viewer()
                  AND h.role IN ('team-manager', 'service-manager', 'head-of-service', 'data-quality-officer')
                  AND h.from_at <= now() AND (h.to_at IS NULL OR h.to_at > now()))
$$;

-- What both records say of one thing becomes one: both parts of a note; in a family from the first day to the last; a disability that
-- was withdrawn on one of them only still stands.
CREATE FUNCTION record.join_rows(of record.merge, place text, col text, key jsonb, taken jsonb) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  fits text := record.key_fits(place::regclass);
  change text := CASE place
    WHEN 'record.case_note_person' THEN 'part = concat_ws(E''\n\n'', nullif(t.part, ''''), nullif(nullif($2->>''part'', ''''), t.part))'
    WHEN 'record.case_note_part_version' THEN 'part = concat_ws(E''\n\n'', nullif(t.part, ''''), nullif(nullif($2->>''part'', ''''), t.part))'
    WHEN 'record.family_member' THEN 'from_on = least(t.from_on, ($2->>''from_on'')::date),
      to_on = CASE WHEN t.to_on IS NULL OR $2->>''to_on'' IS NULL THEN NULL ELSE greatest(t.to_on, ($2->>''to_on'')::date) END'
    WHEN 'record.disability' THEN 'withdrawn_at = CASE WHEN $2->>''withdrawn_at'' IS NULL THEN NULL ELSE t.withdrawn_at END,
      withdrawn_because = CASE WHEN $2->>''withdrawn_at'' IS NULL THEN NULL ELSE t.withdrawn_because END'
  END;
  was jsonb;
  becomes jsonb;
BEGIN
  IF change IS NULL THEN RETURN; END IF;
  EXECUTE format('SELECT to_jsonb(t) FROM %s t WHERE %s', place, fits) INTO was USING key;
  EXECUTE format('UPDATE %s t SET %s WHERE %s RETURNING to_jsonb(t)', place, change, fits) INTO becomes USING key, taken;
  IF was IS DISTINCT FROM becomes THEN
    INSERT INTO record.merge_row (merge_id, person_id, place, col, key, did, before, after)
    VALUES (of.id, of.kept_id, place, col, key, 'changed', was, becomes);
  END IF;
END $$;

-- Joins as was proposed: re-points every row, and keeps in the ledger what it did. What is due is worked out anew by the caller.
CREATE FUNCTION record.merge_people(wanted uuid, at timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  m record.merge;
  p record;
  r record;
  fits text;
  ids uuid[];
BEGIN
  SELECT * INTO m FROM record.merge WHERE id = wanted AND state = 'proposed' FOR UPDATE;
  IF NOT FOUND OR NOT record.may_merge(m.kept_id, m.merged_id) THEN
    RAISE EXCEPTION 'These records can not be joined by whoever asks' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE record.merge SET state = 'done', decided_at = at, decided_by = hearth.viewer() WHERE id = m.id;
  UPDATE record.person SET version = version + 1 WHERE id = m.kept_id;
  UPDATE record.person SET merged_into = m.kept_id, version = version + 1 WHERE id = m.merged_id;

  FOR p IN SELECT l.place, l.col, l.way, record.key_of(l.place::regclass) AS key_of FROM record.person_places() l
            WHERE l.way IN ('move', 'once', 'list', 'rebuilt') LOOP
    EXECUTE format('INSERT INTO record.merge_row (merge_id, person_id, place, col, key, did, before)
      SELECT $1, $2, %L, %L, %s, %L, CASE WHEN %L = ''rebuilt'' THEN to_jsonb(t) END FROM %s t WHERE %s',
      p.place, p.col, p.key_of, CASE WHEN p.way = 'rebuilt' THEN 'rebuilt' ELSE 'stood' END, p.way, p.place,
      CASE p.way WHEN 'list' THEN format('$2 = ANY (t.%I)', p.col) WHEN 'rebuilt' THEN format('t.%I IN ($2, $3)', p.col)
        ELSE format('t.%I = $2', p.col) END)
      USING m.id, m.kept_id, m.merged_id;
  END LOOP;

  UPDATE record.possible_duplicate SET state = 'same', decided_at = at, decided_by = hearth.viewer()
   WHERE state = 'open' AND least(person_id, other_id) = least(m.kept_id, m.merged_id)
     AND greatest(person_id, other_id) = greatest(m.kept_id, m.merged_id);

  FOR p IN SELECT l.place, l.col, l.way, record.key_of(l.place::regclass) AS key_of, record.key_fits(l.place::regclass) AS fits
             FROM record.person_places() l WHERE l.way IN ('move', 'once', 'list', 'address') LOOP
    IF p.way = 'move' THEN
      EXECUTE format('WITH moved AS (UPDATE %1$s t SET %2$I = $2 WHERE t.%2$I = $3 RETURNING %3$s AS key)
        INSERT INTO record.merge_row (merge_id, person_id, place, col, key, did) SELECT $1, $2, %1$L, %2$L, key, ''moved'' FROM moved',
        p.place, p.col, p.key_of) USING m.id, m.kept_id, m.merged_id;
      CONTINUE;
    END IF;
    FOR r IN EXECUTE format('SELECT %s AS key, to_jsonb(t) AS whole FROM %s t WHERE %s', p.key_of, p.place,
        CASE p.way WHEN 'list' THEN format('$1 = ANY (t.%I)', p.col)
          WHEN 'address' THEN format('t.%I LIKE ''%%/'' || $1::text || ''%%''', p.col) ELSE format('t.%I = $1', p.col) END)
        USING m.merged_id LOOP
      IF p.way = 'list' THEN
        ids := ARRAY(SELECT jsonb_array_elements_text(r.whole->p.col)::uuid);
        ids := CASE WHEN m.kept_id = ANY (ids) THEN array_remove(ids, m.merged_id) ELSE array_replace(ids, m.merged_id, m.kept_id) END;
        EXECUTE format('UPDATE %s t SET %I = $2 WHERE %s', p.place, p.col, p.fits) USING r.key, ids;
        INSERT INTO record.merge_row (merge_id, person_id, place, col, key, did, before, after)
        VALUES (m.id, m.kept_id, p.place, p.col, r.key, 'moved', r.whole->p.col, to_jsonb(ids));
      ELSIF p.way = 'address' THEN
        EXECUTE format('UPDATE %s t SET %I = $2 WHERE %s', p.place, p.col, p.fits)
          USING r.key, replace(r.whole->>p.col, m.merged_id::text, m.kept_id::text);
        INSERT INTO record.merge_row (merge_id, person_id, place, col, key, did, before, after)
        VALUES (m.id, m.kept_id, p.place, p.col, r.key, 'moved', r.whole->p.col,
                to_jsonb(replace(r.whole->>p.col, m.merged_id::text, m.kept_id::text)));
      ELSIF p.place = 'record.possible_duplicate' AND (r.whole->>'person_id')::uuid IN (m.kept_id, m.merged_id)
          AND (r.whole->>'other_id')::uuid IN (m.kept_id, m.merged_id) THEN
        -- The pair itself tells what was decided.
        CONTINUE;
      ELSE
        BEGIN
          EXECUTE format('UPDATE %s t SET %I = $2 WHERE %s', p.place, p.col, p.fits) USING r.key, m.kept_id;
          INSERT INTO record.merge_row (merge_id, person_id, place, col, key, did)
          VALUES (m.id, m.kept_id, p.place, p.col,
                  CASE WHEN r.key ? p.col THEN r.key || jsonb_build_object(p.col, m.kept_id) ELSE r.key END, 'moved');
        EXCEPTION WHEN unique_violation OR check_violation THEN
          IF r.key ? p.col THEN
            PERFORM record.join_rows(m, p.place, p.col, r.key || jsonb_build_object(p.col, m.kept_id), r.whole);
          END IF;
          EXECUTE format('DELETE FROM %s t WHERE %s', p.place, p.fits) USING r.key;
          INSERT INTO record.merge_row (merge_id, person_id, place, col, key, did, before)
          VALUES (m.id, m.kept_id, p.place, p.col, r.key, 'taken', r.whole);
        END;
      END IF;
    END LOOP;
  END LOOP;

  FOR r IN SELECT d.*, CASE WHEN d.person_id = m.merged_id THEN d.other_id ELSE d.person_id END AS third
             FROM record.different_people d WHERE m.merged_id IN (d.person_id, d.other_id) LOOP
    DELETE FROM record.different_people d WHERE d.person_id = r.person_id AND d.other_id = r.other_id;
    INSERT INTO record.merge_row (merge_id, person_id, place, col, key, did, before)
    VALUES (m.id, m.kept_id, 'record.different_people', 'person_id',
            jsonb_build_object('person_id', r.person_id, 'other_id', r.other_id), 'taken', to_jsonb(r) - 'third');
    CONTINUE WHEN r.third = m.kept_id;
    INSERT INTO record.different_people (person_id, other_id, reason, recorded_at, recorded_by)
    VALUES (least(r.third, m.kept_id), greatest(r.third, m.kept_id), r.reason, r.recorded_at, r.recorded_by) ON CONFLICT DO NOTHING;
    IF FOUND THEN
      INSERT INTO record.merge_row (merge_id, person_id, place, col, key, did)
      VALUES (m.id, m.kept_id, 'record.different_people', 'person_id',
              jsonb_build_object('person_id', least(r.third, m.kept_id), 'other_id', greatest(r.third, m.kept_id)), 'added');
    END IF;
  END LOOP;
  DELETE FROM timescales.obligation WHERE person_id = m.merged_id;
END $$;

-- What stands on the kept record and was not there when the two were joined: whoever parts them says whose it is.
CREATE FUNCTION record.written_since_merge(wanted uuid)
  RETURNS TABLE (place text, col text, key jsonb, whole jsonb)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  m record.merge;
  p record;
BEGIN
  SELECT * INTO m FROM record.merge WHERE id = wanted AND state = 'done';
  IF NOT FOUND OR NOT record.may_merge(m.kept_id, m.merged_id) THEN RETURN; END IF;
  FOR p IN SELECT l.place, l.col, l.way, record.key_of(l.place::regclass) AS key_of FROM record.person_places() l WHERE l.asked LOOP
    RETURN QUERY EXECUTE format('SELECT %1$L::text, %2$L::text, k.key, to_jsonb(t) FROM %1$s t CROSS JOIN LATERAL (SELECT %3$s AS key) k
      WHERE %4$s AND NOT EXISTS (SELECT 1 FROM record.merge_row r WHERE r.merge_id = $1 AND r.place = %1$L AND r.col = %2$L AND r.key = k.key)
        %5$s',
      p.place, p.col, p.key_of, CASE p.way WHEN 'list' THEN format('$2 = ANY (t.%I)', p.col) ELSE format('t.%I = $2', p.col) END,
      -- Written by the joining itself.
      CASE p.place WHEN 'record.event' THEN 'AND NOT (t.type = ''records-joined'' AND t.data->>''mergeId'' = $1::text)'
        WHEN 'record.identity_assertion' THEN 'AND NOT (t.recorded_at = $3 AND t.source = ''kept when two records were joined'')' ELSE '' END)
      USING m.id, m.kept_id, m.decided_at;
  END LOOP;
END $$;

-- The ids of the rows that were re-pointed: what was written about them since goes back with them.
CREATE FUNCTION record.moved_ids(wanted uuid) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT DISTINCT k.value::uuid FROM record.merge m JOIN record.merge_row r ON r.merge_id = m.id
    CROSS JOIN LATERAL jsonb_each_text(r.key) k (name, value)
   WHERE m.id = wanted AND r.did IN ('moved', 'taken') AND record.may_merge(m.kept_id, m.merged_id)
     AND k.name <> r.col AND k.value ~ '^[0-9a-f]{8}-[0-9a-f]{4}-'
     AND NOT EXISTS (SELECT 1 FROM record.merge_row s WHERE s.merge_id = m.id AND s.did = 'stood' AND s.place = r.place
                       AND s.key->>k.name = k.value)
$$;

-- Parts what was joined: everything goes back, and `sorted` (place, col, key) of what was written since goes to the record that comes
-- back. What is due is worked out anew by the caller, for both.
CREATE FUNCTION record.unmerge_people(wanted uuid, because text, sorted jsonb, at timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  m record.merge;
  r record;
  fits text;
  is_list boolean;
  standing jsonb;
BEGIN
  SELECT * INTO m FROM record.merge WHERE id = wanted AND state = 'done' FOR UPDATE;
  IF NOT FOUND OR NOT record.may_merge(m.kept_id, m.merged_id)
     OR EXISTS (SELECT 1 FROM record.person k WHERE k.id = m.kept_id AND k.merged_into IS NOT NULL)
     OR EXISTS (SELECT 1 FROM record.merge later WHERE later.kept_id = m.kept_id AND later.state = 'done' AND later.decided_at > m.decided_at) THEN
    RAISE EXCEPTION 'These records can not be parted by whoever asks, or not before a later joining' USING ERRCODE = 'insufficient_privilege';
  END IF;
  -- Before anything goes back: only what was written since can be sorted.
  FOR r IN SELECT s.place, s.col, s.key FROM jsonb_to_recordset(sorted) AS s (place text, col text, key jsonb)
            JOIN record.written_since_merge(m.id) w ON w.place = s.place AND w.col = s.col AND w.key = s.key LOOP
    fits := record.key_fits(r.place::regclass);
    SELECT l.way = 'list' INTO is_list FROM record.person_places() l WHERE l.place = r.place AND l.col = r.col;
    EXECUTE format(CASE WHEN is_list THEN 'UPDATE %1$s t SET %2$I = array_replace(t.%2$I, $3, $2) WHERE %3$s'
      ELSE 'UPDATE %1$s t SET %2$I = $2 WHERE %3$s' END, r.place, r.col, fits) USING r.key, m.merged_id, m.kept_id;
  END LOOP;

  DELETE FROM record.identity_assertion a WHERE a.person_id = m.kept_id AND a.recorded_at = m.decided_at
     AND a.source = 'kept when two records were joined';
  DELETE FROM timescales.obligation WHERE person_id = m.kept_id;
  INSERT INTO timescales.obligation
  SELECT (jsonb_populate_record(NULL::timescales.obligation, l.before)).* FROM record.merge_row l WHERE l.merge_id = m.id AND l.did = 'rebuilt';

  FOR r IN SELECT l.*, p.way FROM record.merge_row l JOIN record.person_places() p ON p.place = l.place AND p.col = l.col
            WHERE l.merge_id = m.id AND l.did IN ('moved', 'taken', 'added', 'changed') ORDER BY l.n DESC LOOP
    fits := record.key_fits(r.place::regclass);
    IF r.did = 'taken' THEN
      EXECUTE format('INSERT INTO %1$s SELECT (jsonb_populate_record(NULL::%1$s, $1)).* ON CONFLICT DO NOTHING', r.place) USING r.before;
    ELSIF r.did = 'added' THEN
      EXECUTE format('DELETE FROM %s t WHERE %s', r.place, fits) USING r.key;
    ELSIF r.did = 'changed' THEN
      EXECUTE format('SELECT to_jsonb(t) FROM %s t WHERE %s', r.place, fits) INTO standing USING r.key;
      -- What somebody changed since stands.
      CONTINUE WHEN standing IS DISTINCT FROM r.after;
      EXECUTE format('DELETE FROM %s t WHERE %s', r.place, fits) USING r.key;
      EXECUTE format('INSERT INTO %1$s SELECT (jsonb_populate_record(NULL::%1$s, $1)).*', r.place) USING r.before;
    ELSIF r.way = 'list' THEN
      EXECUTE format('UPDATE %1$s t SET %2$I = CASE WHEN t.%2$I = $3 THEN $2
          WHEN $4 = ANY ($2) THEN array_append(t.%2$I, $5) ELSE array_replace(t.%2$I, $4, $5) END WHERE %3$s', r.place, r.col, fits)
        USING r.key, ARRAY(SELECT jsonb_array_elements_text(r.before)::uuid), ARRAY(SELECT jsonb_array_elements_text(r.after)::uuid),
              m.kept_id, m.merged_id;
    ELSIF r.way = 'address' THEN
      EXECUTE format('UPDATE %1$s t SET %2$I = $2 WHERE %3$s AND t.%2$I = $3', r.place, r.col, fits)
        USING r.key, r.before #>> '{}', r.after #>> '{}';
    ELSE
      EXECUTE format('UPDATE %1$s t SET %2$I = $2 WHERE %3$s AND t.%2$I = $3', r.place, r.col, fits) USING r.key, m.merged_id, m.kept_id;
    END IF;
  END LOOP;

  UPDATE record.person SET merged_into = NULL, version = version + 1 WHERE id = m.merged_id;
  UPDATE record.person SET version = version + 1 WHERE id = m.kept_id;
  UPDATE record.merge SET state = 'undone', undone_at = at, undone_by = hearth.viewer(), undone_because = because WHERE id = m.id;
END $$;

REVOKE EXECUTE ON FUNCTION hearth.kept_person, hearth.people_in, record.person_places, record.key_of, record.key_fits, record.may_merge, record.join_rows,
  record.merge_people, record.written_since_merge, record.moved_ids, record.unmerge_people FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hearth.kept_person, hearth.people_in TO hearth_staff, hearth_read;
GRANT EXECUTE ON FUNCTION record.merge_people, record.written_since_merge, record.moved_ids, record.unmerge_people TO hearth_staff;
