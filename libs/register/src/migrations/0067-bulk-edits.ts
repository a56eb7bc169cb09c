import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
CREATE TABLE bulk_edit (
  id uuid PRIMARY KEY,
  network text NOT NULL REFERENCES network ON DELETE CASCADE,
  -- The list that its entries were chosen from, and the filters over it.
  origin jsonb NOT NULL,
  change jsonb NOT NULL,
  reason text,
  state text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'done', 'undone')),
  author text NOT NULL,
  planned_on date NOT NULL DEFAULT current_date,
  created_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  undone_by text,
  CHECK ((state = 'undone') = (undone_by IS NOT NULL))
);
CREATE INDEX bulk_edit_network ON bulk_edit (network, created_at DESC);
CREATE TABLE bulk_edit_entry (
  bulk_edit_id uuid NOT NULL REFERENCES bulk_edit ON DELETE CASCADE,
  number integer NOT NULL,
  entry_id uuid NOT NULL REFERENCES entry ON DELETE CASCADE,
  outcome text NOT NULL CHECK (outcome IN ('changed', 'same', 'refused')),
  code text,
  sentence text,
  label text NOT NULL,
  -- The version that the plan looked at; another one by then is left alone.
  version_seen integer NOT NULL,
  version_after integer,
  differences jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (bulk_edit_id, number),
  UNIQUE (bulk_edit_id, entry_id)
);
CREATE TABLE saved_list (
  id uuid PRIMARY KEY,
  network text NOT NULL REFERENCES network ON DELETE CASCADE,
  name text NOT NULL CHECK (name <> ''),
  list text NOT NULL,
  filter jsonb NOT NULL,
  author text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (network, name)
)`;

/** Changes of many entries, planned, written and undone as one; lists that staff keep under a name. */
export class BulkEdits0067 implements MigrationInterface {
  readonly name = '0067-bulk-edits';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE saved_list, bulk_edit_entry, bulk_edit');
  }
}
