import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
ALTER TABLE territory ADD COLUMN label_en text;
UPDATE territory SET label_en = known.name
FROM (VALUES ('region', '03', 'French Guiana'), ('region', '28', 'Normandy'), ('region', '53', 'Brittany'), ('region', '94', 'Corsica'),
  ('departement', '973', 'French Guiana')) AS known (tier, code, name)
WHERE territory.tier = known.tier AND territory.code = known.code`;

/** Territories that English calls otherwise: null where both languages use one name. */
export class TerritoriesInEnglish0080 implements MigrationInterface {
  readonly name = '0080-territories-in-english';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE territory DROP COLUMN label_en');
  }
}
