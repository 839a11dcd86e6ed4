-- The portal: where somebody outside tells us of a worry. Its role may write there, may hand a message to the front door, and may
-- read nothing of the record.
CREATE SCHEMA portal;
GRANT USAGE ON SCHEMA portal TO hearth_portal;

-- Somebody who is writing to us now: no account, only as long as it takes.
CREATE TABLE portal.stay (
  id uuid PRIMARY KEY,
  secret_hash bytea NOT NULL UNIQUE,
  -- What they said they are: 'school', 'neighbour'.
  sender text NOT NULL,
  -- The e-mail address they gave: a keyed hash to find it again, and sealed.
  address_hash bytea,
  address_sealed bytea,
  -- They sent back the code that went to the address.
  proven_at timestamptz,
  started_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  ended_at timestamptz,
  -- The message that is being written: its id when it is sent, and the words so far, sealed.
  message_id uuid NOT NULL UNIQUE,
  words bytea,
  -- The reference of the message that was sent last.
  sent_reference text,
  CHECK (proven_at IS NULL OR address_hash IS NOT NULL)
);
CREATE INDEX stay_started ON portal.stay (started_at);
CREATE INDEX stay_address ON portal.stay (address_hash) WHERE words IS NOT NULL;

-- The code that was sent to an address, as a keyed hash. One at a time for each stay.
CREATE TABLE portal.code (
  stay_id uuid PRIMARY KEY REFERENCES portal.stay ON DELETE CASCADE,
  code_hash bytea NOT NULL,
  ends_at timestamptz NOT NULL,
  tries integer NOT NULL DEFAULT 0
);

-- Files of a message that is being written. The content is in the store of documents, sealed under a key of its own.
CREATE TABLE portal.file (
  id uuid PRIMARY KEY,
  stay_id uuid NOT NULL REFERENCES portal.stay ON DELETE CASCADE,
  message_id uuid NOT NULL,
  file_name text NOT NULL,
  type text NOT NULL,
  size integer NOT NULL CHECK (size > 0),
  sha256 text NOT NULL,
  stored_as uuid NOT NULL UNIQUE,
  key_sealed bytea NOT NULL,
  -- What scanned it and found nothing; null while nothing could.
  scanner text,
  added_at timestamptz NOT NULL
);
CREATE INDEX file_of_stay ON portal.file (stay_id);

-- Tries at a code, by keyed hash of the address or of the line they come from: nothing personal.
CREATE TABLE portal.attempt (
  key_hash bytea PRIMARY KEY,
  failures integer NOT NULL,
  last_at timestamptz NOT NULL,
  waits_until timestamptz
);

-- How much of something one address or one line has used since a moment.
CREATE TABLE portal.tally (
  key_hash bytea NOT NULL,
  since timestamptz NOT NULL,
  amount bigint NOT NULL,
  PRIMARY KEY (key_hash, since)
);
CREATE INDEX tally_since ON portal.tally (since);

SELECT hearth.guard('portal.stay', NULL);
SELECT hearth.guard('portal.code', NULL);
SELECT hearth.guard('portal.file', NULL);
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA portal TO hearth_portal;

-- What was sent to the front door from outside, and is not yet a contact: nobody has matched the people named in it.
CREATE TABLE front_door.sent_message (
  id uuid PRIMARY KEY,
  reference text NOT NULL UNIQUE,
  sent_at timestamptz NOT NULL,
  sender text NOT NULL,
  source text NOT NULL,
  anonymous boolean NOT NULL,
  -- Proved by a code; null where the sender stays anonymous.
  email text,
  in_danger boolean NOT NULL,
  form_version integer NOT NULL,
  answers jsonb NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'taken in', 'set aside')),
  contact_event_id uuid UNIQUE REFERENCES front_door.contact_event,
  set_aside_because text,
  settled_at timestamptz,
  settled_by uuid REFERENCES access.worker,
  CHECK (anonymous = (email IS NULL)),
  CHECK ((state = 'taken in') = (contact_event_id IS NOT NULL)),
  CHECK ((state = 'set aside') = (set_aside_because IS NOT NULL)),
  CHECK ((state = 'waiting') = (settled_at IS NULL))
);
CREATE INDEX sent_message_waiting ON front_door.sent_message (sent_at) WHERE state = 'waiting';

CREATE TABLE front_door.sent_file (
  id uuid PRIMARY KEY,
  sent_message_id uuid NOT NULL REFERENCES front_door.sent_message,
  file_name text NOT NULL,
  type text NOT NULL,
  size integer NOT NULL CHECK (size > 0),
  sha256 text NOT NULL,
  stored_as uuid NOT NULL UNIQUE,
  key_sealed bytea NOT NULL,
  scanner text
);
CREATE INDEX sent_file_message ON front_door.sent_file (sent_message_id);

SELECT hearth.guard('front_door.sent_message', NULL);
SELECT hearth.guard('front_door.sent_file', NULL);
GRANT SELECT ON front_door.sent_message, front_door.sent_file TO hearth_staff, hearth_read;
GRANT UPDATE (state, contact_event_id, set_aside_because, settled_at, settled_by) ON front_door.sent_message TO hearth_staff;
GRANT UPDATE (key_sealed) ON front_door.sent_file TO hearth_staff;

-- The portal hands in and never reads back, and can't hand in what is already settled.
GRANT USAGE ON SCHEMA front_door TO hearth_portal;
GRANT INSERT (id, reference, sent_at, sender, source, anonymous, email, in_danger, form_version, answers)
  ON front_door.sent_message TO hearth_portal;
GRANT INSERT (id, sent_message_id, file_name, type, size, sha256, stored_as, key_sealed, scanner)
  ON front_door.sent_file TO hearth_portal;

-- Sends a code, in words that are fixed here, so that the portal can send nothing else.
CREATE FUNCTION portal.send_code(to_address text, code text, about uuid, at timestamptz) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
  INSERT INTO record.outbox (kind, to_address, subject, text, reference, effect_key, made_at)
  SELECT 'code for the online form', to_address, 'Your code',
         'Your code is ' || code || '. It works for 10 minutes. If you did not ask for a code, you do not need to do anything.',
         'online form', 'portal code ' || about || ' ' || extract(epoch FROM at), at
   WHERE code ~ '^[0-9]{6}$' AND to_address ~ '^[^[:space:]@]+@[^[:space:]@]+$'
$$;

-- What a sender may be told of what they sent, and nothing of what is in the record.
CREATE FUNCTION portal.what_became(wanted text, from_address text) RETURNS TABLE (state text, sent_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT CASE
           WHEN m.state = 'waiting' THEN 'received'
           WHEN m.state = 'taken in' AND EXISTS (SELECT 1 FROM front_door.contact c
                  WHERE c.contact_event_id = m.contact_event_id AND c.state <> 'decided') THEN 'being looked at'
           ELSE 'looked at' END,
         m.sent_at
    FROM front_door.sent_message m
   WHERE m.reference = wanted AND m.email = from_address
$$;

REVOKE EXECUTE ON FUNCTION portal.send_code, portal.what_became FROM PUBLIC;
GRANT EXECUTE ON FUNCTION portal.send_code, portal.what_became TO hearth_portal;
