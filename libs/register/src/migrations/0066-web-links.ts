import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- The web addresses that entries give, and whether somebody answers there.
CREATE TABLE web_link (
  url text PRIMARY KEY CHECK (octet_length(url) <= 2000),
  host text NOT NULL,
  outcome text CHECK (outcome IN ('answers', 'missing', 'failing', 'unreachable', 'unsettled', 'unlooked')),
  -- The status of the last answer, if there was one.
  status integer,
  -- In a row, each day counted once.
  failures integer NOT NULL DEFAULT 0,
  failed_on date,
  failing_since date,
  looked_at timestamptz,
  due_at timestamptz NOT NULL DEFAULT now(),
  -- Somebody asked for another look.
  asked_at timestamptz,
  CHECK ((failures = 0) = (failed_on IS NULL)),
  CHECK ((failed_on IS NULL) = (failing_since IS NULL))
);
CREATE INDEX web_link_due ON web_link (due_at);
CREATE INDEX web_link_dead ON web_link (url) WHERE failures >= 3;
-- One round a night, whichever server makes it.
CREATE TABLE web_link_round (
  night date PRIMARY KEY,
  begun_at timestamptz NOT NULL DEFAULT now(),
  looked integer
);
CREATE VIEW entry_web_link AS
  SELECT id AS entry_id, website AS url FROM actor WHERE website IS NOT NULL AND octet_length(website) <= 2000
  UNION
  SELECT entry_id, url FROM entry_source WHERE url IS NOT NULL AND octet_length(url) <= 2000`;

/** The web addresses that entries give, and what looking at them came to. */
export class WebLinks0066 implements MigrationInterface {
  readonly name = '0066-web-links';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW entry_web_link; DROP TABLE web_link_round, web_link');
  }
}
