-- The trace: append-only, in monthly partitions, chained into blocks (spec/security.md 7).
CREATE SCHEMA audit;
GRANT USAGE ON SCHEMA audit TO hearth_staff, hearth_portal, hearth_read;

CREATE TABLE audit.entry (
  seq bigint GENERATED ALWAYS AS IDENTITY,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  at timestamptz NOT NULL,
  -- look, list, search, change, denial, export, print, sign-in, right, setting, job, message
  kind text NOT NULL,
  action text NOT NULL,
  worker_id uuid,
  on_behalf_of uuid,
  session_id uuid,
  person_id uuid,
  -- The people of a list or of a search's answer; null where the entry is about one person.
  people uuid[],
  subject_kind text,
  subject_id uuid,
  parts text[],
  reason text,
  outcome text NOT NULL DEFAULT 'allowed' CHECK (outcome IN ('allowed', 'refused', 'failed')),
  request_id uuid,
  -- Searched words, encrypted (10.2).
  words bytea,
  -- Orders entries for sealing: an entry can't appear below the oldest transaction still running.
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (at, seq)
) PARTITION BY RANGE (at);
CREATE INDEX entry_person ON audit.entry (person_id, at DESC) WHERE person_id IS NOT NULL;
CREATE INDEX entry_worker ON audit.entry (worker_id, at DESC);
CREATE INDEX entry_xid ON audit.entry (xid);
CREATE INDEX entry_id ON audit.entry (id);

CREATE FUNCTION audit.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The trace can be added to and read, nothing else' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER only_added BEFORE UPDATE OR DELETE ON audit.entry FOR EACH ROW EXECUTE FUNCTION audit.refuse();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON audit.entry FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();

-- The partitions of a span of months. Called at each migration and daily; an entry without a partition can't be written,
-- and then nothing is shown.
CREATE FUNCTION audit.ensure_partitions(first_month date, months integer) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, audit AS $$
DECLARE month date; part text;
BEGIN
  FOR i IN 0 .. months - 1 LOOP
    month := (date_trunc('month', first_month) + make_interval(months => i))::date;
    part := 'entry_' || to_char(month, 'YYYY_MM');
    IF to_regclass('audit.' || part) IS NULL THEN
      EXECUTE format('CREATE TABLE audit.%I PARTITION OF audit.entry FOR VALUES FROM (%L) TO (%L)',
        part, month::timestamp AT TIME ZONE 'UTC', (month + interval '1 month')::timestamp AT TIME ZONE 'UTC');
      EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON audit.%I FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse()', part);
      PERFORM hearth.guard(format('audit.%I', part)::regclass);
    END IF;
  END LOOP;
END $$;
SELECT audit.ensure_partitions((now() - interval '1 month')::date, 15);

CREATE TABLE audit.block (
  number bigint PRIMARY KEY,
  -- The block holds every entry whose transaction is at or after `from_xid` and before `to_xid`.
  from_xid xid8 NOT NULL,
  to_xid xid8 NOT NULL,
  entries integer NOT NULL,
  previous bytea NOT NULL,
  hash bytea NOT NULL,
  sealed_at timestamptz NOT NULL DEFAULT now(),
  CHECK (to_xid > from_xid)
);
CREATE TRIGGER only_added BEFORE UPDATE OR DELETE ON audit.block FOR EACH ROW EXECUTE FUNCTION audit.refuse();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON audit.block FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();

-- The digest of the entries between two transactions. One canonical line an entry; the order is that of the chain.
CREATE FUNCTION audit.digest(first xid8, past xid8, previous bytea, OUT entries integer, OUT hash bytea)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, audit AS $$
  SELECT count(*)::integer,
         sha256(previous || convert_to(coalesce(string_agg(line, E'\n' ORDER BY xid, seq), ''), 'UTF8'))
    FROM (SELECT e.xid, e.seq,
                 jsonb_build_array(e.seq, e.id, extract(epoch FROM e.at), e.kind, e.action, e.worker_id, e.on_behalf_of, e.session_id,
                   e.person_id, e.people, e.subject_kind, e.subject_id, e.parts, e.reason, e.outcome, e.request_id,
                   encode(e.words, 'hex'), e.xid::text)::text AS line
            FROM audit.entry e WHERE e.xid >= first AND e.xid < past) lines
$$;

-- Seals what can no longer change: every entry below the oldest transaction still running. Takes no lock on the path of a look.
CREATE FUNCTION audit.seal() RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, audit AS $$
DECLARE last audit.block; horizon xid8; first xid8; found record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit.seal'));
  horizon := pg_snapshot_xmin(pg_current_snapshot());
  SELECT * INTO last FROM audit.block ORDER BY number DESC LIMIT 1;
  first := coalesce(last.to_xid, '0'::xid8);
  IF NOT EXISTS (SELECT 1 FROM audit.entry WHERE xid >= first AND xid < horizon) THEN RETURN 0; END IF;
  SELECT * INTO found FROM audit.digest(first, horizon, coalesce(last.hash, '\x'::bytea));
  INSERT INTO audit.block (number, from_xid, to_xid, entries, previous, hash)
    VALUES (coalesce(last.number, 0) + 1, first, horizon, found.entries, coalesce(last.hash, '\x'::bytea), found.hash);
  RETURN found.entries;
END $$;

SELECT hearth.guard('audit.entry');
GRANT INSERT, SELECT ON audit.entry TO hearth_staff;
GRANT INSERT ON audit.entry TO hearth_portal;
GRANT SELECT ON audit.entry, audit.block TO hearth_read;
GRANT SELECT ON audit.block TO hearth_staff;
