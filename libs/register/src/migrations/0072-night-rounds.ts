import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- Work that is done once a night, by whichever server came first.
CREATE TABLE night_round (
  work text NOT NULL,
  night date NOT NULL,
  PRIMARY KEY (work, night)
)`;

/** Which work of the night was taken up, so that one server does it for all. */
export class NightRounds0072 implements MigrationInterface {
  readonly name = '0072-night-rounds';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE night_round');
  }
}
