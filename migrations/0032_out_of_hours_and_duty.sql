-- Every call that the out-of-hours team takes, whoever it is for: a shared team's load can be told by service and hour.
CREATE TABLE front_door.out_of_hours_call (
  id uuid PRIMARY KEY,
  began_at timestamptz NOT NULL,
  kind text NOT NULL,
  minutes integer NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  caller text,
  arranged text NOT NULL CHECK (arranged <> ''),
  homelessness_referral boolean NOT NULL DEFAULT false,
  taken_by uuid NOT NULL REFERENCES access.worker,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES access.worker
);
CREATE INDEX out_of_hours_call_began ON front_door.out_of_hours_call (began_at);
SELECT hearth.guard('front_door.out_of_hours_call', NULL);
GRANT SELECT ON front_door.out_of_hours_call TO hearth_staff, hearth_read;
GRANT INSERT ON front_door.out_of_hours_call TO hearth_staff;

-- What the night leaves for the day about one child in one contact. Somebody accepts it, and it is theirs.
CREATE TABLE front_door.handover (
  id uuid PRIMARY KEY,
  contact_id uuid NOT NULL REFERENCES front_door.contact,
  contact_event_id uuid NOT NULL REFERENCES front_door.contact_event,
  child_id uuid NOT NULL REFERENCES record.person,
  risk text NOT NULL CHECK (risk IN ('high', 'medium', 'low')),
  left_at timestamptz NOT NULL,
  left_by uuid NOT NULL REFERENCES access.worker,
  -- When the night ends and the clock for accepting begins.
  shift_ends_at timestamptz NOT NULL,
  accepted_at timestamptz,
  accepted_by uuid REFERENCES access.worker,
  CHECK ((accepted_at IS NULL) = (accepted_by IS NULL))
);
CREATE INDEX handover_contact ON front_door.handover (contact_id);
CREATE INDEX handover_child ON front_door.handover (child_id);
CREATE INDEX handover_left ON front_door.handover (left_at);
CREATE UNIQUE INDEX handover_open ON front_door.handover (contact_id) WHERE accepted_at IS NULL;

-- Its words: the risk in words, and each thing that is still to be done.
CREATE TABLE front_door.handover_said (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  handover_id uuid NOT NULL REFERENCES front_door.handover,
  contact_event_id uuid NOT NULL REFERENCES front_door.contact_event,
  child_id uuid NOT NULL REFERENCES record.person,
  kind text NOT NULL CHECK (kind IN ('risk', 'to do')),
  position integer NOT NULL,
  words text NOT NULL CHECK (words <> '')
);
CREATE INDEX handover_said_handover ON front_door.handover_said (handover_id, position);
CREATE INDEX handover_said_child ON front_door.handover_said (child_id);

SELECT hearth.guard('front_door.handover', 'child_id');
SELECT hearth.guard('front_door.handover_said', 'child_id');
CREATE POLICY one_contact ON front_door.handover AS RESTRICTIVE FOR SELECT TO hearth_staff, hearth_read
  USING ((SELECT hearth.counting()) OR NOT child_id = ANY ((SELECT hearth.narrowed_people())::uuid[])
    OR contact_id = ANY ((SELECT hearth.opened_contacts())::uuid[]));
CREATE POLICY with_the_handover ON front_door.handover_said AS RESTRICTIVE FOR SELECT TO hearth_staff, hearth_read
  USING (NOT contact_event_id = ANY ((SELECT hearth.closed_calls())::uuid[])
    AND EXISTS (SELECT 1 FROM front_door.handover h WHERE h.id = handover_id));
GRANT SELECT ON front_door.handover, front_door.handover_said TO hearth_staff, hearth_read;
GRANT INSERT ON front_door.handover, front_door.handover_said TO hearth_staff;
GRANT UPDATE (accepted_at, accepted_by) ON front_door.handover TO hearth_staff;

-- Who is on, by shift; and who knows a special field best. Somebody of ours, or of another agency by name.
CREATE TABLE front_door.on_duty (
  id uuid PRIMARY KEY,
  duty text NOT NULL,
  worker_id uuid REFERENCES access.worker,
  name text,
  reach text,
  from_at timestamptz NOT NULL,
  -- Left out: until somebody ends it.
  to_at timestamptz,
  set_at timestamptz NOT NULL,
  set_by uuid NOT NULL REFERENCES access.worker,
  CHECK ((worker_id IS NULL) <> (name IS NULL)),
  CHECK (to_at IS NULL OR to_at >= from_at)
);
CREATE INDEX on_duty_from ON front_door.on_duty (from_at);
CREATE INDEX on_duty_worker ON front_door.on_duty (worker_id);
SELECT hearth.guard('front_door.on_duty', NULL);
GRANT SELECT ON front_door.on_duty TO hearth_staff, hearth_read;
GRANT INSERT ON front_door.on_duty TO hearth_staff;
GRANT UPDATE (to_at) ON front_door.on_duty TO hearth_staff;
