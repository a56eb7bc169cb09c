import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is known of persons stands here and nowhere else: revisions of entries hold none of it, so that erasing it erases it. */
const CONTACTS = `
CREATE TABLE contact (
  id uuid PRIMARY KEY,
  entry_id uuid NOT NULL REFERENCES entry ON DELETE CASCADE,
  name text NOT NULL CHECK (name <> ''),
  role text,
  email text CHECK (email = lower(email) AND email ~ '^[^@]+@[^@]+$'),
  phone text,
  lang text NOT NULL DEFAULT 'fr' CHECK (lang IN ('fr', 'en')),
  takes_messages boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by text NOT NULL,
  CHECK (email IS NOT NULL OR phone IS NOT NULL)
);
CREATE INDEX contact_entry ON contact (entry_id);
CREATE INDEX contact_email ON contact (email);
CREATE TABLE contact_consent (
  id uuid PRIMARY KEY,
  contact_id uuid NOT NULL REFERENCES contact ON DELETE CASCADE,
  -- What may be shown; empty: the person agreed to be kept, and no more.
  scope text[] NOT NULL CHECK (scope <@ ARRAY['name', 'role', 'email', 'phone'] AND (scope = '{}' OR 'name' = ANY (scope))),
  given_on date NOT NULL,
  manner text NOT NULL CHECK (manner IN ('letter', 'mail', 'phone', 'spoken', 'form')),
  wording text NOT NULL CHECK (wording <> ''),
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by text NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_by text,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
CREATE UNIQUE INDEX contact_consent_living ON contact_consent (contact_id) WHERE withdrawn_at IS NULL;
-- What was done to contacts, without anything of what they said: it outlives them.
CREATE TABLE contact_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  contact_id uuid NOT NULL,
  entry_id uuid NOT NULL REFERENCES entry ON DELETE CASCADE,
  at timestamptz NOT NULL DEFAULT now(),
  author text NOT NULL,
  deed text NOT NULL CHECK (deed IN ('added', 'revised', 'removed', 'consented', 'withdrawn', 'expired', 'erased')),
  fields text[] NOT NULL DEFAULT '{}'
);
CREATE INDEX contact_change_entry ON contact_change (entry_id, id DESC);`;

/** Who looked at what is private, and where. */
const ACCESS = `
CREATE TABLE private_access (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  person_id uuid REFERENCES person ON DELETE SET NULL,
  place text NOT NULL CHECK (place IN ('contacts', 'proposal', 'held', 'held-file')),
  entry_id uuid REFERENCES entry ON DELETE SET NULL,
  -- Of the keeper at that moment: whose administrators read this line.
  network text REFERENCES network ON DELETE SET NULL,
  shown integer NOT NULL
);
CREATE INDEX private_access_network ON private_access (network, id DESC);`;

/** Contacts of entries, their consents, and the log of who saw them. */
export class Contacts0063 implements MigrationInterface {
  readonly name = '0063-contacts';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [CONTACTS, ACCESS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE private_access, contact_change, contact_consent, contact');
  }
}
