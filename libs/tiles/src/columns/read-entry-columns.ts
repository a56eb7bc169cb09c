import { ENTRY_ROOMS, type EntryRoom } from '@portulan/domain';
import { Dictionary } from './dictionary.js';
import type { EntryColumns, Sense } from './entry-columns.js';
import { EntryIds } from './entry-ids.js';
import { EntryNumbers } from './entry-numbers.js';
import { listsBetween, ListsBuilder, spreadLists, type Lists } from './lists.js';
import { narrowest } from './narrowest.js';
import type { PlaceTable } from './place-table.js';
import { bySense, readWheres } from './read-wheres.js';
import { readYears, type Years } from './read-years.js';
import { entriesQuery, fundsQuery, kinQuery, networksQuery, wordsQueries } from './room-queries.js';
import { eachRow, type RowReader } from './row-reader.js';
import { TextColumn } from './text-column.js';

/** How many statements run side by side. Who reads has that many connections: at a million entries, one that waits for its turn waits too long. */
export const READS_AT_ONCE = 3;

const WORD_LISTS = ['forms', 'themes', 'sdgs', 'funders', 'networks'] as const;
type WordList = (typeof WORD_LISTS)[number];

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
  /** The row of an entry in the columns of its room, or undefined. */
  rowOf(room: EntryRoom, id: string): number | undefined;
}

/** Reads the published entries of the three rooms into columns. */
export async function readEntryColumns(read: RowReader, shared: SharedNumbers): Promise<ReadEntries> {
  const entries = await Promise.all(ENTRY_ROOMS.map(async (room) => [room, await readBase(read, room, shared.words)] as const));
  const bases = Object.fromEntries(entries) as Record<EntryRoom, Base>;
  const numbers = new EntryNumbers(byRoom((room) => bases[room].ids));
  // The database prepares one answer while another is taken in.
  const [told, wheres, cents] = await Promise.all([readFromKin(read, numbers, shared.words), readWheres(read, numbers, shared.places), readCents(read, numbers)]);
  return {
    columns: byRoom((room) => columnsOf(room, bases[room], { ...told, wheres, cents }, { shared, between: numbers.between(room) })),
    rowOf: (room, id) => numbers.findIn(room, id),
  };
}

const byRoom = <Value>(make: (room: EntryRoom) => Value) => Object.fromEntries(ENTRY_ROOMS.map((room) => [room, make(room)])) as Record<EntryRoom, Value>;

interface RowsOfRoom {
  readonly shared: SharedNumbers;
  readonly between: readonly [number, number];
}

function columnsOf(room: EntryRoom, base: Base, told: ToldTogether, { shared, between: [from, to] }: RowsOfRoom): EntryColumns {
  const words = (name: WordList) => listsBetween(told.words[name], from, to);
  return {
    room,
    count: to - from,
    ids: EntryIds.from(base.ids),
    slugs: TextColumn.from(base.slugs),
    labels: TextColumn.from(base.labels),
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

/** What entries have themselves and from what they take part in. */
async function readFromKin(read: RowReader, numbers: EntryNumbers, words: Dictionary): Promise<Pick<ToldTogether, 'words' | 'years'>> {
  const pairs = new ListsBuilder();
  await eachRow(read, kinQuery, ([id, kin]) => {
    const row = numbers.findRow(id as string);
    if (row !== undefined) pairs.add(row, numbers.number(kin as string));
  });
  const kin = pairs.buildWide(numbers.rowCount);
  const builders = Object.fromEntries(WORD_LISTS.map((name) => [name, new ListsBuilder()])) as Record<WordList, ListsBuilder>;
  for (const query of [...wordsQueries, networksQuery]) {
    await eachRow(read, query, ([id, name, word]) => {
      const number = numbers.find(id as string);
      if (number !== undefined) builders[name as WordList].add(number, words.number(word as string));
    });
  }
  const years = await readYears(read, numbers, kin);
  const lists = WORD_LISTS.map((name) => {
    const own = builders[name].buildWide(numbers.count);
    // A network keeps or holds the entry itself.
    return [name, name === 'networks' ? own : spreadLists(own, kin, numbers.rowCount)];
  });
  return { words: Object.fromEntries(lists) as Record<WordList, Lists>, years };
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
