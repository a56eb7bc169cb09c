import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
CREATE TABLE sheet (
  id uuid PRIMARY KEY,
  network text NOT NULL REFERENCES network ON DELETE CASCADE,
  room text NOT NULL CHECK (room IN ('actors', 'cooperations', 'projects')),
  state text NOT NULL DEFAULT 'read' CHECK (state IN ('read', 'planning', 'planned', 'applying', 'done', 'undone', 'failed')),
  file_name text NOT NULL,
  file_digest text NOT NULL,
  columns text[] NOT NULL,
  -- Which field each column means, in their order; empty: none.
  fields text[] NOT NULL,
  -- What words of the file mean: { "kind": { "ville": "authority" } }.
  meanings jsonb NOT NULL DEFAULT '{}',
  -- Whether new entries are published, or wait as drafts.
  publishes boolean NOT NULL DEFAULT false,
  -- The language that cells are shown in.
  lang text NOT NULL DEFAULT 'fr' CHECK (lang IN ('fr', 'en')),
  row_count integer NOT NULL,
  rows_done integer NOT NULL DEFAULT 0,
  -- Why it stopped, when it did.
  failure text,
  author text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  asked_at timestamptz,
  ended_at timestamptz,
  undone_by text
);
CREATE INDEX sheet_network ON sheet (network, created_at DESC);
CREATE INDEX sheet_waiting ON sheet (asked_at) WHERE state IN ('planning', 'applying');
CREATE TABLE sheet_row (
  sheet_id uuid NOT NULL REFERENCES sheet ON DELETE CASCADE,
  number integer NOT NULL,
  line integer NOT NULL,
  cells text[] NOT NULL,
  -- What tells the entry it is about: a second row with one of them repeats the first.
  keys text[] NOT NULL DEFAULT '{}',
  outcome text CHECK (outcome IN ('created', 'changed', 'same', 'refused', 'to-decide')),
  code text,
  sentence text,
  field text,
  entry_id uuid,
  label text,
  differences jsonb NOT NULL DEFAULT '[]',
  -- Entries it may be about, for a person to choose from.
  candidates jsonb NOT NULL DEFAULT '[]',
  decision text,
  version_before integer,
  version_after integer,
  PRIMARY KEY (sheet_id, number)
);
CREATE INDEX sheet_row_outcome ON sheet_row (sheet_id, outcome, number);
CREATE INDEX sheet_row_keys ON sheet_row USING gin (keys);
-- What columns and words of earlier sheets of a network were said to mean; the field '' is for columns.
CREATE TABLE sheet_habit (
  network text NOT NULL REFERENCES network ON DELETE CASCADE,
  room text NOT NULL,
  field text NOT NULL,
  word text NOT NULL,
  meaning text NOT NULL,
  PRIMARY KEY (network, room, field, word)
)`;

/** Spreadsheets that staff bring in, row by row, and what their columns and words were said to mean. */
export class Sheets0050 implements MigrationInterface {
  readonly name = '0050-sheets';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sheet_habit, sheet_row, sheet');
  }
}
