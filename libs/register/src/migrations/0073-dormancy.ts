import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- After so many months in which nobody checked or changed it, an entry falls asleep; null: never by itself.
ALTER TABLE network ADD COLUMN dormant_after_months integer CHECK (dormant_after_months BETWEEN 1 AND 240)`;

/** Entries that nobody looks after may fall asleep by themselves, where their network wants it. */
export class Dormancy0073 implements MigrationInterface {
  readonly name = '0073-dormancy';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE network DROP COLUMN dormant_after_months');
  }
}
