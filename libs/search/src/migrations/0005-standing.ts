import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What breaks ties is more than a number of links: tier and checks count too. Documents are composed again by themselves. */
export class Standing0005 implements MigrationInterface {
  readonly name = '0005-standing';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE search_document RENAME COLUMN links TO standing`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE search_document RENAME COLUMN standing TO links`);
  }
}
