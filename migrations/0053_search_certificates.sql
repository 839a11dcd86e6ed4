-- A certificate says what was looked for in the words in which it was asked. Its spellings are those that were asked for; earlier ones
-- held spellings of others' names, which may tell that somebody is held, so they go.
ALTER TABLE record.search_certificate ADD COLUMN looked_for text NOT NULL DEFAULT '';
SELECT set_config('hearth.viewer', '00000000-0000-4000-8000-000000000001', true);
UPDATE record.search_certificate SET spellings = '{}';
CREATE INDEX search_certificate_source ON record.search_certificate (source);
