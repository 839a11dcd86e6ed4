-- What a figure is set beside: values of England, the region, statistical neighbours and other councils, as published, and the council's own
-- targets. Nothing here is about a person. A later load adds lines: what was shown before can always be shown again.
CREATE SCHEMA IF NOT EXISTS performance;
GRANT USAGE ON SCHEMA performance TO hearth_staff, hearth_read;

CREATE TABLE performance.comparator_load (
  id uuid PRIMARY KEY,
  file_name text NOT NULL,
  lines integer NOT NULL CHECK (lines > 0),
  loaded_by uuid NOT NULL REFERENCES access.worker,
  loaded_at timestamptz NOT NULL
);
CREATE TABLE performance.comparator (
  load_id uuid NOT NULL REFERENCES performance.comparator_load,
  indicator_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('england', 'region', 'neighbour', 'council')),
  area text NOT NULL,
  -- The last day of the year that the value is of.
  to_on date NOT NULL,
  value numeric,
  -- Why there is no value: hidden, under half a per cent, not available, does not apply.
  mark text CHECK (mark IN ('c', 'k', ':', 'x', 'z')),
  source text NOT NULL,
  CHECK ((value IS NULL) <> (mark IS NULL)),
  PRIMARY KEY (load_id, indicator_id, area, to_on)
);
CREATE INDEX comparator_of ON performance.comparator (indicator_id, area, to_on);

CREATE TABLE performance.target (
  id uuid PRIMARY KEY,
  indicator_id text NOT NULL,
  from_on date NOT NULL,
  -- Null where the target is given up from that day.
  value numeric,
  owner text NOT NULL,
  because text NOT NULL,
  set_by uuid NOT NULL REFERENCES access.worker,
  set_at timestamptz NOT NULL
);
CREATE INDEX target_of ON performance.target (indicator_id, from_on);

GRANT SELECT, INSERT ON performance.comparator_load, performance.comparator, performance.target TO hearth_staff;
GRANT SELECT ON performance.comparator_load, performance.comparator, performance.target TO hearth_read;
