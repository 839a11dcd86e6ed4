-- A search that would have found a restricted person answers as if there were nobody, and a keeper gets a task
-- (spec/security.md 4.1). Only the owner sees both; nothing of it comes back to the one who searched.
CREATE FUNCTION record.tell_keepers(words text[], born_from date, born_to date, number text, at timestamptz, due date) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, record, access AS $$
BEGIN
  INSERT INTO record.task (id, person_id, title, detail, worker_id, due_on, source_id, recorded_at, recorded_by)
  SELECT gen_random_uuid(), p.id, 'Somebody searched for a person whose record is restricted',
         'Searched by ' || coalesce((SELECT w.name FROM access.worker w WHERE w.id = hearth.viewer()), 'somebody') ||
         '. They were told nothing. Ask them why, and whether they should be let in.',
         m.worker_id, due, hearth.viewer(), at, hearth.viewer()
    FROM access.restriction r
    JOIN record.person p ON p.id = r.person_id
    JOIN access.restriction_member m ON m.restriction_id = r.id
    JOIN access.role_held h ON h.worker_id = m.worker_id AND h.role = 'restricted-record-keeper'
      AND h.from_at <= at AND (h.to_at IS NULL OR h.to_at > at)
   WHERE r.from_at <= at AND (r.to_at IS NULL OR r.to_at > at)
     AND NOT EXISTS (SELECT 1 FROM access.restriction_member own WHERE own.restriction_id = r.id AND own.worker_id = hearth.viewer())
     AND (cardinality(words) > 0 OR born_from IS NOT NULL OR number IS NOT NULL)
     AND (born_from IS NULL OR p.born_on BETWEEN born_from AND born_to)
     AND (number IS NULL OR EXISTS (SELECT 1 FROM record.identifier i WHERE i.person_id = p.id AND i.value = number))
     AND NOT EXISTS (
       SELECT 1 FROM unnest(words) AS word
        WHERE ' ' || record.folded(concat_ws(' ', p.given, p.known_as, p.family, p.described_as,
                (SELECT string_agg(a.value, ' ') FROM record.identity_assertion a
                  WHERE a.person_id = p.id AND a.kind IN ('name', 'known-as', 'previous-name') AND a.withdrawn_at IS NULL)))
              NOT LIKE '% ' || record.folded(word) || '%')
     -- One task a day for each who searches.
     AND NOT EXISTS (SELECT 1 FROM record.task t WHERE t.person_id = p.id AND t.worker_id = m.worker_id
                        AND t.source_id = hearth.viewer() AND t.due_on = due)
   GROUP BY p.id, m.worker_id;
END $$;
