-- A meeting of other agencies (MARAC, Channel, MAPPA, a youth justice panel) at which a child was talked about: who went for us, what was
-- shared and learned. One row for each child, so that nobody reads of one child in another's record. Its kind says who may read the words.
CREATE TABLE front_door.outside_meeting (
  id uuid PRIMARY KEY,
  -- The same for everybody who was talked about in one meeting.
  meeting_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES record.person,
  kind text NOT NULL,
  held_on date NOT NULL,
  -- Who went for us.
  went text NOT NULL CHECK (went <> ''),
  shared text NOT NULL CHECK (shared <> ''),
  learned text NOT NULL CHECK (learned <> ''),
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES access.worker,
  UNIQUE (meeting_id, person_id)
);
CREATE INDEX outside_meeting_person ON front_door.outside_meeting (person_id, held_on);
SELECT hearth.guard('front_door.outside_meeting');
GRANT SELECT, INSERT ON front_door.outside_meeting TO hearth_staff;
GRANT SELECT ON front_door.outside_meeting TO hearth_read;

-- The council's own threshold guidance: levels, domains and descriptors as data, in versions. None is changed: what was ticked is kept
-- with the version it was ticked in.
CREATE TABLE front_door.threshold_version (
  version integer PRIMARY KEY CHECK (version > 1),
  from_on date NOT NULL UNIQUE,
  descriptors jsonb NOT NULL,
  because text NOT NULL CHECK (because <> ''),
  set_at timestamptz NOT NULL,
  set_by uuid NOT NULL REFERENCES access.worker
);
GRANT SELECT, INSERT ON front_door.threshold_version TO hearth_staff;
GRANT SELECT ON front_door.threshold_version TO hearth_read;
