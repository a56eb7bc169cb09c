import type { MigrationInterface, QueryRunner } from 'typeorm';

const CAMPAIGNS = `
CREATE TABLE campaign (
  id uuid PRIMARY KEY,
  network text NOT NULL REFERENCES network ON DELETE CASCADE,
  title text NOT NULL CHECK (title <> ''),
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'running', 'stopped')),
  -- Which entries are asked about: { "room": "actors", "uncheckedSince": "2024-11-26" }.
  choice jsonb NOT NULL,
  -- Of addresses whose owner has no account.
  lang text NOT NULL CHECK (lang IN ('fr', 'en')),
  words jsonb NOT NULL,
  link_days integer NOT NULL CHECK (link_days > 0),
  reminder_days integer NOT NULL CHECK (reminder_days > 0),
  reminders_max integer NOT NULL CHECK (reminders_max >= 0),
  author text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  started_at timestamptz,
  stopped_at timestamptz,
  CHECK ((state = 'draft') = (started_at IS NULL)),
  CHECK ((state = 'stopped') = (stopped_at IS NOT NULL))
);
CREATE INDEX campaign_network ON campaign (network, created_at DESC);
CREATE TABLE campaign_entry (
  campaign_id uuid NOT NULL REFERENCES campaign ON DELETE CASCADE,
  entry_id uuid NOT NULL REFERENCES entry ON DELETE CASCADE,
  -- Whether anybody could be written to about it when the campaign began.
  reach text NOT NULL CHECK (reach IN ('asked', 'no-address', 'unsubscribed')),
  answer text CHECK (answer IN ('right', 'to-correct', 'gone')),
  answered_at timestamptz,
  -- The correction that followed the answer.
  proposal_id uuid REFERENCES proposal ON DELETE SET NULL,
  PRIMARY KEY (campaign_id, entry_id),
  CHECK ((answer IS NULL) = (answered_at IS NULL))
);
CREATE INDEX campaign_entry_gone ON campaign_entry (entry_id) WHERE answer = 'gone';
CREATE INDEX campaign_entry_proposal ON campaign_entry (proposal_id) WHERE proposal_id IS NOT NULL;`;

/** To whom, and what left. Addresses are private; what opens an answer is kept as its digest. */
const MAILS = `
CREATE TABLE campaign_recipient (
  campaign_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  email text NOT NULL CHECK (email = lower(email)),
  lang text NOT NULL CHECK (lang IN ('fr', 'en')),
  -- Where the register had the address from.
  origin text NOT NULL CHECK (origin IN ('actor', 'representative', 'contact')),
  person_id uuid REFERENCES person ON DELETE CASCADE,
  PRIMARY KEY (campaign_id, entry_id, email),
  FOREIGN KEY (campaign_id, entry_id) REFERENCES campaign_entry ON DELETE CASCADE
);
CREATE INDEX campaign_recipient_email ON campaign_recipient (campaign_id, email);
CREATE INDEX campaign_recipient_person ON campaign_recipient (person_id) WHERE person_id IS NOT NULL;
CREATE TABLE campaign_mail (
  id uuid PRIMARY KEY,
  campaign_id uuid NOT NULL REFERENCES campaign ON DELETE CASCADE,
  email text NOT NULL,
  -- 0 is the first mail, the others are reminders.
  round integer NOT NULL CHECK (round >= 0),
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed', 'dropped')),
  attempts integer NOT NULL DEFAULT 0,
  next_at timestamptz NOT NULL DEFAULT now(),
  sent_at timestamptz,
  failure text,
  UNIQUE (campaign_id, email, round),
  CHECK ((state = 'sent') = (sent_at IS NOT NULL))
);
CREATE INDEX campaign_mail_waiting ON campaign_mail (next_at, id) WHERE state = 'waiting';
CREATE TABLE campaign_token (
  token_hash bytea PRIMARY KEY,
  campaign_id uuid NOT NULL REFERENCES campaign ON DELETE CASCADE,
  email text NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX campaign_token_address ON campaign_token (campaign_id, email);
-- Addresses that campaigns never write to again, as digests.
CREATE TABLE unsubscribed_address (
  email_hash bytea PRIMARY KEY,
  since timestamptz NOT NULL DEFAULT now()
);
-- One row: whoever holds it sends, and from when on.
CREATE TABLE campaign_sender (
  is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
  free_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO campaign_sender DEFAULT VALUES`;

/** Campaigns that ask whether entries are still right: their entries, addresses, mails and links. */
export class Campaigns0060 implements MigrationInterface {
  readonly name = '0060-campaigns';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [CAMPAIGNS, MAILS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE campaign_sender, unsubscribed_address, campaign_token, campaign_mail, campaign_recipient, campaign_entry, campaign');
  }
}
