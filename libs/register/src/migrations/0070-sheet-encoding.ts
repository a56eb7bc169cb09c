import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which encoding the file of a sheet was read: null for a workbook, which has but one. */
export class SheetEncoding0070 implements MigrationInterface {
  readonly name = '0070-sheet-encoding';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE sheet ADD COLUMN encoding text CHECK (encoding IN ('utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15', 'macintosh'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE sheet DROP COLUMN encoding`);
  }
}
