import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rows stay in one piece, and plain, as long as they fit a page. Unpacking the words of an entry took longer than all the
 * comparisons made with them, and packing a document longer than writing it. The words are written anew; documents
 * follow as they change. `down` also clears what a rebuild that was cut short may have left.
 */
const UP = `
ALTER TABLE search_document SET (toast_tuple_target = 8160);
ALTER TABLE search_words SET (toast_tuple_target = 8160);
ALTER TABLE search_words ALTER COLUMN words SET STORAGE EXTERNAL;
ALTER TABLE search_words ALTER COLUMN words TYPE tsvector USING words || ''::tsvector;`;

const DOWN = `
DROP TABLE IF EXISTS next_search_words, next_search_document;
ALTER TABLE search_words ALTER COLUMN words SET STORAGE EXTENDED;
ALTER TABLE search_words RESET (toast_tuple_target);
ALTER TABLE search_document RESET (toast_tuple_target);`;

export class WideRows0010 implements MigrationInterface {
  readonly name = '0010-wide-rows';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
