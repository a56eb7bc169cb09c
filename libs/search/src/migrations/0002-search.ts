import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROOMS = ['actors', 'cooperations', 'projects'] as const;

/**
 * What is found, flattened: a shadow of the register that can be thrown away and built again.
 *
 * `search_document` holds the card and the facts of each published entry. Its `change` numbers are given by a single
 * writer under a lock, so they appear in order: whoever remembers the last one seen can ask for what came after. A row
 * that is no longer published stays with `removed`, to be noticed. `search_words` holds the words alone, in rows
 * narrow enough to be scanned; `search_lexicon` each known word once, where the nearest one to a slip is looked for.
 */
const UP = `
CREATE SEQUENCE search_change;
CREATE TABLE search_document (
  ord integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  room text NOT NULL CHECK (room IN ('actors', 'cooperations', 'projects')),
  id uuid NOT NULL UNIQUE,
  version integer NOT NULL,
  -- Of everything below: an equal digest is an equal document, in any engine.
  digest text NOT NULL,
  change bigint NOT NULL,
  removed boolean NOT NULL DEFAULT false,
  -- Folded, by field in the order of the settings.
  texts text[] NOT NULL,
  facets text[] NOT NULL,
  seat_refs text[] NOT NULL,
  action_refs text[] NOT NULL,
  partner_refs text[] NOT NULL,
  -- sense (0 seat, 1 action, 2 partner), longitude, latitude, again and again.
  points double precision[] NOT NULL,
  since_year integer,
  until_year integer,
  links integer NOT NULL,
  -- The entries it names.
  kin uuid[] NOT NULL,
  updated_at timestamptz NOT NULL,
  sort_fr text NOT NULL,
  sort_en text NOT NULL,
  card jsonb NOT NULL
);
-- Rows are never deleted in the ordinary course; whoever does so by hand tells those who remember them.
CREATE TABLE search_epoch (epoch bigint NOT NULL);
INSERT INTO search_epoch VALUES (1);
CREATE FUNCTION begin_search_epoch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN UPDATE search_epoch SET epoch = epoch + 1; RETURN NULL; END $$;
CREATE TRIGGER search_document_deleted AFTER DELETE ON search_document FOR EACH STATEMENT EXECUTE FUNCTION begin_search_epoch();
CREATE TRIGGER search_document_truncated AFTER TRUNCATE ON search_document FOR EACH STATEMENT EXECUTE FUNCTION begin_search_epoch();
CREATE UNIQUE INDEX search_document_change ON search_document (room, change);
CREATE TABLE search_words (
  ord integer PRIMARY KEY REFERENCES search_document ON DELETE CASCADE,
  room text NOT NULL,
  words tsvector NOT NULL
);
${ROOMS.map((room) => `CREATE INDEX search_words_${room} ON search_words USING gin (words) WITH (gin_pending_list_limit = 1024) WHERE room = '${room}';`).join('\n')}
CREATE TABLE search_lexicon (
  room text NOT NULL,
  word text COLLATE "C" NOT NULL,
  PRIMARY KEY (room, word)
);
${ROOMS.map((room) => `CREATE INDEX search_lexicon_${room} ON search_lexicon USING gist (word gist_trgm_ops) WHERE room = '${room}';`).join('\n')}
-- The last change that each engine outside has taken; under shape, the way the documents were last composed.
CREATE TABLE search_cursor (
  engine text PRIMARY KEY,
  change bigint NOT NULL
);`;

const DOWN = `
DROP TABLE search_cursor, search_lexicon, search_words, search_document, search_epoch;
DROP FUNCTION begin_search_epoch;
DROP SEQUENCE search_change;`;

export class Search0002 implements MigrationInterface {
  readonly name = '0002-search';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
