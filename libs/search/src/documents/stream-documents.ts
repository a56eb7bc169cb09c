import { setImmediate as giveWay } from 'node:timers/promises';
import type { EntryRoom } from '@portulan/domain';
import type { UnitOfWork } from '@portulan/register';
import type { Vocabulary } from '../vocabulary/index.js';
import { Books } from './books.js';
import { composeDocument } from './compose-document.js';
import { completeRows } from './complete-rows.js';
import type { EntryRows, GatheredRows } from './entry-row.js';
import { RANGE_SQL } from './entry-sql.js';
import { shareOut } from './share-out.js';
import type { ComposedDocument } from './search-document.js';

/** Few enough to be gone, with their documents, before memory is gone through for what lasts. */
const FETCHED_ENTRIES = 500;
/** Made in one go, some ten milliseconds: readers who ask meanwhile do not wait longer. */
const MADE_ENTRIES = 100;

const COUNTS_SQL = `SELECT room, count(*)::integer AS count FROM entry WHERE state = 'published' AND room = ANY ($1::text[]) GROUP BY room`;
/** The entries at these places in the order of their ids. */
const BOUNDS_SQL = `
SELECT id, place FROM (SELECT id, (row_number() OVER (ORDER BY id))::integer AS place FROM entry WHERE room = $1 AND state = 'published') AS numbered
WHERE place = ANY ($2::integer[])`;

/** Entries of a room that are read through at once, by the bounds of their ids. */
export interface Slice {
  readonly room: EntryRoom;
  readonly first: string;
  readonly last: string;
  /** How many. */
  readonly entries: number;
}

/** All published entries of the rooms, in slices. */
export async function listSlices(unit: UnitOfWork, rooms: readonly EntryRoom[]): Promise<Slice[]> {
  const counts = await unit.query<{ room: EntryRoom; count: number }>(COUNTS_SQL, [rooms]);
  const shares = shareOut(rooms.map((room) => counts.find((each) => each.room === room)?.count ?? 0));
  const slices: Slice[] = [];
  for (const [at, room] of rooms.entries()) slices.push(...(await listBounds(unit, room, shares[at] as number[])));
  return slices;
}

async function listBounds(unit: UnitOfWork, room: EntryRoom, sizes: readonly number[]): Promise<Slice[]> {
  let count = 0;
  const bounds = sizes.map((entries) => ({ entries, first: count + 1, last: (count += entries) }));
  const rows = await unit.query<{ id: string; place: number }>(BOUNDS_SQL, [room, bounds.flatMap(({ first, last }) => [first, last])]);
  const ids = new Map(rows.map(({ id, place }) => [place, id]));
  return bounds.map(({ entries, first, last }) => ({ room, entries, first: ids.get(first) as string, last: ids.get(last) as string }));
}

/** Two transactions that see the same. */
export type TwinUnits = readonly [UnitOfWork, UnitOfWork];

/**
 * The documents of the slices, some hundred of a room at a time and in constant memory: what many look-ups would read
 * again and again is read once. While the documents of one slice are made, the database gathers the rows of the next.
 *
 * @param units transactions of the caller's, which take the slices in turn; what they see is what is read
 * @param takeSlice the next slice to be read, as long as there is one
 */
export async function* streamDocuments(
  units: TwinUnits,
  vocabulary: Vocabulary,
  takeSlice: () => Slice | undefined,
): AsyncGenerator<ComposedDocument[]> {
  for (const unit of units) {
    await unit.query(`SET LOCAL work_mem = '64MB'`);
    await unit.query('SET LOCAL jit = off');
    // All rows are wanted, not the first ones soon.
    await unit.query('SET LOCAL cursor_tuple_fraction = 1');
  }
  const books = new Books();
  const begun: { readonly unit: UnitOfWork; readonly room: EntryRoom; readonly first: Promise<object[]> }[] = [];
  const begin = (unit: UnitOfWork) => {
    const slice = takeSlice();
    if (slice) begun.push({ unit, room: slice.room, first: noticedLater(beginSlice(unit, slice)) });
  };
  units.forEach(begin);
  for (let reading = begun.shift(); reading; reading = begun.shift()) {
    const { unit, room } = reading;
    let rows = await reading.first;
    while (rows.length > 0) {
      const entries = await completeRows<typeof room>(unit, vocabulary, books, rows as { entry: GatheredRows[typeof room] }[]);
      // The next ones are read while these are made.
      const next = noticedLater(fetchRows(unit));
      yield await makeDocuments(vocabulary, room, entries);
      rows = await next;
    }
    await unit.query('CLOSE entries');
    begin(unit);
  }
}

async function beginSlice(unit: UnitOfWork, { room, first, last }: Slice): Promise<object[]> {
  await unit.query(`DECLARE entries NO SCROLL CURSOR FOR ${RANGE_SQL[room]}`, [first, last]);
  return fetchRows(unit);
}

/** A failure is told to whoever waits for it in the end, and ends nothing before. */
function noticedLater<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

const fetchRows = (unit: UnitOfWork) => unit.query<object>(`FETCH ${FETCHED_ENTRIES} FROM entries`);

async function makeDocuments(vocabulary: Vocabulary, room: EntryRoom, entries: readonly EntryRows[typeof room][]): Promise<ComposedDocument[]> {
  const documents: ComposedDocument[] = [];
  for (let start = 0; start < entries.length; start += MADE_ENTRIES) {
    for (const entry of entries.slice(start, start + MADE_ENTRIES)) documents.push(composeDocument(room, entry, vocabulary));
    await giveWay();
  }
  return documents;
}
