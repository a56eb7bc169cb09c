import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Short links to states of the site. A path begins with one slash: no link leads to another site, whoever writes it. */
export class ShortLinks0025 implements MigrationInterface {
  readonly name = '0025-short-links';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE short_link (
  code text PRIMARY KEY CHECK (code ~ '^[a-z0-9]{7,26}$'),
  path text NOT NULL CHECK (length(path) <= 4000 AND path ~ '^/([^/\\\\]|$)' AND path !~ '[\\\\[:cntrl:][:space:]]'),
  created_at timestamptz NOT NULL DEFAULT now()
)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE short_link');
  }
}
