import type { Queryable } from '@portulan/register';
import { packWords, Word } from '../../../words/index.js';
import type { ShelfRow } from './shelf.js';
import { BATCH_ROWS, Shelves } from './shelves.js';

const row = (ord: number, change: number): ShelfRow => ({
  ...{ ord, id: `id-${ord}`, change: String(change), removed: false, facets: '', seat: '', action: '', partner: '', points: '' },
  ...{ since: null, until: null, standing: 0, updated: 0, sortFr: `name ${ord}`, sortEn: `name ${ord}`, words: Buffer.alloc(0) },
});

interface NumberedWord {
  readonly id: number;
  readonly word: string;
}

/** A room of the database: its rows in order of change, and the words by their numbers. */
function openRoom(rows: ShelfRow[], words: NumberedWord[] = []) {
  const last = () => Number(rows.at(-1)?.change ?? 0);
  let told: () => void = () => undefined;
  const queryable = {
    prepared: () => Promise.resolve([{ epoch: '1', change: String(last()) }]),
    query: (sql: string, [first, after]: readonly [number | number[], string]) => {
      if (sql.includes('search_word ')) return Promise.resolve(words.filter(({ id }) => (Array.isArray(first) ? first.includes(id) : id > first)));
      const next = rows.filter(({ change }) => Number(change) > Number(after)).slice(0, BATCH_ROWS);
      if (next.at(-1)?.change === String(last())) told();
      return Promise.resolve(next);
    },
  } as unknown as Queryable;
  return { queryable, readToTheEnd: () => new Promise<void>((end) => (told = end)) };
}

describe('the shelves', () => {
  it('have every change before they first answer, however many there are', async () => {
    const shelves = new Shelves(openRoom(Array.from({ length: 2 * BATCH_ROWS + 1 }, (_, at) => row(at + 1, at + 1))).queryable);
    expect((await shelves.fresh('actors')).size).toBe(2 * BATCH_ROWS + 1);
  });

  it('have every change of a few before each answer', async () => {
    const rows = [row(1, 1)];
    const shelves = new Shelves(openRoom(rows).queryable);
    await shelves.fresh('actors');
    rows.push(...Array.from({ length: BATCH_ROWS - 1 }, (_, at) => row(at + 2, at + 2)));
    expect((await shelves.fresh('actors')).size).toBe(BATCH_ROWS);
  });

  it('let nobody wait for thousands that changed at a stroke, and read them by themselves', async () => {
    const rows = [row(1, 1)];
    const { queryable, readToTheEnd } = openRoom(rows);
    const shelves = new Shelves(queryable);
    await shelves.fresh('actors');
    rows.push(...Array.from({ length: 3 * BATCH_ROWS }, (_, at) => row(at + 2, at + 2)));
    const end = readToTheEnd();
    const { size } = await shelves.fresh('actors');
    expect(size).toBeLessThan(rows.length);
    await end;
    expect((await shelves.fresh('actors')).size).toBe(rows.length);
  });

  it('ask for the next rows before they take in those they have', async () => {
    const borne = (ord: number) => ({ ...row(ord, ord), words: packWords({ words: [new Word('lyon')], weights: [4] }, () => 1) });
    const { queryable } = openRoom(Array.from({ length: BATCH_ROWS + 1 }, (_, at) => borne(at + 1)), [{ id: 1, word: 'lyon' }]);
    const asked: string[] = [];
    const watched = { ...queryable, query: (sql: string, given: readonly unknown[]) => (asked.push(sql.includes('search_word ') ? 'words' : 'rows'), queryable.query(sql, given)) };
    await new Shelves(watched as Queryable).fresh('actors');
    expect(asked).toEqual(['rows', 'rows', 'words']);
  });

  it('know the words of their rows, those that were committed after greater numbers too', async () => {
    const borne = (ord: number, number: number) => ({ ...row(ord, ord), words: packWords({ words: [new Word('any')], weights: [4] }, () => number) });
    const rows = [borne(1, 70_000)];
    const words = [{ id: 3, word: 'gorom' }, { id: 70_000, word: 'lyon' }];
    const shelves = new Shelves(openRoom(rows, words).queryable);
    const bearers = async (word: string) => {
      const { index } = (await shelves.fresh('actors')).words;
      return [...index.weigh(index.numbersOf(word))];
    };
    expect(await bearers('lyon')).toEqual([4]);
    rows.push(borne(2, 5), borne(3, 70_001));
    words.splice(1, 0, { id: 5, word: 'mali' });
    words.push({ id: 70_001, word: 'dakar' });
    expect(await bearers('mali')).toEqual([0, 4, 0]);
    expect(await bearers('dakar')).toEqual([0, 0, 4]);
  });
});
