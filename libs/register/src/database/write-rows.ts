import type { EntityManager } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { TableRows } from './table-rows.js';

/** One message to the server, and what it unpacks, stay within a few megabytes. */
const ROWS_PER_STATEMENT = 5_000;

/** What to do with rows that exist: by which columns they are told, and which of theirs stay as they are. */
export interface Replacement {
  readonly by: readonly string[];
  readonly keep?: readonly string[];
}

/**
 * Writes rows of an entity, thousands by statement: tables and columns are those of its metadata, the values travel as
 * one JSON text. (The insert of the entity manager gives every value a parameter of its own, and takes ten times as
 * long.) A column that the first row does not give takes its default; all rows give the same ones.
 *
 * @param replace left out: a row that exists is a failure
 */
export async function writeRows(manager: EntityManager, { table, rows }: TableRows, replace?: Replacement): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const { tablePath, columns } = manager.connection.getMetadata(table);
  const given = columns.filter(({ propertyName }) => propertyName in first);
  const names = (list: readonly ColumnMetadata[]) => list.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  const insert =
    `INSERT INTO "${tablePath}" (${names(given)}) ` +
    `SELECT ${names(given)} FROM jsonb_populate_recordset(NULL::"${tablePath}", $1::jsonb)` +
    (replace === undefined ? '' : describeReplacement(columns, replace));
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const items = rows.slice(start, start + ROWS_PER_STATEMENT).map((row) => toRecord(row as Record<string, unknown>, given));
    await manager.query(insert, [JSON.stringify(items)]);
  }
}

const toRecord = (row: Record<string, unknown>, columns: readonly ColumnMetadata[]) =>
  Object.fromEntries(columns.map(({ databaseName, propertyName }) => [databaseName, row[propertyName] ?? null]));

/** Columns that no row gives are set too, to their defaults: `updated_at` becomes the time of the change. */
function describeReplacement(columns: readonly ColumnMetadata[], { by, keep = [] }: Replacement): string {
  const told = columns.filter(({ propertyName }) => by.includes(propertyName));
  const replaced = columns.filter(({ propertyName, isInsert }) => isInsert && !by.includes(propertyName) && !keep.includes(propertyName));
  const set = replaced.map(({ databaseName }) => `"${databaseName}" = excluded."${databaseName}"`);
  return ` ON CONFLICT (${told.map(({ databaseName }) => `"${databaseName}"`).join(', ')}) DO ${set.length === 0 ? 'NOTHING' : `UPDATE SET ${set.join(', ')}`}`;
}
