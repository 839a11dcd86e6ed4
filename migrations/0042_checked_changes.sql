-- What a change writes is checked as what it finds, in so many words: a child who is closed to whoever writes can't be written in. Nothing
-- of these tables is taken away.
DO $$
DECLARE
  guarded record;
BEGIN
  FOR guarded IN
    SELECT p.polrelid::regclass AS personal, pg_get_expr(p.polqual, p.polrelid) AS condition
      FROM pg_policy p
     WHERE p.polname = 'changing' AND p.polwithcheck IS NULL
       AND p.polrelid IN ('record.meeting_item'::regclass, 'record.meeting_said'::regclass, 'record.meeting_action'::regclass,
                          'record.letter'::regclass)
  LOOP
    EXECUTE format('ALTER POLICY changing ON %s WITH CHECK (%s)', guarded.personal, guarded.condition);
    EXECUTE format('CREATE POLICY removing ON %s FOR DELETE USING (false)', guarded.personal);
  END LOOP;
END $$;
