import type { EntryNumbers } from '../columns/entry-numbers.js';
import { ListsBuilder, type Lists } from '../columns/lists.js';
import type { SharedNumbers } from '../columns/read-entry-columns.js';
import { readWheres } from '../columns/read-wheres.js';
import { kinQuery, networksQuery } from '../columns/room-queries.js';
import { eachRow, type RowReader } from '../columns/row-reader.js';
import { readSides } from '../flows/sides.js';
import type { Joins } from './joins.js';

/** What each entry takes part in, as the database joins it; what has no row is numbered after those that have. */
export async function readKin(read: RowReader, numbers: EntryNumbers): Promise<Lists> {
  const pairs = new ListsBuilder();
  await eachRow(read, kinQuery, ([id, kin]) => {
    const row = numbers.findRow(id as string);
    if (row !== undefined) pairs.add(row, numbers.number(kin as string));
  });
  return pairs.buildWide(numbers.rowCount);
}

/** The rest of the joins, as the database makes them: for a few entries, whose neighbours it looks up. */
export async function readJoins(read: RowReader, numbers: EntryNumbers, { words, places }: SharedNumbers, kin: Lists): Promise<Joins> {
  const networks = new ListsBuilder();
  await eachRow(read, networksQuery, ([id, , network]) => {
    const row = numbers.findRow(id as string);
    if (row !== undefined) networks.add(row, words.number(network as string));
  });
  const [first, end] = numbers.between('cooperations');
  return {
    kin,
    networks: networks.buildWide(numbers.rowCount),
    wheres: await readWheres(read, numbers, places),
    readSides: (table) => readSides(read, { count: end - first, find: (id) => numbers.findIn('cooperations', id) }, table),
  };
}
