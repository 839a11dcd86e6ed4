-- The work of the night that looks for people who are recorded twice: how far it has come. The changed are looked at every night, and
-- everybody once a week, a part each night.
CREATE TABLE record.linkage (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  changed_until timestamptz NOT NULL DEFAULT '-infinity',
  walked_to uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000'
);
INSERT INTO record.linkage DEFAULT VALUES;
GRANT SELECT, UPDATE ON record.linkage TO hearth_staff;
GRANT SELECT ON record.linkage TO hearth_read;
CREATE INDEX person_recorded ON record.person (recorded_at);
CREATE INDEX identity_assertion_recorded ON record.identity_assertion (recorded_at);
CREATE INDEX identifier_recorded ON record.identifier (recorded_at);

-- A restricted person is in no list. Where somebody else may be the same, by a number or by the day and two words of a name, each keeper
-- who may know of the restricted person gets a task, once. Answers nothing.
CREATE FUNCTION record.tell_keepers_alike(since timestamptz, at timestamptz, due date) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO record.task (id, person_id, title, detail, href, worker_id, due_on, source_id, recorded_at, recorded_by)
  SELECT gen_random_uuid(),
         CASE WHEN EXISTS (SELECT 1 FROM access.restriction_member m WHERE m.restriction_id = pair.restriction_id AND m.worker_id = keeper.id)
              THEN pair.person_id END,
         'A restricted record may be of the same person as another',
         'The other has the number ' || pair.number || '. Compare them. Nobody else was told.',
         '/restrictions/' || pair.restriction_id, keeper.id, due, pair.other_id, at, hearth.viewer()
    FROM (
      SELECT DISTINCT r.id AS restriction_id, r.person_id, o.id AS other_id, coalesce(o.legacy_id, upper(left(o.id::text, 8))) AS number
        FROM access.restriction r
        JOIN record.person p ON p.id = r.person_id AND p.merged_into IS NULL
        CROSS JOIN LATERAL (
          SELECT i.person_id AS id FROM record.identifier own JOIN record.identifier i ON i.kind = own.kind AND i.value = own.value
           WHERE own.person_id = p.id AND own.kind IN ('nhs-number', 'upn') AND i.person_id <> p.id
          UNION
          SELECT q.id FROM record.person q WHERE q.born_on = p.born_on AND q.id <> p.id
             AND (SELECT count(*) FROM record.name_word a JOIN record.name_word b ON b.word = a.word
                   WHERE a.person_id = p.id AND b.person_id = q.id) >= 2) found
        JOIN record.person o ON o.id = found.id AND o.merged_into IS NULL
       WHERE r.from_at <= at AND (r.to_at IS NULL OR r.to_at > at)
         AND NOT EXISTS (SELECT 1 FROM access.restriction x WHERE x.person_id = o.id AND x.from_at <= at AND (x.to_at IS NULL OR x.to_at > at))
         AND NOT EXISTS (SELECT 1 FROM record.different_people d
                          WHERE d.person_id = least(p.id, o.id) AND d.other_id = greatest(p.id, o.id))
         AND EXISTS (SELECT 1 FROM record.identity_assertion a WHERE a.person_id IN (p.id, o.id) AND a.recorded_at > since
                     UNION ALL SELECT 1 FROM record.identifier i WHERE i.person_id IN (p.id, o.id) AND i.recorded_at > since
                     UNION ALL SELECT 1 WHERE r.from_at > since)) pair
    JOIN (SELECT DISTINCT w.id FROM access.worker w JOIN access.role_held h ON h.worker_id = w.id
           WHERE h.role = 'restricted-record-keeper' AND w.state = 'active' AND h.from_at <= at AND (h.to_at IS NULL OR h.to_at > at)) keeper ON true
   -- A keeper with an interest in either hears nothing.
   WHERE NOT EXISTS (SELECT 1 FROM access.conflict c WHERE c.worker_id = keeper.id AND c.person_id IN (pair.person_id, pair.other_id)
                        AND c.from_at <= at AND (c.to_at IS NULL OR c.to_at > at))
     AND NOT EXISTS (SELECT 1 FROM record.task t WHERE t.worker_id = keeper.id AND t.source_id = pair.other_id
                        AND t.href = '/restrictions/' || pair.restriction_id);
END $$;
REVOKE EXECUTE ON FUNCTION record.tell_keepers_alike FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record.tell_keepers_alike TO hearth_staff;
