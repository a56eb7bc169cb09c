import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '@portulan/register';
import type { Asked, FactFilter, FindRequest, Found, Moment, NamedEntry, SearchEngine } from '../../port/index.js';
import type { Question, RoomWords } from '../../words/index.js';
import { matchName, WordMatcher } from './match-words.js';
import { Selections, type SelectRequest } from './selections.js';
import { compileFilter, pickPage, selectEntries, Shelves, type Selection, type Shelf } from './shelf/index.js';

/** Finds by PostgreSQL alone: its rows, words and facts, stand on shelves in memory and are read as they change. */
export class PostgresEngine implements SearchEngine {
  readonly name = 'postgres';
  private readonly shelves: Shelves;
  private readonly matcher = new WordMatcher();
  private readonly selections = new Selections();

  constructor(register: Queryable) {
    this.shelves = new Shelves(register);
  }

  async find(room: EntryRoom, request: FindRequest): Promise<Found> {
    const shelf = await this.shelves.fresh(room, request.moment);
    const selection = this.selections.get(room, shelf, request, () => this.select(shelf, request));
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
    return asked.map(({ question, filter }) => this.select(shelf, { question, filter, facets: [] }).matches.length);
  }

  async matchIds(room: EntryRoom, question: Question): Promise<string[]> {
    const shelf = await this.shelves.fresh(room);
    return Array.from(this.matcher.match(shelf.words, question).slots, (slot) => shelf.ids[slot] as string);
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

  /**
   * The entries of which the whole question is a name, then those of whose name it is the singular or plural: they come first
   * among all that answer. As far as the end of the page asked for.
   */
  async findNamed(room: EntryRoom, request: FindRequest): Promise<NamedEntry[]> {
    if (!request.question) return [];
    const shelf = await this.shelves.fresh(room, request.moment);
    const hits = matchName(shelf.words, request.question);
    const { matches } = selectEntries(shelf, { filter: request.filter, facets: [] }, hits);
    const page = pickPage(shelf, { ...request, offset: 0, limit: request.offset + request.limit }, matches, hits);
    return page.map((slot) => ({ id: shelf.ids[slot] as string, ord: shelf.ords[slot] as number }));
  }

  /** All the words of a room, every change committed before that moment included. */
  async words(room: EntryRoom, moment?: Moment): Promise<RoomWords> {
    return (await this.shelves.fresh(room, moment)).words;
  }

  private select(shelf: Shelf, request: SelectRequest): Selection {
    return selectEntries(shelf, request, request.question && this.matcher.match(shelf.words, request.question));
  }
}
