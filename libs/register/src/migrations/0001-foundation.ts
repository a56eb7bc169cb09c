import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACTORS_UP, COOPERATIONS_UP, PROJECTS_UP } from './0001-entries.sql.js';
import { ENTRY_FACTS_VIEW, ENTRY_KIN_VIEW, ENTRY_WHERE_VIEW } from './0001-entry-facts.sql.js';
import { CURATION_UP, PLACES_UP, TAXONOMY_UP } from './0001-foundation.sql.js';

/** All of them "trusted": the owner of a database may create them without being a superuser. */
const EXTENSIONS = ['pg_trgm', 'unaccent', 'fuzzystrmatch', 'btree_gin', 'cube'];

const VIEWS = ['entry_facts', 'entry_kin', 'entry_where'];

const TABLES = [
  'project_place', 'funding', 'participation', 'project',
  'cooperation_side', 'cooperation',
  'actor_identifier', 'actor_name', 'actor',
  'outbox_cursor', 'outbox', 'revision', 'import_review', 'import_run',
  'entry_sdg_target', 'entry_sdg', 'entry_theme', 'entry_source', 'entry_redirect', 'entry',
  'network_perimeter', 'network', 'source',
  'place', 'former_commune', 'territory',
  'sdg_target', 'sdg', 'theme_sector', 'theme', 'country', 'reference_list',
]; // prettier-ignore

const FUNCTIONS = [
  'check_place_in_country',
  'check_published_entry_has_source',
  'check_cooperation_sides',
  'check_sides_of_actor',
  'check_cooperation_sides_of',
];

/** The first schema: every room, the life of entries, the outbox, and the views that lists and tiles stand on. */
export class Foundation0001 implements MigrationInterface {
  readonly name = '0001-foundation';

  async up(runner: QueryRunner): Promise<void> {
    for (const extension of EXTENSIONS) await runner.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`);
    for (const sql of [TAXONOMY_UP, PLACES_UP, CURATION_UP, ACTORS_UP, COOPERATIONS_UP, PROJECTS_UP]) await runner.query(sql);
    for (const sql of [ENTRY_WHERE_VIEW, ENTRY_KIN_VIEW, ENTRY_FACTS_VIEW]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP VIEW ${VIEWS.join(', ')}`);
    // Networks and actors name each other: together they can go.
    await runner.query(`DROP TABLE ${TABLES.join(', ')}`);
    await runner.query(`DROP FUNCTION ${FUNCTIONS.join(', ')}`);
    await runner.query(`DROP EXTENSION ${EXTENSIONS.join(', ')}`);
  }
}
