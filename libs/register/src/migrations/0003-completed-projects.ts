import type { MigrationInterface, QueryRunner } from 'typeorm';

const allow = (statuses: readonly string[]) => `
ALTER TABLE project DROP CONSTRAINT project_status_check,
  ADD CONSTRAINT project_status_check CHECK (status IN (${statuses.map((status) => `'${status}'`).join(', ')}))`;

/** Sources know of projects that are over without a word of when: that much can be kept. */
export class CompletedProjects0003 implements MigrationInterface {
  readonly name = '0003-completed-projects';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(allow(['completed', 'suspended', 'cancelled']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE project SET status = NULL WHERE status = 'completed'`);
    await runner.query(allow(['suspended', 'cancelled']));
  }
}
