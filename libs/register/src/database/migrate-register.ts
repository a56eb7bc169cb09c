import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describeDatabase } from './database-config.js';
import type { Queryable, Register } from './register.js';
import { RegisterFailure } from './register-failure.js';

/** A migration: its `name` (`0001-foundation`) tells its place in the order, whichever library it comes from. */
export type Migration = new () => MigrationInterface & { readonly name: string };

/** Two servers that start together do not migrate together. */
const MIGRATION_LOCK = 7_067_085;

/**
 * Brings the schema up to date: all that is missing, in one transaction, one caller at a time.
 *
 * @param migrations every migration the running code knows, of all libraries, in any order
 * @returns the names of those that were run now
 * @throws RegisterFailure `database-newer` when the schema has migrations this code does not know
 */
export async function migrateRegister(register: Register, migrations: readonly Migration[]): Promise<string[]> {
  return register.transaction(async (unit) => {
    await unit.query(`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    await unit.query(`CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, run_at timestamptz NOT NULL DEFAULT now())`);
    const pending = await listPending(register, unit, migrations);
    for (const migration of pending) {
      await migration.up(unit.manager.queryRunner as QueryRunner);
      await unit.query(`INSERT INTO migration (name) VALUES ($1)`, [migration.name]);
    }
    return pending.map(({ name }) => name);
  });
}

/** The names of the migrations still to run, in order; the same refusal as `migrateRegister`, and no change. */
export async function pendingMigrations(register: Register, migrations: readonly Migration[]): Promise<string[]> {
  return (await listPending(register, register, migrations)).map(({ name }) => name);
}

/** Undoes the last `count` migrations (all of them by default), the latest first, in one transaction. */
export async function undoMigrations(
  register: Register,
  migrations: readonly Migration[],
  count = Number.MAX_SAFE_INTEGER,
): Promise<string[]> {
  return register.transaction(async (unit) => {
    await unit.query(`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    const done = await listDone(unit);
    const undone = instantiate(migrations)
      .filter(({ name }) => done.has(name))
      .reverse()
      .slice(0, count);
    for (const migration of undone) {
      await migration.down(unit.manager.queryRunner as QueryRunner);
      await unit.query(`DELETE FROM migration WHERE name = $1`, [migration.name]);
    }
    if (undone.length === done.size) await unit.query(`DROP TABLE IF EXISTS migration`);
    return undone.map(({ name }) => name);
  });
}

function instantiate(migrations: readonly Migration[]) {
  return migrations.map((migration) => new migration()).sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function listDone(queryable: Queryable): Promise<Set<string>> {
  const [table] = await queryable.query<{ found: boolean }>(`SELECT to_regclass('migration') IS NOT NULL AS found`);
  if (table?.found !== true) return new Set();
  const rows = await queryable.query<{ name: string }>(`SELECT name FROM migration`);
  return new Set(rows.map(({ name }) => name));
}

async function listPending(register: Register, queryable: Queryable, migrations: readonly Migration[]) {
  const known = instantiate(migrations);
  const done = await listDone(queryable);
  const unknown = [...done].filter((name) => !known.some((migration) => migration.name === name)).sort();
  if (unknown.length > 0) {
    throw new RegisterFailure(
      'database-newer',
      `The database (${describeDatabase(register.config)}) was made by a newer version of Portulan: it has ${unknown.join(', ')}, which this version does not know. Nothing was changed. Install the newer version, or restore a backup made with this one.`,
    );
  }
  return known.filter(({ name }) => !done.has(name));
}
