import { fieldsOf, foldName, IDENTIFIER_SCHEMES, type EntryContent, type Place } from '@portulan/domain';
import { findEntriesByRecord, listMerged, readEntries, type PresentEntry, type Queryable, type UnitOfWork } from '@portulan/register';
import { CountryBook, Gazetteer, PlaceShelf } from '../resolution/index.js';
import { splitCell } from './cell-text.js';
import { readNumber } from './field-makers.js';
import type { CellReader } from './sheet-field.js';
import { sheetSourceId, type Sheet } from './sheet.js';
import { SheetWords, type LabelOf } from './sheet-words.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ACTOR_FIELDS = ['frenchActors', 'partners', 'lead', 'partner', 'funder', 'implementer', 'beneficiary'];

/** The cells of a row by what their columns mean. */
export type MappedCells = ReadonlyMap<string, string>;

export const isUuid = (text: string): boolean => UUID.test(text);

/** The lists that all the rows of a sheet are read with. */
export interface SheetLists {
  readonly words: SheetWords;
  readonly gazetteer: Gazetteer;
  readonly countries: CountryBook;
}

export async function loadSheetLists(queryable: Queryable, sheet: Pick<Sheet, 'room' | 'fields'>, labelOf: LabelOf): Promise<SheetLists> {
  return {
    words: await SheetWords.load(queryable, sheet.room, labelOf),
    // Thirty thousand communes are read for those who name one.
    gazetteer: sheet.fields.includes('commune') ? await Gazetteer.load(queryable) : new Gazetteer([], []),
    countries: await CountryBook.load(queryable),
  };
}

/** What the register says of everything that a batch of rows names, read at once. */
export class SheetBooks {
  readonly places: PlaceShelf;
  private readonly entries = new Map<string, PresentEntry>();
  private readonly byNumber = new Map<string, string[]>();
  private readonly byRecord = new Map<string, string[]>();
  private readonly past = new Map<string, EntryContent>();
  private readonly actors = new Map<string, string>();
  private readonly named = new Map<string, readonly string[]>();
  private readonly known = new Map<string, Pick<Place, 'id' | 'label' | 'commune' | 'lon' | 'lat'>>();

  private constructor(
    readonly sheet: Sheet,
    readonly lists: SheetLists,
    private readonly isLocking: boolean,
  ) {
    this.places = new PlaceShelf(lists.gazetteer);
  }

  /** @param lock true to keep others from revising the entries until the transaction ends */
  static async load(unit: UnitOfWork, sheet: Sheet, lists: SheetLists, rows: readonly { readonly cells: MappedCells; readonly decision: string | null }[], { lock = false } = {}): Promise<SheetBooks> {
    const books = new SheetBooks(sheet, lists, lock);
    await books.findEntries(unit, rows);
    await books.findActors(unit, rows.map(({ cells }) => cells));
    await books.findPlaces(unit, rows.map(({ cells }) => cells));
    return books;
  }

  /** The entry of that id, whatever its state; undefined when it is none of this room. */
  entry(id: string): PresentEntry | undefined {
    const found = this.entries.get(id);
    return found?.room === this.sheet.room ? found : undefined;
  }

  bearers(scheme: string, value: string): readonly string[] {
    return this.byNumber.get(`${scheme} ${value}`) ?? [];
  }

  ofRecord(record: string): readonly string[] {
    return this.byRecord.get(record) ?? [];
  }

  version(id: string, version: number): EntryContent | undefined {
    const entry = this.entries.get(id);
    return entry?.version === version ? entry.content : this.past.get(`${id} ${version}`);
  }

  /** What cells of this batch are read and written with. */
  get reader(): CellReader {
    const { lang, meanings, network } = this.sheet;
    return {
      ...{ lang, meanings, words: this.lists.words, sourceId: sheetSourceId(network) },
      actorLabel: (id) => this.actors.get(id) ?? id,
      placeOf: (id) => this.known.get(id),
      actorOf: (part) => {
        const found = this.named.get(part) ?? [];
        return found.length > 1 ? 'ambiguous' : (found[0] ?? 'unknown');
      },
    };
  }

  /** Places made by the rows read since the last call: known from now on, to be written by whoever applies. */
  takePlaces(): readonly Place[] {
    const made = this.places.takeWaiting();
    for (const place of made) this.known.set(place.id, place);
    return made;
  }

