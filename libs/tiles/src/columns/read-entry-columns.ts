import type { EntryRoom } from '@portulan/domain';
import { Dictionary } from './dictionary.js';
import { NO_YEAR, SENSES, type EntryColumns, type Sense } from './entry-columns.js';
import { EntryIds } from './entry-ids.js';
import { ListsBuilder } from './lists.js';
import { narrowest } from './narrowest.js';
import { keyOf, type PlaceTable } from './place-table.js';
import type { CopyRow } from './read-copy.js';
import { entriesQuery, fundsQuery, wheresQuery, wordsQueries, yearsQuery, type RoomQuery } from './room-queries.js';
import { buildTextColumn } from './text-column.js';

/** Asks a query and hands its rows over in batches. */
export type RowReader = (query: RoomQuery) => AsyncIterable<readonly CopyRow[]>;

type WordList = 'forms' | 'themes' | 'sdgs' | 'funders' | 'networks';

/** What the columns of all rooms number together. */
export interface SharedNumbers {
  readonly words: Dictionary;
  readonly places: PlaceTable;
  /** Slugs of funders to their ids: filters take either. */
  readonly funderIds: Map<string, string>;
}

/** Reads the published entries of a room into columns. */
export async function readEntryColumns(read: RowReader, room: EntryRoom, shared: SharedNumbers): Promise<EntryColumns> {
  const { words, places, funderIds } = shared;
  const base = await readBase(read, room, words);
  const rows = new Map(base.ids.map((id, row) => [id, row]));
  const count = base.ids.length;
  const lists = Object.fromEntries(
    (['forms', 'themes', 'sdgs', 'funders', 'networks'] satisfies WordList[]).map((name) => [name, new ListsBuilder()]),
  ) as Record<WordList, ListsBuilder>;
  for (const query of wordsQueries(room)) {
    await eachRow(read, query, rows, (row, [, name, word]) => lists[name as WordList].add(row, words.number(word as string)));
  }
  const years = await readYears(read, room, rows, count);
  const wheres = await readWheres(read, room, rows, places);
  const cents = await readCents(read, room, rows, count);
  return {
    room,
    count,
    ids: EntryIds.from(base.ids),
    slugs: buildTextColumn(base.slugs),
    labels: buildTextColumn(base.labels),
    words,
    kind: narrowest(base.kind),
    category: narrowest(base.category),
    status: narrowest(base.status),
    ...years,
    forms: lists.forms.build(count),
    themes: lists.themes.build(count),
    sdgs: lists.sdgs.build(count),
    funders: lists.funders.build(count),
    networks: lists.networks.build(count),
    wheres: buildBySense((sense) => wheres[sense].build(count)),
    places,
    cents,
    funderIds,
  };
}

async function eachRow(
  read: RowReader,
  query: RoomQuery,
  rows: ReadonlyMap<string, number>,
  take: (row: number, columns: CopyRow) => void,
): Promise<void> {
  for await (const batch of read(query)) {
    for (const columns of batch) {
      const row = rows.get(columns[0] as string);
      if (row !== undefined) take(row, columns);
    }
  }
}

async function readBase(read: RowReader, room: EntryRoom, words: Dictionary) {
  const base = { ids: [] as string[], slugs: [] as string[], labels: [] as string[], kind: [] as number[], category: [] as number[], status: [] as number[] };
  const number = (word: string | null | undefined) => (word ? words.number(word) + 1 : 0);
  for await (const batch of read(entriesQuery(room))) {
    for (const [id, slug, label, kind, category, status] of batch) {
      base.ids.push(id as string);
      base.slugs.push(slug as string);
      base.labels.push(label ?? '');
      base.kind.push(number(kind));
      base.category.push(number(category));
      base.status.push(number(status));
    }
  }
  return base;
}

async function readYears(read: RowReader, room: EntryRoom, rows: ReadonlyMap<string, number>, count: number) {
  const sinceYear = new Int16Array(count).fill(NO_YEAR);
  const lastEnd = new Int16Array(count);
  const isOpen = new Uint8Array(count);
  await eachRow(read, yearsQuery(room), rows, (row, [, since, until]) => {
    if (since != null) sinceYear[row] = Math.min(sinceYear[row] as number, Number(since));
    if (until == null) isOpen[row] = 1;
    else lastEnd[row] = Math.max(lastEnd[row] as number, Number(until));
  });
  // Open-ended as soon as one of them is; an entry with nothing dated has no end either.
  return { sinceYear, untilYear: lastEnd.map((end, row) => (isOpen[row] || end === 0 ? NO_YEAR : end)) };
}

async function readCents(read: RowReader, room: EntryRoom, rows: ReadonlyMap<string, number>, count: number): Promise<Float64Array> {
  if (room !== 'projects') return new Float64Array(0);
  const cents = new Float64Array(count);
  await eachRow(read, fundsQuery, rows, (row, [, amount]) => ((cents[row] as number) += Math.round(Number(amount) * 100)));
  return cents;
}

const buildBySense = <Value>(make: (sense: Sense) => Value) => Object.fromEntries(SENSES.map((sense) => [sense, make(sense)])) as Record<Sense, Value>;

async function readWheres(read: RowReader, room: EntryRoom, rows: ReadonlyMap<string, number>, places: PlaceTable): Promise<Record<Sense, ListsBuilder>> {
  const builders = buildBySense(() => new ListsBuilder());
  // A place is told with each entry that stands there: it is read the first time.
  const told = new Map<string, number>();
  await eachRow(read, wheresQuery(room), rows, (row, [, sense, place = null, country, region, departement, epci, commune, lon, lat]) => {
    const key = keyOf(place, country);
    let number = told.get(key);
    if (number === undefined) {
      number = places.put(place, { codes: [country, region, departement, epci, commune], lon: lon == null ? NaN : Number(lon), lat: lat == null ? NaN : Number(lat) });
      told.set(key, number);
    }
    builders[sense as Sense].add(row, number);
  });
  return builders;
}
