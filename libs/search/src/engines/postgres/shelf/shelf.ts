import type { Lang } from '@portulan/contract';
import type { WhereSense } from '@portulan/domain';
import { grown, RoomWords, NO_WORDS, PackedWords, type WordDictionary } from '../../../words/index.js';
import { NumberLists } from './number-lists.js';
import { TokenDictionary } from './token-dictionary.js';

/** No year: before or after all of them is decided by who compares. */
export const NO_YEAR = -1;

/** The facts of one document, as they come from the database. */
export interface ShelfRow {
  readonly ord: number;
  readonly id: string;
  readonly change: string;
  readonly removed: boolean;
  /** Separated by spaces: none of these codes has any. */
  readonly facets: string;
  readonly seat: string;
  readonly action: string;
  readonly partner: string;
  readonly points: string;
  readonly since: number | null;
  readonly until: number | null;
  readonly standing: number;
  readonly updated: number;
  readonly sortFr: string;
  readonly sortEn: string;
  /** See `packWords`. */
  readonly words: Buffer;
}

export interface NameOrder {
  /** Slots by name. */
  readonly slots: Int32Array;
  /** The place of each slot in it. */
  readonly ranks: Int32Array;
}

const list = (text: string): string[] => (text === '' ? [] : text.split(' '));

/**
 * The facts and words of every document of a room in columns: filters, exact facets and orders are read from here in a pass over
 * plain arrays, where counting the same in SQL takes a hundred times longer. The database remains the truth: rows come
 * from it in order of change, and the shelf is thrown away with the process.
 */
export class Shelf {
  readonly tokens = new TokenDictionary();
  readonly words: RoomWords;
  readonly own = new NumberLists(new Uint32Array(0));
  readonly places: Readonly<Record<WhereSense, NumberLists<Uint32Array>>> = {
    seat: new NumberLists(new Uint32Array(0)),
    action: new NumberLists(new Uint32Array(0)),
    partner: new NumberLists(new Uint32Array(0)),
    any: new NumberLists(new Uint32Array(0)),
  };
  /** Sense, longitude, latitude, again and again. */
  readonly points = new NumberLists(new Float64Array(0));
  readonly ids: string[] = [];
  /** Their numbers in the database. */
  readonly ords: number[] = [];
  /** 1 while the entry is published. */
  alive = new Uint8Array(0);
  since = new Int16Array(0);
  until = new Int16Array(0);
  standing = new Int32Array(0);
  updated = new Float64Array(0);
  /** The last change taken. */
  change = '0';
  private readonly sortKeys: Record<Lang, string[]> = { fr: [], en: [] };
  private orders: Partial<Record<Lang, NameOrder>> = {};
  private lastOrders: Partial<Record<Lang, NameOrder>> = {};
  private slots = new Int32Array(0);

  constructor(dictionary: WordDictionary) {
    this.words = new RoomWords(dictionary);
  }

  get size(): number {
    return this.ids.length;
  }

  /** The slot of a document by its number in the database; -1 when it is not there. */
  slotOf(ord: number): number {
    return ord < this.slots.length ? (this.slots[ord] as number) - 1 : -1;
  }

  take(rows: readonly ShelfRow[]): void {
    if (rows.length === 0) return;
    for (const row of rows) this.put(row);
    this.change = (rows.at(-1) as ShelfRow).change;
    this.lastOrders = { ...this.lastOrders, ...this.orders };
    this.orders = {};
  }

  /** The order of names in one language, made again after changes from the one before: nearly sorted already. */
  nameOrder(lang: Lang): NameOrder {
    const known = this.orders[lang];
    if (known) return known;
    const last = this.lastOrders[lang]?.slots;
    const slots = last ? [...last] : [];
    for (let slot = slots.length; slot < this.size; slot++) slots.push(slot);
    const keys = this.sortKeys[lang];
    slots.sort((a, b) => {
      const [keyA, keyB] = [keys[a] as string, keys[b] as string];
      if (keyA !== keyB) return keyA < keyB ? -1 : 1;
      return (this.standing[b] as number) - (this.standing[a] as number) || ((this.ids[a] as string) < (this.ids[b] as string) ? -1 : 1);
    });
    const ranks = new Int32Array(this.size);
    slots.forEach((slot, rank) => (ranks[slot] = rank));
    return (this.orders[lang] = { slots: Int32Array.from(slots), ranks });
  }

  private put(row: ShelfRow): void {
    const slot = this.slotFor(row);
    const numbers = (text: string) => list(text).map((token) => this.tokens.number(token));
    const refs = { seat: numbers(row.seat), action: numbers(row.action), partner: numbers(row.partner) };
    this.own.set(slot, numbers(row.facets));
    this.places.seat.set(slot, refs.seat);
    this.places.action.set(slot, refs.action);
    this.places.partner.set(slot, refs.partner);
    this.places.any.set(slot, [...new Set([...refs.seat, ...refs.action, ...refs.partner])]);
    this.points.set(slot, list(row.points).map(Number));
    this.alive[slot] = row.removed ? 0 : 1;
    this.since[slot] = row.since ?? NO_YEAR;
    this.until[slot] = row.until ?? NO_YEAR;
    this.standing[slot] = row.standing;
    this.updated[slot] = row.updated;
    this.words.set(slot, row.removed ? NO_WORDS : new PackedWords(row.words));
    this.sortKeys.fr[slot] = row.sortFr;
    // Most names are the same in both languages: one text for both.
    this.sortKeys.en[slot] = row.sortEn === row.sortFr ? row.sortFr : row.sortEn;
  }

  private slotFor({ ord, id }: ShelfRow): number {
    const known = this.slotOf(ord);
    if (known >= 0) return known;
    const slot = this.ids.push(id) - 1;
    this.ords.push(ord);
    this.slots = grown(this.slots, ord + 1);
    this.slots[ord] = slot + 1;
    this.alive = grown(this.alive, slot + 1);
    this.since = grown(this.since, slot + 1);
    this.until = grown(this.until, slot + 1);
    this.standing = grown(this.standing, slot + 1);
    this.updated = grown(this.updated, slot + 1);
    return slot;
  }
}
