-- What becomes of a message once the act that made it has committed. Who sends claims it first, so that two senders, or one that was
-- killed and came back, never send it twice: what was claimed and not settled is in doubt, and a person decides (14.6).
ALTER TABLE access.team ADD COLUMN email text;

ALTER TABLE record.outbox
  -- Somebody outside; else the address of the worker or the team.
  ADD COLUMN to_address text,
  -- Left out: the house's usual subject.
  ADD COLUMN subject text,
  -- Where in Hearth it leads. A path, which holds ids and no names.
  ADD COLUMN link text CHECK (link LIKE '/%' AND link NOT LIKE '//%'),
  ADD COLUMN state text NOT NULL DEFAULT 'waiting'
    CHECK (state IN ('waiting', 'claimed', 'sent', 'in doubt', 'given up', 'no address', 'left')),
  ADD COLUMN next_try_at timestamptz,
  ADD COLUMN claim uuid,
  ADD COLUMN claimed_at timestamptz,
  ADD COLUMN sent_through text,
  ADD CHECK ((state = 'claimed') = (claim IS NOT NULL)),
  ADD CHECK ((state = 'sent') = (sent_at IS NOT NULL));

-- What was written before anything was sent is old news now.
UPDATE record.outbox SET state = 'left', parked_because = 'written before messages were sent';

DROP INDEX record.outbox_waiting;
CREATE INDEX outbox_to_do ON record.outbox (coalesce(next_try_at, made_at)) WHERE state IN ('waiting', 'claimed', 'in doubt');
CREATE INDEX outbox_shown ON record.outbox (made_at);

-- A message about a restricted person must leave too, though who sends may not see the person: these functions run as their owner
-- and say nothing of whom a message is about. Nobody changes the table by hand.
REVOKE UPDATE ON record.outbox FROM hearth_staff;

-- Takes the next message in a state ('waiting' or 'in doubt') for one sender. The choice is made once, whatever the plan: as a plain
-- sub-select it may be asked again for each row, and locks and takes another one each time.
CREATE FUNCTION record.claim_message(at timestamptz, wanted text, by_claim uuid)
  RETURNS TABLE (id uuid, address text, subject text, body text, link text, tries integer)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH next AS MATERIALIZED (
    SELECT w.id FROM record.outbox w
     WHERE w.state = wanted AND wanted IN ('waiting', 'in doubt') AND coalesce(w.next_try_at, w.made_at) <= at
       -- Who keeps what it took forgets it after days; after that only a person can answer.
       AND (wanted = 'waiting' OR w.made_at > at - interval '3 days')
     ORDER BY coalesce(w.next_try_at, w.made_at), w.id LIMIT 1 FOR UPDATE SKIP LOCKED)
  UPDATE record.outbox o
     SET state = 'claimed', claim = by_claim, claimed_at = at,
         tries = o.tries + CASE WHEN wanted = 'waiting' THEN 1 ELSE 0 END
    FROM next
   WHERE o.id = next.id
  RETURNING o.id,
            coalesce(o.to_address,
                     (SELECT p.email FROM access.worker p WHERE p.id = o.to_worker_id AND p.state = 'active'),
                     (SELECT t.email FROM access.team t WHERE t.id = o.to_team_id)),
            o.subject, o.text, o.link, o.tries
$$;

-- Says what became of a message, if it is still this sender's.
CREATE FUNCTION record.settle_message(message uuid, by_claim uuid, became text, at timestamptz, because text, again_at timestamptz, through text)
  RETURNS boolean
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH settled AS (
    UPDATE record.outbox SET state = became, claim = NULL, claimed_at = NULL, parked_because = because, next_try_at = again_at,
           sent_at = CASE WHEN became = 'sent' THEN at END, sent_through = through
     WHERE id = message AND claim = by_claim RETURNING 1)
  SELECT EXISTS (SELECT 1 FROM settled)
$$;

-- What a sender took and never settled: it stopped in the middle, before or after the message left.
CREATE FUNCTION record.doubt_messages(claimed_before timestamptz, because text) RETURNS integer
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH doubted AS (
    UPDATE record.outbox SET state = 'in doubt', claim = NULL, claimed_at = NULL, parked_because = because, next_try_at = NULL
     WHERE state = 'claimed' AND claimed_at < claimed_before RETURNING 1)
  SELECT count(*)::integer FROM doubted
$$;

-- A person's answer to what did not leave: again from the beginning, or leave it.
CREATE FUNCTION record.answer_message(message uuid, becomes text) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
  UPDATE record.outbox SET state = becomes, tries = 0, next_try_at = NULL, parked_because = NULL
   WHERE id = message AND becomes IN ('waiting', 'left') AND state IN ('in doubt', 'given up')
$$;

-- The latest messages in these states, without whom they are about.
CREATE FUNCTION record.messages_in(states text[], most integer)
  RETURNS TABLE (id uuid, kind text, state text, to_name text, address text, subject text, body text, link text, reference text,
                 made_at timestamptz, sent_at timestamptz, tries integer, because text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT o.id, o.kind, o.state, coalesce(w.name, t.name), coalesce(o.to_address, w.email, t.email), o.subject, o.text, o.link, o.reference,
         o.made_at, o.sent_at, o.tries, o.parked_because
    FROM record.outbox o
    LEFT JOIN access.worker w ON w.id = o.to_worker_id
    LEFT JOIN access.team t ON t.id = o.to_team_id
   WHERE o.state = ANY (states)
   ORDER BY o.made_at DESC, o.id LIMIT most
$$;

-- How many are in each state, and since when the oldest waits.
CREATE FUNCTION record.messages_counted() RETURNS TABLE (state text, messages integer, oldest timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT o.state, count(*)::integer, min(o.made_at) FROM record.outbox o GROUP BY o.state
$$;

REVOKE EXECUTE ON FUNCTION record.claim_message, record.settle_message, record.doubt_messages, record.answer_message,
  record.messages_in, record.messages_counted FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record.claim_message, record.settle_message, record.doubt_messages, record.answer_message,
  record.messages_in, record.messages_counted TO hearth_staff;
