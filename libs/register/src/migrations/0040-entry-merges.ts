import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
CREATE TABLE entry_merge (
  id uuid PRIMARY KEY,
  room text NOT NULL CHECK (room IN ('actors', 'cooperations', 'projects')),
  survivor_id uuid NOT NULL REFERENCES entry ON DELETE CASCADE,
  absorbed_id uuid NOT NULL REFERENCES entry ON DELETE CASCADE,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  author text NOT NULL,
  reason text,
  -- Each entry that got a revision of it, with its versions: [{ "entryId": "...", "before": 3, "after": 4 }].
  steps jsonb NOT NULL,
  -- Addresses that led to the absorbed entry, and networks that were it: both lead to the survivor now.
  redirects text[] NOT NULL DEFAULT '{}',
  networks text[] NOT NULL DEFAULT '{}',
  undone_at timestamptz,
  undone_by text,
  CHECK (survivor_id <> absorbed_id),
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);
CREATE UNIQUE INDEX entry_merge_absorbed ON entry_merge (absorbed_id) WHERE undone_at IS NULL;
CREATE INDEX entry_merge_survivor ON entry_merge (survivor_id) WHERE undone_at IS NULL`;

/** Entries that were merged, with what it takes to undo it. */
export class EntryMerges0040 implements MigrationInterface {
  readonly name = '0040-entry-merges';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE entry_merge');
  }
}
