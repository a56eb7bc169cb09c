import type { ListQuery } from '@portulan/contract';
import { registerMigrations } from '@portulan/register';
import { openTestDatabase, type TestDatabase } from '@portulan/testing';
import { createSearch, searchMigrations, type Search } from '../index.js';
import { saveSample } from '../sample/index.js';
import { FailedSearches } from './failed-searches.js';

const query = (given: Partial<ListQuery>): ListQuery => ({ where: 'any', lang: 'fr', page: 1, size: 20, ...given });

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase({ migrations: [...registerMigrations, ...searchMigrations] });
  await saveSample(database.register, 0);
});
afterAll(() => database.drop());
beforeEach(() => database.register.query(`TRUNCATE failed_search`));

/** Works with a search, and gives what is kept once it is closed. */
async function keptAfter(work: (search: Search) => Promise<void>) {
  const search = await createSearch({ register: database.register });
  await search.sync();
  await work(search);
  await search.close();
  return database.register.query<{ words: string; room: string; count: number }>(`SELECT words, room, count FROM failed_search ORDER BY count DESC, words, room`);
}

describe('a search that finds nothing', () => {
  it('is kept by its words alone, with the times it was asked', async () => {
    const kept = await keptAfter(async (search) => {
      for (const q of ['Xylophage quantique', 'xylophage  QUANTIQUE', 'zzyzx']) await search.list('actors', query({ q }));
      await search.list('projects', query({ q: 'zzyzx' }));
    });
    expect(kept).toEqual([
      { words: 'xylophage quantique', room: 'actors', count: 2 },
      { words: 'zzyzx', room: 'actors', count: 1 },
      { words: 'zzyzx', room: 'projects', count: 1 },
    ]);
  });

  it('is one too when a part of it, left out, would find something', async () => {
    const kept = await keptAfter(async (search) => {
      const { relaxations } = await search.list('actors', query({ q: 'collectivité japon' }));
      expect(relaxations).toContainEqual(expect.objectContaining({ name: 'country', words: 'japon' }));
    });
    expect(kept).toEqual([{ words: 'collectivite japon', room: 'actors', count: 1 }]);
  });

  it('is one question when it was typed letter by letter', async () => {
    const kept = await keptAfter(async (search) => {
      for (const q of ['xyl', 'xylop', 'xylophag', 'xylophage']) await search.list('actors', query({ q }));
    });
    expect(kept.map(({ words }) => words)).toEqual(['xylophage']);
  });

  it('is not kept when it is a filter that empties the list, nor when something was found', async () => {
    const kept = await keptAfter(async (search) => {
      await search.list('actors', query({ q: 'lyon', country: ['TV'] }));
      await search.list('actors', query({ q: 'lyon' }));
      await search.list('actors', query({ country: ['TV'] }));
    });
    expect(kept).toEqual([]);
  });

  it('adds to what other servers noted, and lists the most asked first', async () => {
    for (let round = 0; round < 2; round++) await keptAfter(async (search) => void (await search.list('actors', query({ q: 'zzyzx' }))));
    await database.register.query(`INSERT INTO failed_search VALUES (current_date - 20, 'actors', 'zzyzx', 5), (current_date - 20, 'actors', 'vieux', 9)`);
    const search = await createSearch({ register: database.register });
    expect((await search.failedSearches()).map(({ words, count }) => [words, count])).toEqual([['vieux', 9], ['zzyzx', 7]]);
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    expect((await search.failedSearches(yesterday)).map(({ words, count }) => [words, count])).toEqual([['zzyzx', 2]]);
    await search.close();
  });

  it('is forgotten after a year', async () => {
    await database.register.query(`INSERT INTO failed_search VALUES (current_date - 366, 'actors', 'ancien', 1), (current_date - 364, 'actors', 'recent', 1)`);
    const kept = await keptAfter(async (search) => void (await search.list('actors', query({ q: 'zzyzx' }))));
    expect(kept.map(({ words }) => words)).toEqual(['recent', 'zzyzx']);
  });

  it('disturbs nobody when it cannot be kept', async () => {
    const said: string[] = [];
    const away = { ...database.register, query: () => Promise.reject(new Error('away')) };
    const failed = new FailedSearches(away, (sentence) => said.push(sentence));
    failed.note('actors', 'zzyzx');
    await failed.flush();
    expect(said).toEqual([expect.stringContaining('could not be noted')]);
  });
});
