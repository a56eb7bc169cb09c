import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One role in a network, and one outside of any: a promotion replaces what was held there. */
const GRANTS = `
CREATE TABLE person (
  id uuid PRIMARY KEY,
  email text NOT NULL UNIQUE CHECK (email = lower(email) AND email ~ '^[^@]+@[^@]+$'),
  name text NOT NULL CHECK (name <> ''),
  lang text NOT NULL CHECK (lang IN ('fr', 'en')),
  password_hash text,
  totp_secret bytea,
  totp_since timestamptz,
  totp_step bigint,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (totp_since IS NULL OR totp_secret IS NOT NULL)
);
CREATE TABLE person_grant (
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('contributor', 'editor', 'network-admin', 'national-admin')),
  network text REFERENCES network ON DELETE CASCADE,
  granted_by uuid REFERENCES person ON DELETE SET NULL,
  granted_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE NULLS NOT DISTINCT (person_id, network),
  CHECK ((role IN ('editor', 'network-admin')) = (network IS NOT NULL))
);
CREATE INDEX person_grant_network ON person_grant (network);
CREATE TABLE entry_representative (
  entry_id uuid NOT NULL REFERENCES entry ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  since timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (entry_id, person_id)
);
CREATE INDEX entry_representative_person ON entry_representative (person_id);
CREATE TABLE person_identity (
  issuer text NOT NULL,
  subject text NOT NULL,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  since timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (issuer, subject)
);`;

/** Whatever opens a door is kept as its digest: who reads the database cannot use it. */
const SECRETS = `
CREATE TABLE session (
  id uuid PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  is_proven_twice boolean NOT NULL DEFAULT false,
  browser text,
  id_token text,
  created_at timestamptz NOT NULL DEFAULT now(),
  seen_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);
CREATE INDEX session_person ON session (person_id);
CREATE TABLE invitation (
  id uuid PRIMARY KEY,
  email text NOT NULL CHECK (email = lower(email)),
  role text NOT NULL CHECK (role IN ('contributor', 'editor', 'network-admin', 'national-admin')),
  network text REFERENCES network ON DELETE CASCADE,
  lang text NOT NULL CHECK (lang IN ('fr', 'en')),
  invited_by uuid REFERENCES person ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  CHECK ((role IN ('editor', 'network-admin')) = (network IS NOT NULL)),
  UNIQUE NULLS NOT DISTINCT (email, network)
);
CREATE TABLE one_time_token (
  token_hash bytea PRIMARY KEY,
  purpose text NOT NULL,
  person_id uuid REFERENCES person ON DELETE CASCADE,
  invitation_id uuid REFERENCES invitation ON DELETE CASCADE,
  content jsonb NOT NULL DEFAULT '{}',
  expires_at timestamptz NOT NULL
);
CREATE INDEX one_time_token_person ON one_time_token (person_id);
CREATE TABLE recovery_code (
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  code_hash bytea NOT NULL,
  PRIMARY KEY (person_id, code_hash)
);
CREATE TABLE attempt (
  key bytea PRIMARY KEY,
  count integer NOT NULL,
  until timestamptz NOT NULL
);`;

/** What must be answered for, and what is still to be sent. */
const RECORDS = `
CREATE TABLE security_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  kind text NOT NULL,
  person_id uuid REFERENCES person ON DELETE SET NULL,
  by_id uuid REFERENCES person ON DELETE SET NULL,
  network text REFERENCES network ON DELETE SET NULL,
  detail jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX security_event_person ON security_event (person_id, at DESC);
CREATE INDEX security_event_network ON security_event (network, at DESC);
CREATE TABLE letter (
  id uuid PRIMARY KEY,
  template text NOT NULL,
  email text NOT NULL,
  lang text NOT NULL CHECK (lang IN ('fr', 'en')),
  content jsonb NOT NULL DEFAULT '{}',
  token jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  next_at timestamptz NOT NULL DEFAULT now(),
  attempts integer NOT NULL DEFAULT 0,
  sent_at timestamptz,
  given_up_at timestamptz,
  failure text
);
CREATE INDEX letter_waiting ON letter (next_at) WHERE sent_at IS NULL AND given_up_at IS NULL;`;

const TABLES = [
  'letter', 'security_event', 'attempt', 'recovery_code', 'one_time_token', 'invitation', 'session',
  'person_identity', 'entry_representative', 'person_grant', 'person',
]; // prettier-ignore

/** Accounts, their roles and sessions, letters, and the log of security. */
export class People0030 implements MigrationInterface {
  readonly name = '0030-people';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [GRANTS, SECRETS, RECORDS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${TABLES.join(', ')}`);
  }
}
