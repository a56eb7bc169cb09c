import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROOMS = ['actors', 'cooperations', 'projects'] as const;

/**
 * Each word bears a number, and each document the numbers of its words with what they count (see `packWords`): whoever
 * searches keeps them in memory, and reads them from here in seconds. Until every document has been made again, at the
 * first start, nothing is found by words.
 */
const UP = `
DROP TABLE IF EXISTS next_search_words, next_search_document;
DROP TABLE search_words, search_lexicon;
CREATE TABLE search_word (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  word text COLLATE "C" NOT NULL UNIQUE
);
ALTER TABLE search_document ADD COLUMN words bytea NOT NULL DEFAULT '';`;

/** As they were, and empty: without a digest, every document is written again, and its words with it. */
const DOWN = `
DROP TABLE IF EXISTS next_search_document;
ALTER TABLE search_document DROP COLUMN words;
DROP TABLE search_word;
CREATE TABLE search_words (
  ord integer PRIMARY KEY REFERENCES search_document ON DELETE CASCADE,
  room text NOT NULL,
  words tsvector NOT NULL
) WITH (toast_tuple_target = 8160);
ALTER TABLE search_words ALTER COLUMN words SET STORAGE EXTERNAL;
CREATE TABLE search_lexicon (
  room text NOT NULL,
  word text COLLATE "C" NOT NULL,
  PRIMARY KEY (room, word)
);
${ROOMS.map(
  (room) => `
CREATE INDEX search_words_${room} ON search_words USING gin (words) WITH (gin_pending_list_limit = 1024) WHERE room = '${room}';
CREATE INDEX search_lexicon_${room} ON search_lexicon USING gist (word gist_trgm_ops) WHERE room = '${room}';`,
).join('')}
UPDATE search_document SET digest = '';
DELETE FROM search_cursor WHERE engine = 'shape';`;

export class WordsInMemory0075 implements MigrationInterface {
  readonly name = '0075-words-in-memory';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
