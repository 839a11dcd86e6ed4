-- A certificate says what was looked for in the words in which it was asked. Its spellings are those that were asked for; earlier ones
-- held spellings of others' names, which may tell that somebody is held, so they go.
ALTER TABLE record.search_certificate ADD COLUMN looked_for text NOT NULL DEFAULT '';
SELECT set_config('hearth.viewer', '00000000-0000-4000-8000-000000000001', true);
UPDATE record.search_certificate SET spellings = '{}';
CREATE INDEX search_certificate_source ON record.search_certificate (source);

-- A whole name written as one word is nobody's spelling, and there are as many of them as people: only a part of a name is also kept
-- as one word.
CREATE OR REPLACE FUNCTION record.keep_assertion_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH words AS MATERIALIZED (
    SELECT DISTINCT n.person_id, w.word COLLATE "C" AS word FROM written n, LATERAL (
      SELECT regexp_split_to_table(record.folded(n.value), '\s+') AS word
      UNION
      SELECT record.words_of_names(n.given, n.middle, n.family, CASE WHEN n.kind = 'known-as' THEN n.value END)) AS w
     WHERE n.kind IN ('name', 'known-as', 'previous-name') AND w.word <> ''
  ), spelt AS (INSERT INTO record.name_spelling (word) SELECT DISTINCT word FROM words ORDER BY word ON CONFLICT DO NOTHING)
  INSERT INTO record.name_word (word, person_id) SELECT word, person_id FROM words ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
DELETE FROM record.name_word w USING record.identity_assertion a
 WHERE a.person_id = w.person_id AND a.kind IN ('name', 'previous-name') AND record.folded(a.value) ~ '\s'
   AND w.word = regexp_replace(record.folded(a.value), '\s', '', 'g')
   AND NOT EXISTS (SELECT 1 FROM record.identity_assertion o, record.words_of_names(o.given, o.middle, o.family) AS part (word)
                    WHERE o.person_id = w.person_id AND part.word = w.word);
DELETE FROM record.spelling_key k WHERE NOT EXISTS (SELECT 1 FROM record.name_word w WHERE w.word = k.word);
DELETE FROM record.name_spelling s WHERE NOT EXISTS (SELECT 1 FROM record.name_word w WHERE w.word = s.word);
