-- A note's text is there for those to whom at least one of its children is not closed: the net under the access decision (6.2).
-- The children's rows have their own policies, so a restriction or a conflict closes text and earlier texts with them.
DROP POLICY reading ON record.case_note;
CREATE POLICY reading ON record.case_note FOR SELECT USING ((SELECT hearth.has_context())
  AND EXISTS (SELECT 1 FROM record.case_note_person about WHERE about.note_id = case_note.id));
DROP POLICY changing ON record.case_note;
CREATE POLICY changing ON record.case_note FOR UPDATE USING ((SELECT hearth.has_context())
  AND EXISTS (SELECT 1 FROM record.case_note_person about WHERE about.note_id = case_note.id))
  WITH CHECK ((SELECT hearth.has_context()));
DROP POLICY reading ON record.case_note_version;
CREATE POLICY reading ON record.case_note_version FOR SELECT USING ((SELECT hearth.has_context())
  AND EXISTS (SELECT 1 FROM record.case_note_person about WHERE about.note_id = case_note_version.note_id));
