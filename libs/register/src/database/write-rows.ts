import type { EntityManager } from 'typeorm';
import type { TableRows } from './table-rows.js';

/** PostgreSQL counts the parameters of a statement on 16 bits. */
const PARAMETERS_MAX = 60_000;

/** What to do with rows that exist: by which columns they are told, and which of theirs stay as they are. */
export interface Replacement {
  readonly by: readonly string[];
  readonly keep?: readonly string[];
}

/**
 * Writes rows through their entity, many by statement. A column that no row gives takes its default.
 *
 * @param replace left out: a row that exists is a failure
 */
export async function writeRows(manager: EntityManager, { table, rows }: TableRows, replace?: Replacement): Promise<void> {
  if (rows.length === 0) return;
  const written = manager.connection.getMetadata(table).columns.filter((column) => column.isInsert);
  const size = Math.floor(PARAMETERS_MAX / written.length);
  for (let start = 0; start < rows.length; start += size) {
    const insert = manager
      .createQueryBuilder()
      .insert()
      .into(table)
      .values(rows.slice(start, start + size) as object[])
      .updateEntity(false);
    if (replace !== undefined) {
      const { by, keep = [] } = replace;
      const names = (wanted: (property: string) => boolean) =>
        written.filter(({ propertyName }) => wanted(propertyName)).map(({ databaseName }) => databaseName);
      insert.orUpdate(
        names((property) => !by.includes(property) && !keep.includes(property)),
        names((property) => by.includes(property)),
      );
    }
    await insert.execute();
  }
}
