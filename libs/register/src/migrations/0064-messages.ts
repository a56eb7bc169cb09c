import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
CREATE TABLE contact_message (
  id uuid PRIMARY KEY,
  entry_id uuid NOT NULL REFERENCES entry ON DELETE CASCADE,
  -- Kept until the address has answered and the message has left; then nothing of it is.
  name text,
  email text CHECK (email = lower(email)),
  lang text NOT NULL CHECK (lang IN ('fr', 'en')),
  body text,
  submitted_at timestamptz NOT NULL DEFAULT now(),
  sent_at timestamptz,
  CHECK (num_nulls(name, email, body) = CASE WHEN sent_at IS NULL THEN 0 ELSE 3 END)
);
CREATE INDEX contact_message_waiting ON contact_message (submitted_at) WHERE sent_at IS NULL`;

/** Messages that visitors write to an entry, until they have left. */
export class Messages0064 implements MigrationInterface {
  readonly name = '0064-messages';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contact_message');
  }
}
