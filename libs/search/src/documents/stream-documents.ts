import { setImmediate as giveWay } from 'node:timers/promises';
import type { EntryRoom } from '@portulan/domain';
import type { UnitOfWork } from '@portulan/register';
import type { Vocabulary } from '../vocabulary/index.js';
import { composeDocument } from './compose-document.js';
import type { EntryRows } from './entry-row.js';
import { RANGE_SQL } from './entry-sql.js';
import type { SearchDocument } from './search-document.js';

/** Read through at once: tables are joined once for all of these, and what is gathered stays within the memory of a sort. */
const SLICE_ENTRIES = 50_000;
const FETCHED_ENTRIES = 2000;
/** Made in one go, some ten milliseconds: readers who ask meanwhile do not wait longer. */
const MADE_ENTRIES = 100;

const BOUNDS_SQL = `
SELECT (array_agg(id ORDER BY id))[1] AS first, (array_agg(id ORDER BY id DESC))[1] AS last FROM (
  SELECT id, (row_number() OVER (ORDER BY id) - 1) / ${SLICE_ENTRIES} AS slice FROM entry WHERE room = $1 AND state = 'published') AS numbered
GROUP BY slice ORDER BY slice`;

/**
 * The documents of all published entries of a room, a few thousand at a time and in constant memory: what many
 * look-ups would read again and again is read once.
 *
 * @param unit a transaction of the caller's; what it sees is what is read
 */
export async function* streamDocuments(unit: UnitOfWork, vocabulary: Vocabulary, room: EntryRoom): AsyncGenerator<SearchDocument[]> {
  await unit.query(`SET LOCAL work_mem = '64MB'`);
  await unit.query('SET LOCAL jit = off');
  // All rows are wanted, not the first ones soon.
  await unit.query('SET LOCAL cursor_tuple_fraction = 1');
  for (const { first, last } of await unit.query<{ first: string; last: string }>(BOUNDS_SQL, [room])) {
    await unit.query(`DECLARE entries NO SCROLL CURSOR FOR ${RANGE_SQL[room]}`, [first, last]);
    let fetching = fetchRows<EntryRows[typeof room]>(unit);
    for (;;) {
      const rows = await fetching;
      if (rows.length === 0) break;
      // The next ones are read while these are made.
      fetching = fetchRows<EntryRows[typeof room]>(unit);
      fetching.catch(() => undefined);
      yield await makeDocuments(vocabulary, room, rows);
    }
    await unit.query('CLOSE entries');
  }
}

const fetchRows = <Row extends object>(unit: UnitOfWork) => unit.query<Row>(`FETCH ${FETCHED_ENTRIES} FROM entries`);

async function makeDocuments(vocabulary: Vocabulary, room: EntryRoom, rows: readonly EntryRows[typeof room][]): Promise<SearchDocument[]> {
  const documents: SearchDocument[] = [];
  for (let start = 0; start < rows.length; start += MADE_ENTRIES) {
    for (const row of rows.slice(start, start + MADE_ENTRIES)) documents.push(composeDocument(room, row, vocabulary));
    await giveWay();
  }
  return documents;
}
