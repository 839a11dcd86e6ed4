-- Row security lets an index answer only through operators that can't leak what they compare: equality and order of text, not
-- LIKE and not likeness. So names are looked up word by word, by how a word begins; the query then checks the whole name.
CREATE TABLE record.name_word (
  word text COLLATE "C" NOT NULL,
  person_id uuid NOT NULL REFERENCES record.person,
  PRIMARY KEY (word, person_id)
);
-- Every word that is part of any name, of nobody in particular: to find words spelt alike.
CREATE TABLE record.name_spelling (word text COLLATE "C" PRIMARY KEY);
CREATE INDEX name_spelling_alike ON record.name_spelling USING gin (word gin_trgm_ops);

SELECT hearth.guard('record.name_word');
GRANT SELECT, INSERT ON record.name_word, record.name_spelling TO hearth_staff;
GRANT SELECT ON record.name_word, record.name_spelling TO hearth_read;

-- Words are added and never taken away: a name that was withdrawn is left out when the whole name is checked.
CREATE FUNCTION record.keep_person_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH words AS MATERIALIZED (
    SELECT DISTINCT n.id, w.word COLLATE "C" AS word FROM written n,
      regexp_split_to_table(record.folded(concat_ws(' ', n.given, n.known_as, n.family, n.described_as)), '\s+') AS w(word)
     WHERE w.word <> ''
  ), spelt AS (INSERT INTO record.name_spelling (word) SELECT DISTINCT word FROM words ORDER BY word ON CONFLICT DO NOTHING)
  INSERT INTO record.name_word (word, person_id) SELECT word, id FROM words ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE FUNCTION record.keep_assertion_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH words AS MATERIALIZED (
    SELECT DISTINCT n.person_id, w.word COLLATE "C" AS word FROM written n, regexp_split_to_table(record.folded(n.value), '\s+') AS w(word)
     WHERE n.kind IN ('name', 'known-as', 'previous-name') AND w.word <> ''
  ), spelt AS (INSERT INTO record.name_spelling (word) SELECT DISTINCT word FROM words ORDER BY word ON CONFLICT DO NOTHING)
  INSERT INTO record.name_word (word, person_id) SELECT word, person_id FROM words ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER words_added AFTER INSERT ON record.person REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION record.keep_person_words();
CREATE TRIGGER words_changed AFTER UPDATE ON record.person REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION record.keep_person_words();
CREATE TRIGGER words_added AFTER INSERT ON record.identity_assertion REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION record.keep_assertion_words();

-- People and names that were there before.
SELECT set_config('hearth.viewer', '00000000-0000-4000-8000-000000000001', true);
INSERT INTO record.name_word (word, person_id)
  SELECT DISTINCT w.word COLLATE "C", n.id
    FROM (SELECT id, concat_ws(' ', given, known_as, family, described_as) AS name FROM record.person
          UNION ALL SELECT person_id, value FROM record.identity_assertion WHERE kind IN ('name', 'known-as', 'previous-name')) n,
         regexp_split_to_table(record.folded(n.name), '\s+') AS w(word)
   WHERE w.word <> '';
INSERT INTO record.name_spelling (word) SELECT DISTINCT word FROM record.name_word;

DROP INDEX record.person_name;
DROP INDEX record.identity_assertion_name;

-- Called by whoever searches, and by nobody else.
REVOKE EXECUTE ON FUNCTION record.tell_keepers(text[], date, date, text, timestamptz, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record.tell_keepers(text[], date, date, text, timestamptz, date) TO hearth_staff;
