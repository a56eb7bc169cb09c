import { ENTRY_ROOMS, type EntryRoom } from '@portulan/domain';
import { joinWhole } from '../joins/join-whole.js';
import type { Joins } from '../joins/joins.js';
import { readJoins, readKin } from '../joins/read-joins.js';
import { Dictionary } from './dictionary.js';
import type { EntryColumns, Sense } from './entry-columns.js';
import { EntryIds } from './entry-ids.js';
import { EntryNumbers } from './entry-numbers.js';
import { listsBetween, ListsBuilder, spreadLists, type Lists } from './lists.js';
import { narrowest } from './narrowest.js';
import type { PlaceTable } from './place-table.js';
import { bySense } from './read-wheres.js';
import { readYears, spreadYears, type Years } from './read-years.js';
import { entriesQuery, fundsQuery, wordsQueries } from './room-queries.js';
import { eachRow, type RowReader } from './row-reader.js';
import { SlugColumn } from './slug-column.js';
import { TextColumn } from './text-column.js';

/** How many statements run side by side. Who reads has that many connections: at a million entries, one that waits for its turn waits too long. */
export const READS_AT_ONCE = 3;

const SPREAD_LISTS = ['forms', 'themes', 'sdgs', 'funders'] as const;
type SpreadList = (typeof SPREAD_LISTS)[number];
/** A network keeps or holds the entry itself, whoever takes part in it. */
type WordList = SpreadList | 'networks';

/** What the columns of all rooms number together. */
export interface SharedNumbers {
  readonly words: Dictionary;
  readonly places: PlaceTable;
  /** Slugs of funders to their ids: filters take either. */
  readonly funderIds: Map<string, string>;
}

/** What is told of the entries of all rooms together, by their numbers. */
interface ToldTogether {
  readonly words: Readonly<Record<WordList, Lists>>;
  readonly wheres: Readonly<Record<Sense, Lists>>;
  readonly years: Years;
  readonly cents: Float64Array;
}

export interface ReadEntries {
  readonly columns: Readonly<Record<EntryRoom, EntryColumns>>;
  readonly joins: Joins;
}

/**
 * Reads published entries of the three rooms into columns.
 *
 * @param isWhole whether that is all of them: then they are joined by hand, else the database looks up what a few of them need.
 */
export async function readEntryColumns(read: RowReader, shared: SharedNumbers, isWhole: boolean): Promise<ReadEntries> {
  const entries = await Promise.all(ENTRY_ROOMS.map(async (room) => [room, await readBase(read, room, shared.words)] as const));
  const bases = Object.fromEntries(entries) as Record<EntryRoom, Base>;
  const numbers = new EntryNumbers(byRoom((room) => bases[room].ids));
  // What a few entries take part in has no row among them, and is told of: it has to be known first.
  const kin = isWhole ? undefined : await readKin(read, numbers);
  // The database prepares one answer while another is taken in.
  const [own, joins, cents] = await Promise.all([
    readOwn(read, numbers, shared.words),
    kin ? readJoins(read, numbers, shared, kin) : joinWhole(read, numbers, shared),
    readCents(read, numbers),
  ]);
  const spread = Object.fromEntries(SPREAD_LISTS.map((name) => [name, spreadLists(own.words[name], joins.kin, numbers.rowCount)])) as Record<SpreadList, Lists>;
  const told = { words: { ...spread, networks: joins.networks }, wheres: joins.wheres, years: spreadYears(own.years, joins.kin, numbers.rowCount), cents };
  return {
    columns: byRoom((room) => columnsOf(room, bases[room], told, { shared, between: numbers.between(room) })),
    joins,
  };
}

const byRoom = <Value>(make: (room: EntryRoom) => Value) => Object.fromEntries(ENTRY_ROOMS.map((room) => [room, make(room)])) as Record<EntryRoom, Value>;

interface RowsOfRoom {
  readonly shared: SharedNumbers;
  readonly between: readonly [number, number];
}

function columnsOf(room: EntryRoom, base: Base, told: ToldTogether, { shared, between: [from, to] }: RowsOfRoom): EntryColumns {
  const words = (name: WordList) => listsBetween(told.words[name], from, to);
  const [ids, labels] = [EntryIds.from(base.ids), TextColumn.from(base.labels)];
  return {
    room,
    count: to - from,
    ids,
    slugs: SlugColumn.from(base.slugs, ids, labels),
    labels,
    words: shared.words,
    kind: narrowest(base.kind),
    category: narrowest(base.category),
    status: narrowest(base.status),
    sinceYear: told.years.sinceYear.slice(from, to),
    untilYear: told.years.untilYear.slice(from, to),
    forms: words('forms'),
    themes: words('themes'),
    sdgs: words('sdgs'),
    funders: words('funders'),
    networks: words('networks'),
    wheres: bySense((sense) => listsBetween(told.wheres[sense], from, to)),
    places: shared.places,
    cents: room === 'projects' ? told.cents.slice(from, to) : new Float64Array(0),
    funderIds: shared.funderIds,
  };
}

interface Base {
  readonly ids: string[];
  readonly slugs: string[];
  readonly labels: string[];
  readonly kind: number[];
  readonly category: number[];
  readonly status: number[];
}

async function readBase(read: RowReader, room: EntryRoom, words: Dictionary): Promise<Base> {
  const base: Base = { ids: [], slugs: [], labels: [], kind: [], category: [], status: [] };
  const number = (word: string | null | undefined) => (word ? words.number(word) + 1 : 0);
  await eachRow(read, entriesQuery(room), ([id, slug, label, kind, category, status]) => {
    base.ids.push(id as string);
    base.slugs.push(slug as string);
    base.labels.push(label ?? '');
    base.kind.push(number(kind));
    base.category.push(number(category));
    base.status.push(number(status));
  });
  return base;
}

/** What entries have themselves, and hand on to those who take part in them. */
async function readOwn(read: RowReader, numbers: EntryNumbers, words: Dictionary): Promise<{ readonly words: Readonly<Record<SpreadList, Lists>>; readonly years: Years }> {
  const builders = Object.fromEntries(SPREAD_LISTS.map((name) => [name, new ListsBuilder()])) as Record<SpreadList, ListsBuilder>;
  for (const query of wordsQueries) {
    await eachRow(read, query, ([id, name, word]) => {
      const number = numbers.find(id as string);
      if (number !== undefined) builders[name as SpreadList].add(number, words.number(word as string));
    });
  }
  const years = await readYears(read, numbers);
  return { words: Object.fromEntries(SPREAD_LISTS.map((name) => [name, builders[name].buildWide(numbers.count)])) as Record<SpreadList, Lists>, years };
}

/** Commitments and grants in euros, in cents. */
async function readCents(read: RowReader, numbers: EntryNumbers): Promise<Float64Array> {
  const cents = new Float64Array(numbers.rowCount);
  await eachRow(read, fundsQuery, ([id, amount]) => {
    const row = numbers.findRow(id as string);
    if (row !== undefined) (cents[row] as number) += Math.round(Number(amount) * 100);
  });
  return cents;
}
