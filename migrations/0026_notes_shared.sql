-- A note may be about a child who is closed to whoever corrects it. The correction changes what stands on that child's record, too:
-- it leaves an event and an entry of the trace there, and their part of the earlier text is kept. Nothing of it comes back to the writer.
CREATE FUNCTION record.note_corrected_unseen(
    note uuid, now_version integer, line text, on_day date, moment timestamptz, because text, session uuid, request uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  closed uuid[] := hearth.closed_people();
  unseen uuid;
  entry uuid;
BEGIN
  -- Only for a note that the viewer may correct: one that is about somebody open to them, and that they have just changed.
  IF NOT EXISTS (SELECT 1 FROM record.case_note_person p JOIN record.case_note n ON n.id = p.note_id
                  WHERE n.id = note AND n.version = now_version AND n.changed_by = hearth.viewer() AND NOT p.person_id = ANY (closed)) THEN
    RETURN;
  END IF;
  FOR unseen IN SELECT p.person_id FROM record.case_note_person p WHERE p.note_id = note AND p.person_id = ANY (closed) LOOP
    entry := gen_random_uuid();
    INSERT INTO audit.entry (id, at, kind, action, worker_id, session_id, person_id, subject_kind, subject_id, reason, request_id)
    VALUES (entry, moment, 'change', 'correct case note', hearth.viewer(), session, unseen, 'case-note', note, because, request);
    INSERT INTO record.event (id, person_id, type, on_day, at, data, headline, source_kind, source_id, recorded_at, recorded_by, trace_id)
    VALUES (gen_random_uuid(), unseen, 'case-note-corrected', on_day, moment, jsonb_build_object('noteId', note, 'version', now_version),
            line, 'case-note', note, moment, hearth.viewer(), entry);
    INSERT INTO record.case_note_part_version (note_id, version, person_id, part)
    SELECT p.note_id, now_version - 1, p.person_id, p.part FROM record.case_note_person p
     WHERE p.note_id = note AND p.person_id = unseen;
  END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION record.note_corrected_unseen FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record.note_corrected_unseen TO hearth_staff;
