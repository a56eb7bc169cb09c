import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- Someone who proved an address asks to be erased: it stands until somebody has erased whatever is at that address.
CREATE TABLE erasure_request (
  email text PRIMARY KEY CHECK (email = lower(email)),
  lang text NOT NULL CHECK (lang IN ('fr', 'en')),
  asked_at timestamptz NOT NULL DEFAULT now()
);
-- Once its links are spent a campaign knows no address; a link still unsubscribes the one it was sent to, by its digest.
ALTER TABLE campaign_token ALTER COLUMN email DROP NOT NULL, ADD COLUMN email_hash bytea;
ALTER TABLE campaign_token ADD CONSTRAINT campaign_token_whose CHECK (num_nonnulls(email, email_hash) = 1)`;

const DOWN = `
DELETE FROM campaign_token WHERE email IS NULL;
ALTER TABLE campaign_token DROP CONSTRAINT campaign_token_whose;
ALTER TABLE campaign_token ALTER COLUMN email SET NOT NULL, DROP COLUMN email_hash;
DROP TABLE erasure_request`;

/** What people may ask about themselves; addresses of campaigns that are over. */
export class AskAboutOneself0074 implements MigrationInterface {
  readonly name = '0074-ask-about-oneself';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
