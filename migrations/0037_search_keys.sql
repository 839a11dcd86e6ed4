-- What a name is found by when it is spelt otherwise, said short or heard. The matching engine (src/models/link) makes the keys, of
-- each spelling once and of nobody in particular: whoever has a word of a name has its keys with it. `keyed_by` is the version of
-- the engine's tables, so that making them can stop anywhere and go on later.
ALTER TABLE record.name_spelling ADD COLUMN keyed_by text;
CREATE INDEX name_spelling_keyed_by ON record.name_spelling (keyed_by);
CREATE TABLE record.spelling_key (
  key text COLLATE "C" NOT NULL,
  word text COLLATE "C" NOT NULL REFERENCES record.name_spelling,
  PRIMARY KEY (key, word)
);
CREATE INDEX spelling_key_word ON record.spelling_key (word);
GRANT UPDATE (keyed_by) ON record.name_spelling TO hearth_staff;
GRANT SELECT, INSERT, DELETE ON record.spelling_key TO hearth_staff;
GRANT SELECT ON record.spelling_key TO hearth_read;

-- The beginnings of a home and the digits of a phone, to be found by equality, which row security lets an index answer.
CREATE FUNCTION record.home_key(lines text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN substring(regexp_replace(record.folded(lines), '\s+', ' ', 'g') FROM '(\d+[a-z]? [a-z]{2,})');
CREATE FUNCTION record.street_key(lines text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN substring(regexp_replace(record.folded(lines), '\s+', ' ', 'g') FROM '(?:^|\d+[a-z]? )([a-z]{2,} [a-z]{2,})');
CREATE FUNCTION record.phone_key(phone text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN nullif(right(regexp_replace(phone, '\D', '', 'g'), 10), '');
ALTER TABLE record.address ADD COLUMN home_key text GENERATED ALWAYS AS (record.home_key(lines)) STORED,
  ADD COLUMN street_key text GENERATED ALWAYS AS (record.street_key(lines)) STORED;
CREATE INDEX address_home ON record.address (home_key) WHERE home_key IS NOT NULL;
CREATE INDEX address_street ON record.address (street_key) WHERE street_key IS NOT NULL;
ALTER TABLE record.contact_point ADD COLUMN phone_key text
  GENERATED ALWAYS AS (CASE WHEN kind = 'phone' THEN record.phone_key(value) END) STORED;
CREATE INDEX contact_point_phone ON record.contact_point (phone_key) WHERE phone_key IS NOT NULL;

-- A name of several words is also kept as one, since 'Abdul Rahman' is written Abdulrahman elsewhere.
CREATE FUNCTION record.words_of_names(VARIADIC names text[]) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$
    SELECT w.word FROM unnest(names) AS n(name), regexp_split_to_table(record.folded(n.name), '\s+') AS w(word) WHERE w.word <> ''
    UNION
    SELECT regexp_replace(record.folded(n.name), '\s', '', 'g') FROM unnest(names) AS n(name)
     WHERE regexp_count(btrim(record.folded(n.name)), '\s+') BETWEEN 1 AND 2
  $$;

CREATE OR REPLACE FUNCTION record.keep_person_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH words AS MATERIALIZED (
    SELECT DISTINCT n.id, w.word COLLATE "C" AS word FROM written n,
      record.words_of_names(n.given, n.known_as, n.family, n.described_as) AS w(word)
  ), spelt AS (INSERT INTO record.name_spelling (word) SELECT DISTINCT word FROM words ORDER BY word ON CONFLICT DO NOTHING)
  INSERT INTO record.name_word (word, person_id) SELECT word, id FROM words ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION record.keep_assertion_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH words AS MATERIALIZED (
    SELECT DISTINCT n.person_id, w.word COLLATE "C" AS word FROM written n,
      record.words_of_names(n.value, n.given, n.middle, n.family) AS w(word)
     WHERE n.kind IN ('name', 'known-as', 'previous-name')
  ), spelt AS (INSERT INTO record.name_spelling (word) SELECT DISTINCT word FROM words ORDER BY word ON CONFLICT DO NOTHING)
  INSERT INTO record.name_word (word, person_id) SELECT word, person_id FROM words ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

SELECT set_config('hearth.viewer', '00000000-0000-4000-8000-000000000001', true);
WITH words AS MATERIALIZED (
  SELECT DISTINCT w.word COLLATE "C" AS word, n.id
    FROM (SELECT id, given, family FROM record.person
          UNION ALL SELECT person_id, given, family FROM record.identity_assertion WHERE kind IN ('name', 'previous-name')) n,
         record.words_of_names(n.given, n.family) AS w(word)
), spelt AS (INSERT INTO record.name_spelling (word) SELECT DISTINCT word FROM words ON CONFLICT DO NOTHING)
INSERT INTO record.name_word (word, person_id) SELECT word, id FROM words ON CONFLICT DO NOTHING;

-- A keeper hears of a search that would have found a restricted person, as the search itself finds them: by any spelling of each word
-- that was typed, a number, a phone, a home or a postcode, and a date of birth that does not speak against it (4.1). The searcher
-- hears nothing, and it is asked at every search, so that none takes longer than another.
DROP FUNCTION record.tell_keepers(text[], date, date, text, text, boolean, timestamptz, date);
CREATE FUNCTION record.tell_keepers(
    words integer, spelt_place integer[], spelt_word text[], asked jsonb, finds boolean, at timestamptz, due date) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  born_from date := asked->>'from';
  born_to date := asked->>'to';
BEGIN
  INSERT INTO record.task (id, person_id, title, detail, href, worker_id, due_on, source_id, recorded_at, recorded_by)
  SELECT gen_random_uuid(),
         CASE WHEN EXISTS (SELECT 1 FROM access.restriction_member m WHERE m.restriction_id = r.id AND m.worker_id = keeper.id) THEN p.id END,
         'Somebody searched for a person whose record is restricted',
         'Searched by ' || coalesce((SELECT w.name FROM access.worker w WHERE w.id = hearth.viewer()), 'somebody') ||
         '. They were told nothing. Ask them why, and whether they should be let in.',
         '/restrictions/' || r.id, keeper.id, due, hearth.viewer(), at, '00000000-0000-4000-8000-000000000001'
    FROM access.restriction r
    JOIN record.person p ON p.id = r.person_id
    JOIN (SELECT DISTINCT w.id FROM access.worker w JOIN access.role_held h ON h.worker_id = w.id
           WHERE h.role = 'restricted-record-keeper' AND w.state = 'active' AND w.id <> hearth.viewer()
             AND h.from_at <= at AND (h.to_at IS NULL OR h.to_at > at)) keeper ON true
   WHERE r.from_at <= at AND (r.to_at IS NULL OR r.to_at > at)
     AND NOT EXISTS (SELECT 1 FROM access.restriction_member own WHERE own.restriction_id = r.id AND own.worker_id = hearth.viewer())
     -- A keeper with an interest in the person hears nothing of them.
     AND NOT EXISTS (SELECT 1 FROM access.conflict c WHERE c.worker_id = keeper.id AND c.person_id = p.id
                        AND c.from_at <= at AND (c.to_at IS NULL OR c.to_at > at))
     AND (words > 0 OR asked <> '{}'::jsonb)
     AND (born_from IS NULL OR (p.born_on IS NULL AND words > 0) OR (
       date_trunc(coalesce(p.born_precision, 'day'), p.born_on)::date <= born_to
       AND (CASE p.born_precision WHEN 'year' THEN date_trunc('year', p.born_on) + interval '1 year - 1 day'
             WHEN 'month' THEN date_trunc('month', p.born_on) + interval '1 month - 1 day' ELSE p.born_on END)::date >= born_from)
       -- As the search lets a day that was misheard stand beside the whole name.
       OR (words > 0 AND born_from = born_to AND p.born_on BETWEEN born_from - 1096 AND born_to + 1096))
     AND (asked->>'number' IS NULL OR EXISTS (SELECT 1 FROM record.identifier i WHERE i.person_id = p.id
            AND i.kind IN ('nhs-number', 'upn', 'former-upn') AND i.value = asked->>'number'))
     AND (asked->>'phone' IS NULL OR EXISTS (SELECT 1 FROM record.contact_point c WHERE c.person_id = p.id AND c.phone_key = asked->>'phone'))
     AND (asked->>'postcode' IS NULL OR (finds AND EXISTS (SELECT 1 FROM record.address d WHERE d.person_id = p.id AND NOT d.hidden
            AND d.postcode = asked->>'postcode')))
     AND (asked->>'home' IS NULL OR (finds AND EXISTS (SELECT 1 FROM record.address d WHERE d.person_id = p.id AND NOT d.hidden
            AND d.home_key = asked->>'home')))
     AND NOT EXISTS (
       SELECT 1 FROM generate_series(1, words) AS wanted (place)
        WHERE NOT EXISTS (SELECT 1 FROM unnest(spelt_place, spelt_word) AS s (place, word)
                            JOIN record.name_word n ON n.person_id = p.id AND n.word = s.word WHERE s.place = wanted.place))
     -- One task a day for each who searches.
     AND NOT EXISTS (SELECT 1 FROM record.task t WHERE t.worker_id = keeper.id AND t.href = '/restrictions/' || r.id
                        AND t.source_id = hearth.viewer() AND t.due_on = due);
END $$;
REVOKE EXECUTE ON FUNCTION record.tell_keepers FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record.tell_keepers TO hearth_staff;
