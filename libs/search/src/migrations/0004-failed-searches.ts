import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words that found nothing, by day: how often, and never by whom. */
const UP = `
CREATE TABLE failed_search (
  day date NOT NULL,
  room text NOT NULL CHECK (room IN ('actors', 'cooperations', 'projects')),
  words text COLLATE "C" NOT NULL CHECK (length(words) BETWEEN 1 AND 120),
  count integer NOT NULL CHECK (count > 0),
  PRIMARY KEY (day, room, words)
);`;

const DOWN = `DROP TABLE failed_search`;

export class FailedSearches0004 implements MigrationInterface {
  readonly name = '0004-failed-searches';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
