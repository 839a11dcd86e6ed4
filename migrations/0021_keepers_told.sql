-- Every keeper hears of a search that would have found a restricted person, whether or not they stand on its list: a restriction
-- that names no keeper would otherwise tell nobody (spec/security.md 4.1). It fits as the search itself fits: spelling, a birth
-- date known to the month or the year, the postcode where the searcher's role finds by it. A keeper who may not see the person
-- gets the way to the restriction and no name.
DROP FUNCTION record.tell_keepers(text[], date, date, text, timestamptz, date);
CREATE FUNCTION record.tell_keepers(
    words text[], born_from date, born_to date, number text, postcode text, finds boolean, at timestamptz, due date) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
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
    CROSS JOIN LATERAL (
      SELECT record.folded(concat_ws(' ', p.given, p.known_as, p.family, p.described_as)) AS called_now,
             record.folded(concat_ws(' ', p.given, p.known_as, p.family, p.described_as,
               (SELECT string_agg(a.value, ' ') FROM record.identity_assertion a
                 WHERE a.person_id = p.id AND a.kind IN ('name', 'known-as', 'previous-name') AND a.withdrawn_at IS NULL))) AS called_ever
    ) names
    JOIN (SELECT DISTINCT w.id FROM access.worker w JOIN access.role_held h ON h.worker_id = w.id
           WHERE h.role = 'restricted-record-keeper' AND w.state = 'active' AND w.id <> hearth.viewer()
             AND h.from_at <= at AND (h.to_at IS NULL OR h.to_at > at)) keeper ON true
   WHERE r.from_at <= at AND (r.to_at IS NULL OR r.to_at > at)
     AND NOT EXISTS (SELECT 1 FROM access.restriction_member own WHERE own.restriction_id = r.id AND own.worker_id = hearth.viewer())
     -- A keeper with an interest in the person hears nothing of them.
     AND NOT EXISTS (SELECT 1 FROM access.conflict c WHERE c.worker_id = keeper.id AND c.person_id = p.id
                        AND c.from_at <= at AND (c.to_at IS NULL OR c.to_at > at))
     AND (cardinality(words) > 0 OR born_from IS NOT NULL OR number IS NOT NULL OR tell_keepers.postcode IS NOT NULL)
     AND (born_from IS NULL OR (
       date_trunc(coalesce(p.born_precision, 'day'), p.born_on)::date <= born_to
       AND (CASE p.born_precision WHEN 'year' THEN date_trunc('year', p.born_on) + interval '1 year - 1 day'
             WHEN 'month' THEN date_trunc('month', p.born_on) + interval '1 month - 1 day' ELSE p.born_on END)::date >= born_from))
     AND (number IS NULL OR EXISTS (SELECT 1 FROM record.identifier i WHERE i.person_id = p.id
            AND i.kind IN ('nhs-number', 'upn', 'former-upn') AND i.value = number))
     AND (tell_keepers.postcode IS NULL OR (finds AND EXISTS (SELECT 1 FROM record.address d WHERE d.person_id = p.id AND NOT d.hidden
            AND replace(d.postcode, ' ', '') = replace(tell_keepers.postcode, ' ', ''))))
     AND NOT EXISTS (
       SELECT 1 FROM unnest(words) AS wanted (word)
        WHERE position(' ' || record.folded(word) IN ' ' || called_ever) = 0 AND NOT record.folded(word) OPERATOR(public.<%) called_now)
     -- One task a day for each who searches.
     AND NOT EXISTS (SELECT 1 FROM record.task t WHERE t.worker_id = keeper.id AND t.href = '/restrictions/' || r.id
                        AND t.source_id = hearth.viewer() AND t.due_on = due);
END $$;
REVOKE EXECUTE ON FUNCTION record.tell_keepers FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record.tell_keepers TO hearth_staff;
