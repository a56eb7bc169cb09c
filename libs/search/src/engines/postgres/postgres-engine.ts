import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '@portulan/register';
import type { Asked, FactFilter, FindRequest, Found, SearchEngine } from '../../port/index.js';
import type { Question } from '../../words/index.js';
import { matchWords } from './match-words.js';
import { Selections } from './selections.js';
import { compileFilter, pickPage, selectEntries, Shelves, type Hits, type Shelf } from './shelf/index.js';

const MATCHES_KEPT = 32;

/** Finds by PostgreSQL alone: words in its text index, facts on shelves kept in memory from its rows. */
export class PostgresEngine implements SearchEngine {
  readonly name = 'postgres';
  private readonly shelves: Shelves;
  /** Turning a page or choosing a facet asks for the same words again. */
  private readonly matches = new Map<string, Promise<Buffer>>();
  private readonly selections = new Selections();

  constructor(private readonly register: Queryable) {
    this.shelves = new Shelves(register);
  }

  async find(room: EntryRoom, request: FindRequest): Promise<Found> {
    const shelf = await this.shelves.fresh(room);
    const { change } = shelf;
    const hits = request.question ? await this.match(room, shelf, request.question) : null;
    const select = () => selectEntries(shelf, request, hits);
    // The shelf may have moved on while the words were looked up: then nothing is remembered of a mixed state.
    const selection = shelf.change === change ? this.selections.get(room, shelf, request, select) : select();
    const page = pickPage(shelf, request, selection.matches, selection.hits);
    return {
      ids: page.map((slot) => shelf.ids[slot] as string),
      total: selection.matches.length,
      facets: selection.facets,
      engine: this.name,
    };
  }

  async countEach(room: EntryRoom, asked: readonly Asked[]): Promise<number[]> {
    const shelf = await this.shelves.fresh(room);
    return Promise.all(
      asked.map(async ({ question, filter }) => {
        const hits = question ? await this.match(room, shelf, question) : null;
        return selectEntries(shelf, { filter, facets: [] }, hits).matches.length;
      }),
    );
  }

  async matchIds(room: EntryRoom, question: Question): Promise<string[]> {
    const shelf = await this.shelves.fresh(room);
    const { slots } = await this.match(room, shelf, question);
    return Array.from(slots, (slot) => shelf.ids[slot] as string);
  }

  /**
   * The documents of a room that have a point in the box, the circle and the drawn area of the filter, in its sense, by
   * their numbers in the database; or those that have none, when they are fewer.
   */
  async locate(room: EntryRoom, { near, radius, bbox, polygon, where }: FactFilter): Promise<{ isInside: boolean; ords: number[] }> {
    const shelf = await this.shelves.fresh(room);
    const { tests } = compileFilter(shelf, { near, radius, bbox, polygon, where });
    const ords: [outside: number[], inside: number[]] = [[], []];
    for (let slot = 0; slot < shelf.size; slot++) {
      if (shelf.alive[slot] === 1) ords[tests.every((test) => test(slot)) ? 1 : 0].push(shelf.ords[slot] as number);
    }
    const isInside = ords[1].length <= ords[0].length;
    return { isInside, ords: ords[isInside ? 1 : 0] };
  }

  private async match(room: EntryRoom, shelf: Shelf, question: Question): Promise<Hits> {
    const key = JSON.stringify([room, shelf.change, question]);
    const packed = this.matches.get(key) ?? matchWords(this.register, room, question);
    this.matches.delete(key);
    this.matches.set(key, packed);
    if (this.matches.size > MATCHES_KEPT) this.matches.delete(this.matches.keys().next().value as string);
    packed.catch(() => this.matches.delete(key));
    return unpack(await packed, shelf);
  }
}

function unpack(packed: Buffer, shelf: Shelf): Hits {
  const slots = new Int32Array(packed.length / 4);
  const ranks = new Uint8Array(slots.length);
  let count = 0;
  for (let at = 0; at < packed.length; at += 4) {
    const pair = packed.readInt32BE(at);
    const slot = shelf.slotOf(pair >> 4);
    // Written since the shelf was looked at: the next answer will know it.
    if (slot < 0 || shelf.alive[slot] !== 1) continue;
    slots[count] = slot;
    ranks[count++] = pair & 15;
  }
  return { slots: slots.subarray(0, count), ranks: ranks.subarray(0, count) };
}
