-- Signing in and staying in (spec/security.md 8), and the keys of encrypted fields (10.2).
CREATE SCHEMA sign_in;
GRANT USAGE ON SCHEMA sign_in TO hearth_staff;

-- One stay of one worker. The cookie holds a random secret; only its hash is here.
CREATE TABLE sign_in.session (
  id uuid PRIMARY KEY,
  secret_hash bytea NOT NULL UNIQUE,
  -- The secret before the last renewal, honoured for a few seconds so that requests already on their way are not turned out.
  previous_hash bytea,
  renewed_at timestamptz NOT NULL,
  worker_id uuid NOT NULL REFERENCES access.worker,
  started_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  -- The last time the worker proved who they are; rights, restrictions and urgent access ask for a fresh one.
  proven_at timestamptz NOT NULL,
  -- How they proved it: demo, local, oidc.
  strength text NOT NULL,
  user_agent_class text NOT NULL,
  -- The rights that the secret was given for. When those held now differ, the secret is renewed.
  rights text NOT NULL,
  -- The stay at the sign-in server, so that it can be ended from there.
  provider_issuer text,
  provider_subject text,
  provider_session text,
  ended_at timestamptz,
  ended_because text,
  CHECK (ends_at <= started_at + interval '12 hours'),
  CHECK ((ended_at IS NULL) = (ended_because IS NULL))
);
CREATE INDEX session_previous ON sign_in.session (previous_hash) WHERE previous_hash IS NOT NULL;
CREATE INDEX session_worker ON sign_in.session (worker_id, started_at DESC);
CREATE INDEX session_provider ON sign_in.session (provider_issuer, provider_session) WHERE ended_at IS NULL;

-- Accounts kept by Hearth itself: for the first set-up, where the council's sign-in server is not yet there.
CREATE TABLE sign_in.local_account (
  worker_id uuid PRIMARY KEY REFERENCES access.worker,
  user_name text NOT NULL UNIQUE CHECK (user_name = lower(user_name)),
  -- Argon2id, with its own salt and cost in the text. Null until the set-up link was used.
  passphrase_hash text,
  -- The seed of the code app, encrypted. Confirmed by the first right code.
  seed bytea,
  seed_confirmed_at timestamptz,
  -- The time step of the last code used, so that no code works twice.
  last_step bigint,
  set_up_hash bytea UNIQUE,
  set_up_until timestamptz,
  made_at timestamptz NOT NULL
);

-- Failed tries, by a keyed hash of the account or the address: nothing personal can be read from it.
CREATE TABLE sign_in.attempt (
  key_hash bytea PRIMARY KEY,
  failures integer NOT NULL,
  last_at timestamptz NOT NULL,
  waits_until timestamptz
);
CREATE INDEX attempt_last ON sign_in.attempt (last_at);

-- What a claim of the council's sign-in server gives. A claim that is not here gives nothing, and no claim makes
-- the three roles that two people must give (2.2).
CREATE TABLE sign_in.claim_role (
  claim text NOT NULL,
  value text NOT NULL,
  role text NOT NULL CHECK (role NOT IN ('system-administrator', 'restricted-record-keeper', 'privacy-lead')),
  reviewed_at timestamptz NOT NULL,
  PRIMARY KEY (claim, value, role)
);

-- Sign-out messages of the sign-in server that were used, so that none works twice.
CREATE TABLE sign_in.logout_token (
  issuer text NOT NULL,
  jti text NOT NULL,
  used_at timestamptz NOT NULL,
  PRIMARY KEY (issuer, jti)
);

-- The made-up people of the demo's sign-in page. Rows are used only in a store marked as made up, never in production.
CREATE TABLE sign_in.demo_person (
  worker_id uuid PRIMARY KEY REFERENCES access.worker,
  position integer NOT NULL UNIQUE,
  line text NOT NULL
);

-- A role that came with a claim at sign-in goes when the claim no longer comes.
ALTER TABLE access.role_held ADD COLUMN from_claim boolean NOT NULL DEFAULT false;
-- A worker may hold a role once at a time.
CREATE UNIQUE INDEX role_held_once ON access.role_held (worker_id, role) WHERE to_at IS NULL;

-- One data key per person and class of field, wrapped by a master key that is not in the database. Destroying a key is how
-- backups forget (13.4).
CREATE TABLE hearth.data_key (
  id uuid PRIMARY KEY,
  person_id uuid,
  class text NOT NULL,
  -- Null once destroyed.
  wrapped bytea,
  -- Which master key wrapped it.
  master_id text NOT NULL,
  made_at timestamptz NOT NULL,
  -- No longer used for new values, still opens old ones.
  retired_at timestamptz,
  destroyed_at timestamptz,
  CHECK ((destroyed_at IS NULL) = (wrapped IS NOT NULL))
);
CREATE UNIQUE INDEX data_key_in_use ON hearth.data_key (coalesce(person_id, '00000000-0000-0000-0000-000000000000'), class)
  WHERE retired_at IS NULL AND destroyed_at IS NULL;

SELECT hearth.guard('sign_in.local_account', NULL);
SELECT hearth.guard('hearth.data_key');

GRANT SELECT, INSERT, UPDATE ON sign_in.session, sign_in.local_account, sign_in.attempt TO hearth_staff;
GRANT DELETE ON sign_in.attempt TO hearth_staff;
GRANT SELECT ON sign_in.claim_role, sign_in.demo_person TO hearth_staff;
GRANT SELECT, INSERT ON sign_in.logout_token TO hearth_staff;
GRANT SELECT, INSERT, UPDATE ON hearth.data_key TO hearth_staff;
