import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- Marks of what servers have kept of the map's index for their next start: it is theirs only while its mark is here.
CREATE TABLE kept_atlas (
  mark uuid PRIMARY KEY,
  left_at timestamptz NOT NULL DEFAULT now()
)`;

/** By which a server knows that its kept index is of this database, and of no other course of its history. */
export class KeptAtlases0078 implements MigrationInterface {
  readonly name = '0078-kept-atlases';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE kept_atlas');
  }
}
