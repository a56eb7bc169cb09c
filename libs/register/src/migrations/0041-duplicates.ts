import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- The folded names by which entries that look alike are found, of the version they were made from.
CREATE TABLE duplicate_key (
  entry_id uuid NOT NULL REFERENCES entry ON DELETE CASCADE,
  key text NOT NULL,
  room text NOT NULL CHECK (room IN ('actors', 'projects')),
  version integer NOT NULL,
  country text NOT NULL DEFAULT '',
  departement text,
  lon double precision,
  lat double precision,
  PRIMARY KEY (entry_id, key)
);
CREATE INDEX duplicate_key_key ON duplicate_key (key, room, country);
CREATE INDEX duplicate_key_alike ON duplicate_key USING gin (room, country, key gin_trgm_ops);
CREATE TABLE duplicate_pair (
  first_id uuid NOT NULL REFERENCES entry ON DELETE CASCADE,
  second_id uuid NOT NULL REFERENCES entry ON DELETE CASCADE,
  room text NOT NULL CHECK (room IN ('actors', 'cooperations', 'projects')),
  score real NOT NULL CHECK (score BETWEEN 0 AND 1),
  reasons text[] NOT NULL,
  is_certain boolean NOT NULL,
  found_at timestamptz NOT NULL DEFAULT now(),
  -- Somebody looked, and they are two.
  distinct_at timestamptz,
  distinct_by text,
  PRIMARY KEY (first_id, second_id),
  CHECK (first_id < second_id),
  CHECK ((distinct_at IS NULL) = (distinct_by IS NULL))
);
CREATE INDEX duplicate_pair_second ON duplicate_pair (second_id);
CREATE INDEX duplicate_pair_open ON duplicate_pair (room, score DESC) WHERE distinct_at IS NULL`;

/** Entries that look alike, and what people said of them. */
export class Duplicates0041 implements MigrationInterface {
  readonly name = '0041-duplicates';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE duplicate_pair, duplicate_key');
  }
}
