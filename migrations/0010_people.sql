-- Finding people by name, and a version on every part of the record that two people may change at once.

-- Names as they are compared: without case, accents and apostrophes, hyphens as gaps. 'Siân O’Brien-Łuczak' is 'sian obrien luczak'.
CREATE FUNCTION record.folded(words text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN translate(
    regexp_replace(normalize(lower(words), NFD), U&'[\0300-\036F''\2019\2018`\02BC\02BB]', '', 'g'),
    U&'\0142\00F8\0111\0131-\2013\2010.,', 'lodi     ');

DROP INDEX record.person_name;
CREATE INDEX person_name ON record.person USING gin (
  record.folded(coalesce(given, '') || ' ' || coalesce(known_as, '') || ' ' || coalesce(family, '') || ' ' || coalesce(described_as, ''))
  gin_trgm_ops);
CREATE INDEX identity_assertion_name ON record.identity_assertion USING gin (record.folded(value) gin_trgm_ops)
  WHERE kind IN ('name', 'known-as', 'previous-name') AND withdrawn_at IS NULL;
CREATE INDEX address_postcode_close ON record.address (replace(postcode, ' ', '')) WHERE postcode IS NOT NULL;

-- Who changed it last need not be asked: the event and the trace say so. The version lets the second of two people see the first's change.
ALTER TABLE record.address ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE record.relationship ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE record.parental_responsibility ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE record.contact_point ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE record.identifier ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE record.organisation_link ADD COLUMN version integer NOT NULL DEFAULT 1;

-- A relationship or a responsibility ends for a reason.
ALTER TABLE record.relationship ADD COLUMN ended_because text;
ALTER TABLE record.parental_responsibility ADD COLUMN ended_because text;
ALTER TABLE record.organisation_link ADD COLUMN ended_because text;

-- A disability recorded by mistake is withdrawn with a reason; the row stays.
ALTER TABLE record.disability ADD COLUMN withdrawn_at timestamptz;
ALTER TABLE record.disability ADD COLUMN withdrawn_because text;
GRANT UPDATE ON record.disability TO hearth_staff;
