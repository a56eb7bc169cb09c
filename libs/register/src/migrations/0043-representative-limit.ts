import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far a network lets representatives write their own entries. */
export class RepresentativeLimit0043 implements MigrationInterface {
  readonly name = '0043-representative-limit';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE network ADD COLUMN representatives text NOT NULL DEFAULT 'all' CHECK (representatives IN ('all', 'presentation', 'none'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE network DROP COLUMN representatives`);
  }
}