  private async findEntries(unit: UnitOfWork, rows: readonly { readonly cells: MappedCells; readonly decision: string | null }[]): Promise<void> {
    const { sheet } = this;
    const ids = rows.flatMap(({ cells, decision }) => [cells.get('id') ?? '', decision?.startsWith('entry:') === true ? decision.slice(6) : '']).filter(isUuid);
    const numbers = rows.flatMap(({ cells }) => IDENTIFIER_SCHEMES.flatMap((scheme) => (cells.get(scheme) ? [{ scheme, value: readNumber(scheme, cells.get(scheme) ?? '') }] : [])));
    if (sheet.room === 'actors' && numbers.length > 0) {
      const found = await unit.query<{ key: string; id: string }>(
        `SELECT i.scheme || ' ' || i.value AS key, i.actor_id AS id FROM jsonb_to_recordset($1::jsonb) AS n (scheme text, value text)
         JOIN actor_identifier i ON i.scheme = n.scheme AND i.value = n.value JOIN entry e ON e.id = i.actor_id AND e.state <> 'archived'`,
        [JSON.stringify(numbers)],
      );
      for (const { key, id } of found) this.byNumber.set(key, [...new Set([...(this.byNumber.get(key) ?? []), id])]);
    }
    const records = rows.flatMap(({ cells }) => cells.get('record') || []);
    for (const { recordId, entryId, room } of records.length === 0 ? [] : await findEntriesByRecord(unit, sheetSourceId(sheet.network), records)) {
      if (room === sheet.room) this.byRecord.set(recordId, [...(this.byRecord.get(recordId) ?? []), entryId]);
    }
    const merged = await listMerged(unit, ids);
    const all = [...ids, ...merged.values(), ...[...this.byNumber.values(), ...this.byRecord.values()].flat()];
    for (const entry of await readEntries(unit, [...new Set(all)], { lock: this.isLocking })) this.entries.set(entry.id, entry);
    // Whoever edits a sheet for weeks meets entries that were merged meanwhile: the one that answers for them is meant.
    for (const [old, survivor] of merged) {
      const entry = this.entries.get(survivor);
      if (entry !== undefined) this.entries.set(old, entry);
    }
    const versions = rows.flatMap(({ cells }) => (isUuid(cells.get('id') ?? '') && /^\d{1,9}$/.test(cells.get('version') ?? '') ? [{ id: cells.get('id'), version: Number(cells.get('version')) }] : []));
    const past = await unit.query<{ key: string; content: EntryContent }>(
      `SELECT r.entry_id || ' ' || r.version AS key, r.content FROM jsonb_to_recordset($1::jsonb) AS v (id uuid, version integer)
       JOIN revision r ON r.entry_id = v.id AND r.version = v.version`,
      [JSON.stringify(versions)],
    );
    for (const { key, content } of past) this.past.set(key, content);
  }

  private async findActors(unit: UnitOfWork, cells: readonly MappedCells[]): Promise<void> {
    if (this.sheet.room === 'actors') return;
    const parts = [...new Set(cells.flatMap((row) => ACTOR_FIELDS.flatMap((field) => splitCell(row.get(field) ?? ''))))];
    const inBrackets = (part: string) => /<(?<id>[0-9a-f-]{36})>$/.exec(part)?.groups?.['id'] ?? part;
    const told = [...this.entries.values(), ...[...this.past.values()].map((content) => ({ content }))].flatMap(({ content }) => actorIdsOf(content));
    const ids = [...new Set([...parts.map(inBrackets), ...told])].filter(isUuid);
    const rows = await unit.query<{ id: string; label: string; part: string | null }>(
      `SELECT a.id, a.label, NULL AS part FROM actor a WHERE a.id = ANY ($1::uuid[])
       UNION SELECT a.id, a.label, i.value FROM actor_identifier i JOIN actor a ON a.id = i.actor_id JOIN entry e ON e.id = a.id AND e.state <> 'archived'
         WHERE i.scheme IN ('siren', 'siret', 'rna', 'insee', 'wikidata') AND i.value = ANY ($2)
       UNION SELECT a.id, a.label, lower(n.name) FROM actor_name n JOIN actor a ON a.id = n.actor_id JOIN entry e ON e.id = a.id AND e.state <> 'archived'
         WHERE lower(n.name) = ANY ($3)`,
      [ids, parts, parts.map((part) => part.toLowerCase())],
    );
    const merged = await listMerged(unit, ids);
    for (const { id, label } of rows) this.actors.set(id, label);
    for (const part of parts) {
      const id = inBrackets(part);
      const alive = merged.get(id) ?? id;
      if (isUuid(id)) this.named.set(part, this.actors.has(id) ? [alive] : []);
      else this.named.set(part, [...new Set(rows.filter((row) => row.part === part || row.part === part.toLowerCase()).map((row) => row.id))]);
    }
  }

  private async findPlaces(unit: UnitOfWork, cells: readonly MappedCells[]): Promise<void> {
    if (this.sheet.room !== 'actors') return;
    const contents = [...[...this.entries.values()].map(({ content }) => content), ...this.past.values()];
    const seats = contents.flatMap((content) => (content.room === 'actors' && content.actor.seatId !== null ? [content.actor.seatId] : []));
    const rows = await unit.query<Pick<Place, 'id' | 'label' | 'commune' | 'lon' | 'lat'>>(`SELECT id, label, commune, lon, lat FROM place WHERE id = ANY ($1::uuid[])`, [[...new Set(seats)]]);
    for (const place of rows) this.known.set(place.id, place);
    const communes = cells.flatMap((row) => row.get('commune') || []).flatMap((cell) => [/^\d{4}$/.test(cell) ? `0${cell}` : cell, ...this.lists.gazetteer.named('commune', cell).map(({ code }) => code), ...this.lists.gazetteer.formerlyNamed(cell).map(({ code }) => code)]);
    await this.places.load(unit, communes);
    const centres = await unit.query<Pick<Place, 'id' | 'label' | 'commune' | 'lon' | 'lat'>>(
      `SELECT id, label, commune, lon, lat FROM place WHERE precision = 'municipality' AND commune = ANY ($1)`,
      [communes],
    );
    for (const place of centres) this.known.set(place.id, place);
  }
}

function actorIdsOf(content: EntryContent): string[] {
  if (content.room === 'actors') return [];
  const { frenchIds = [], partnerIds = [], participations = [] } = fieldsOf(content) as { frenchIds?: string[]; partnerIds?: string[]; participations?: { actorId: string }[] };
  return [...frenchIds, ...partnerIds, ...participations.map(({ actorId }) => actorId)];
}

/** What tells apart two rows of one sheet that speak of the same thing, when no number does. */
export function nameKey(cells: MappedCells, { words }: SheetLists): string[] {
  const name = cells.get('name') ?? cells.get('usualName') ?? cells.get('title') ?? '';
  const country = cells.get('country') ?? '';
  return name === '' ? [] : [`name ${foldName(name)} ${words.codeOf('country', country) ?? country} ${foldName(cells.get('commune') ?? '')}`];
}
