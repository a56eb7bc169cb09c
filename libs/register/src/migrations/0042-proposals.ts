import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
CREATE TABLE proposal (
  id uuid PRIMARY KEY,
  sort text NOT NULL CHECK (sort IN ('creation', 'correction', 'claim')),
  room text NOT NULL CHECK (room IN ('actors', 'cooperations', 'projects')),
  entry_id uuid REFERENCES entry ON DELETE CASCADE,
  -- The version its author saw.
  seen_version integer,
  -- Field by field, the values asked for.
  changes jsonb NOT NULL,
  message text,
  source_url text,
  -- Who is to look at it; null: whoever of the staff.
  network text REFERENCES network,
  state text NOT NULL CHECK (state IN ('unconfirmed', 'waiting', 'accepted', 'refused', 'withdrawn')),
  -- Who sent it: an account, or else what is needed to answer. Private, and forgotten after a time.
  author text,
  email text,
  name text,
  lang text NOT NULL DEFAULT 'fr' CHECK (lang IN ('fr', 'en')),
  submitted_at timestamptz NOT NULL DEFAULT now(),
  reviewed_at timestamptz,
  reviewed_by text,
  accepted_fields text[] NOT NULL DEFAULT '{}',
  answer text,
  -- The version that accepting it made.
  made_version integer,
  CHECK ((sort = 'creation') = (seen_version IS NULL)),
  CHECK (sort = 'creation' OR entry_id IS NOT NULL),
  CHECK ((state IN ('accepted', 'refused')) = (reviewed_at IS NOT NULL)),
  CHECK ((reviewed_at IS NULL) = (reviewed_by IS NULL))
);
CREATE INDEX proposal_queue ON proposal (network, submitted_at) WHERE state = 'waiting';
CREATE INDEX proposal_entry ON proposal (entry_id);
CREATE TABLE hand_over (
  id uuid PRIMARY KEY,
  entry_id uuid NOT NULL REFERENCES entry ON DELETE CASCADE,
  from_network text REFERENCES network,
  to_network text NOT NULL REFERENCES network,
  offered_at timestamptz NOT NULL DEFAULT now(),
  offered_by text NOT NULL,
  answered_at timestamptz,
  answered_by text,
  is_accepted boolean,
  CHECK (from_network IS DISTINCT FROM to_network),
  CHECK (num_nulls(answered_at, answered_by, is_accepted) IN (0, 3))
);
CREATE UNIQUE INDEX hand_over_open ON hand_over (entry_id) WHERE answered_at IS NULL;
CREATE TABLE entry_clearance (
  network text NOT NULL REFERENCES network ON DELETE CASCADE,
  entry_id uuid NOT NULL REFERENCES entry ON DELETE CASCADE,
  version integer NOT NULL,
  cleared_at timestamptz NOT NULL DEFAULT now(),
  cleared_by text NOT NULL,
  PRIMARY KEY (network, entry_id),
  FOREIGN KEY (entry_id, version) REFERENCES revision (entry_id, version) ON DELETE CASCADE
);
CREATE TABLE entry_watch (
  network text NOT NULL REFERENCES network ON DELETE CASCADE,
  entry_id uuid NOT NULL REFERENCES entry ON DELETE CASCADE,
  -- The last version that the network was shown.
  seen_version integer NOT NULL,
  PRIMARY KEY (network, entry_id)
);
ALTER TABLE network ADD COLUMN stale_after_months integer NOT NULL DEFAULT 24 CHECK (stale_after_months > 0)`;

const DOWN = `
ALTER TABLE network DROP COLUMN stale_after_months;
DROP TABLE entry_watch, entry_clearance, hand_over, proposal`;

/** Proposals and claims; what networks offer each other, approve and watch. */
export class Proposals0042 implements MigrationInterface {
  readonly name = '0042-proposals';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
