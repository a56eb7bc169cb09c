import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '@portulan/register';
import { openMoment, type Moment } from '../../../port/index.js';
import { PackedWords, WordDictionary } from '../../../words/index.js';
import { Shelf, type ShelfRow } from './shelf.js';

export const BATCH_ROWS = 2000;

const ROWS_SQL = `
SELECT ord, id, change, removed, array_to_string(facets, ' ') AS facets, array_to_string(seat_refs, ' ') AS seat,
  array_to_string(action_refs, ' ') AS action, array_to_string(partner_refs, ' ') AS partner, array_to_string(points, ' ') AS points,
  since_year AS since, until_year AS until, standing, extract(epoch FROM updated_at)::double precision AS updated,
  sort_fr AS "sortFr", sort_en AS "sortEn", words
FROM search_document WHERE room = $1 AND change > $2::bigint ORDER BY change LIMIT ${BATCH_ROWS}`;

const BATCH_WORDS = 50_000;
const WORDS_SQL = `SELECT id, word FROM search_word WHERE id > $1 ORDER BY id LIMIT ${BATCH_WORDS}`;
const LATE_WORDS_SQL = `SELECT id, word FROM search_word WHERE id = ANY ($1::integer[])`;

/** The shelves of the three rooms, brought up to date before every answer. */
export class Shelves {
  private readonly shelves = new Map<EntryRoom, { readonly shelf: Shelf; readonly epoch: string }>();
  private readonly dictionary = new WordDictionary();
  private readonly running = new Map<EntryRoom, Promise<Shelf>>();
  private readonly next = new Map<EntryRoom, Promise<Shelf>>();

  constructor(private readonly register: Queryable) {}

  /**
   * The shelf of a room with every change committed before that moment. Calls that wait together share one look.
   *
   * Where thousands changed at a stroke, as after a rebuild, nobody waits for all of them: each entry is there as it was or
   * as it is, and the rest is read by and by.
   */
  async fresh(room: EntryRoom, moment: Moment = openMoment(this.register)): Promise<Shelf> {
    const { epoch, change } = await moment.state(room);
    const kept = this.shelves.get(room);
    return kept?.epoch === epoch && BigInt(kept.shelf.change) >= BigInt(change) ? kept.shelf : this.caughtUp(room);
  }

  private caughtUp(room: EntryRoom): Promise<Shelf> {
    const running = this.running.get(room);
    if (!running) return this.start(room);
    // The look under way may have begun too early for this caller.
    const waiting = this.next.get(room);
    if (waiting) return waiting;
    const next = running
      .catch(() => undefined)
      .then(() => {
        this.next.delete(room);
        // One that reads on by itself has begun since.
        return this.running.get(room) ?? this.start(room);
      });
    this.next.set(room, next);
    return next;
  }

  private start(room: EntryRoom): Promise<Shelf> {
    const reading = this.catchUp(room);
    const look = reading
      .finally(() => {
        if (this.running.get(room) === look) this.running.delete(room);
      })
      .then(({ shelf }) => shelf);
    this.running.set(room, look);
    // A failure is told to those who wait; the next one who asks reads on.
    reading.then(({ isBehind }) => (isBehind ? this.caughtUp(room) : undefined)).catch(() => undefined);
    return look;
  }

  private async catchUp(room: EntryRoom): Promise<{ readonly shelf: Shelf; readonly isBehind: boolean }> {
    const { epoch, change } = await openMoment(this.register).state(room);
    const kept = this.shelves.get(room);
    const shelf = kept?.epoch === epoch ? kept.shelf : new Shelf(this.dictionary);
    const read = (after: string) => (BigInt(after) < BigInt(change) ? this.register.query<ShelfRow>(ROWS_SQL, [room, after]) : undefined);
    let reading = read(shelf.change);
    while (reading) {
      const rows = await reading;
      const last = rows.at(-1);
      if (!last) break;
      const isBehind = shelf === kept?.shelf && rows.length === BATCH_ROWS;
      // The database gathers the next ones while these are taken in.
      reading = isBehind ? undefined : read(last.change);
      reading?.catch(() => undefined);
      await this.learnWords(rows);
      shelf.take(rows);
      if (isBehind) return { shelf, isBehind };
    }
    this.shelves.set(room, { shelf, epoch });
    return { shelf, isBehind: false };
  }

  /** Reads the words of rows that the dictionary has not: those that came since, and those that were committed late. */
  private async learnWords(rows: readonly ShelfRow[]): Promise<void> {
    const unknown = new Set<number>();
    for (const row of rows) {
      const words = new PackedWords(row.words);
      for (let place = 0; place < words.length; place++) {
        const number = words.numberAt(place);
        if (this.dictionary.wordOf(number) === undefined) unknown.add(number);
      }
    }
    if (unknown.size === 0) return;
    const known = this.dictionary.size - 1;
    const late = [...unknown].filter((number) => number <= known);
    if (late.length > 0) await this.learn(LATE_WORDS_SQL, late);
    const greatest = [...unknown].reduce((most, number) => Math.max(most, number), known);
    // By the batch, in order: whoever needs one new word will soon need its neighbours.
    while (this.dictionary.size <= greatest && (await this.learn(WORDS_SQL, this.dictionary.size - 1)) > 0);
  }

  private async learn(sql: string, given: unknown): Promise<number> {
    const words = await this.register.query<{ id: number; word: string }>(sql, [given]);
    for (const { id, word } of words) this.dictionary.put(id, word);
    return words.length;
  }
}
