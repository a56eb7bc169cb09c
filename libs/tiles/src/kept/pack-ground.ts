import { ENTRY_ROOMS, type EntryRoom } from '@portulan/domain';
import { Dictionary } from '../columns/dictionary.js';
import type { EntryColumns } from '../columns/entry-columns.js';
import { EntryIds } from '../columns/entry-ids.js';
import { PlaceTable, type PlaceParts } from '../columns/place-table.js';
import type { SharedNumbers } from '../columns/read-entry-columns.js';
import { SlugColumn, type SlugParts } from '../columns/slug-column.js';
import { TextColumn, type TextParts } from '../columns/text-column.js';
import type { Ground } from '../deltas/ground.js';
import { EndTable, type EndParts } from '../flows/end-table.js';
import type { Segment } from '../worker/segment.js';
import { Packed } from './packed-file.js';

type Shared = 'words' | 'places' | 'funderIds';
type Columns = Omit<EntryColumns, Shared | 'ids' | 'slugs' | 'labels'> & { readonly ids: Uint8Array; readonly slugs: SlugParts; readonly labels: TextParts };
type Pairs<Value> = readonly (readonly [string, Value])[];

/** What a ground is made of, without methods. */
interface GroundParts {
  readonly base: Omit<Segment, 'columns'> & { readonly columns: Readonly<Record<EntryRoom, Columns>> };
  readonly words: readonly string[];
  readonly places: PlaceParts;
  readonly funderIds: Pairs<string>;
  readonly table: EndParts;
  readonly countries: Pairs<{ readonly fr: string; readonly en: string }>;
}

/** Packs a ground as it is now: the tables that it shares with later changes go on growing. */
export function packGround({ base, shared, table, countries }: Omit<Ground, 'day'>): Packed {
  return new Packed({
    base: { ...base, columns: byRoom((room) => columnsParts(base.columns[room])) },
    words: shared.words.words,
    places: shared.places.parts,
    funderIds: [...shared.funderIds],
    table: table.parts,
    countries: [...countries],
  } satisfies GroundParts);
}

/** @param parts as the very same program packed them. */
export function unpackGround(parts: unknown): Omit<Ground, 'day'> {
  const { base, words, places, funderIds, table, countries } = parts as GroundParts;
  const shared: SharedNumbers = { words: Dictionary.of(words), places: PlaceTable.of(places), funderIds: new Map(funderIds) };
  return { base: { ...base, columns: byRoom((room) => columnsOf(base.columns[room], shared)) }, shared, table: EndTable.of(table), countries: new Map(countries) };
}

function columnsParts({ words: _, places: __, funderIds: ___, ids, slugs, labels, ...own }: EntryColumns): Columns {
  return { ...own, ids: ids.parts, slugs: slugs.parts, labels: labels.parts };
}

function columnsOf({ ids: bytes, slugs, labels: texts, ...own }: Columns, shared: SharedNumbers): EntryColumns {
  const [ids, labels] = [new EntryIds(bytes), new TextColumn(texts)];
  return { ...own, ...shared, ids, labels, slugs: new SlugColumn(slugs, ids, labels) };
}

const byRoom = <Value>(make: (room: EntryRoom) => Value) => Object.fromEntries(ENTRY_ROOMS.map((room) => [room, make(room)])) as Record<EntryRoom, Value>;
