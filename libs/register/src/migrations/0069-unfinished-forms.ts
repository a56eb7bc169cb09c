import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
CREATE TABLE unfinished_form (
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  -- Of an entry that is there, or else of a new one of its room.
  entry_id uuid REFERENCES entry ON DELETE CASCADE,
  room text NOT NULL CHECK (room IN ('actors', 'cooperations', 'projects')),
  -- The version that whoever writes began from.
  seen_version integer CHECK (seen_version > 0),
  -- What stands in each box, by its name, in the order of the form. Private to the person.
  boxes jsonb NOT NULL CHECK (jsonb_typeof(boxes) = 'array'),
  kept_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE NULLS NOT DISTINCT (person_id, entry_id, room),
  CHECK ((entry_id IS NULL) = (seen_version IS NULL))
);
CREATE INDEX unfinished_form_entry ON unfinished_form (entry_id, kept_at)`;

/** What people have typed in the form of an entry and not saved yet. */
export class UnfinishedForms0069 implements MigrationInterface {
  readonly name = '0069-unfinished-forms';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE unfinished_form');
  }
}
