import type { Queryable } from '@portulan/register';
import type { ShelfRow } from './shelf.js';
import { BATCH_ROWS, Shelves } from './shelves.js';

const row = (ord: number, change: number): ShelfRow => ({
  ...{ ord, id: `id-${ord}`, change: String(change), removed: false, facets: '', seat: '', action: '', partner: '', points: '' },
  ...{ since: null, until: null, standing: 0, updated: 0, sortFr: `name ${ord}`, sortEn: `name ${ord}`, words: Buffer.alloc(0) },
});

/** A room of the database: its rows in order of change. */
function openRoom(rows: ShelfRow[]) {
  const last = () => Number(rows.at(-1)?.change ?? 0);
  let told: () => void = () => undefined;
  const queryable = {
    prepared: () => Promise.resolve([{ epoch: '1', change: String(last()) }]),
    query: (_sql: string, [, after]: readonly [unknown, string]) => {
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
});
