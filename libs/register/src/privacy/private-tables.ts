import type { Queryable } from '../database/index.js';
import { isPublicTable } from './public-tables.js';

/** A table that holds what is not public, with its columns by their types. */
export interface PrivateTable {
  readonly table: string;
  readonly columns: ReadonlyMap<string, string>;
}

/** Every private table of this database, read from the database itself. */
export async function listPrivateTables(queryable: Queryable): Promise<PrivateTable[]> {
  const rows = await queryable.query<{ table: string; column: string; type: string }>(
    `SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' ORDER BY c.relname, a.attnum`,
  );
  const tables = [...new Set(rows.map(({ table }) => table))].filter((table) => !isPublicTable(table));
  return tables.map((table) => ({ table, columns: new Map(rows.filter((row) => row.table === table).map(({ column, type }) => [column, type])) }));
}

/** Where text stands: what a word is looked for in, and taken out of. */
export const isText = (type: string): boolean => type === 'text' || type === 'text[]' || type === 'jsonb';

/** What opens a door, or would: it is in no file, even of one's own. */
export const isSecret = (column: string, type: string): boolean => type === 'bytea' || /hash|token|secret|digest/.test(column);
