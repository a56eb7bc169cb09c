import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Terms of the field that mean the same. Unlike the rest of the search, this is kept: staff may have written it. */
const UP = `
CREATE TABLE search_synonym (
  position integer PRIMARY KEY,
  group_name text NOT NULL CHECK (group_name <> ''),
  term text NOT NULL CHECK (term <> ''),
  lang text CHECK (lang IN ('fr', 'en')),
  note text
);
-- One row: which synonyms these are, and whether someone put them there; those that ship are renewed with the code.
CREATE TABLE search_vocabulary (
  digest text NOT NULL,
  is_edited boolean NOT NULL,
  saved_at timestamptz NOT NULL DEFAULT now()
);`;

const DOWN = `DROP TABLE search_vocabulary, search_synonym`;

export class Vocabulary0003 implements MigrationInterface {
  readonly name = '0003-vocabulary';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
