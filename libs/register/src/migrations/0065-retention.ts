import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- How many months each thing of persons is kept; a network that says nothing keeps to what is usual.
CREATE TABLE network_retention (
  network text PRIMARY KEY REFERENCES network ON DELETE CASCADE,
  contacts integer NOT NULL CHECK (contacts BETWEEN 1 AND 240),
  proposals integer NOT NULL CHECK (proposals BETWEEN 1 AND 240),
  claims integer NOT NULL CHECK (claims BETWEEN 1 AND 240),
  logs integer NOT NULL CHECK (logs BETWEEN 1 AND 240)
);
-- One line a night, by whichever server came first: how much of each was erased.
CREATE TABLE retention_run (
  night date PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  erased jsonb NOT NULL DEFAULT '{}'
);
-- That someone was erased, why and by whom; nothing of who it was.
CREATE TABLE erasure (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  by_id uuid REFERENCES person ON DELETE SET NULL,
  ground text NOT NULL CHECK (ground IN ('asked', 'ordered', 'mistaken')),
  -- How many rows, by table.
  erased jsonb NOT NULL
)`;

/** How long what is of persons is kept, what was erased in time, and that someone was on demand. */
export class Retention0065 implements MigrationInterface {
  readonly name = '0065-retention';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE erasure, retention_run, network_retention');
  }
}
