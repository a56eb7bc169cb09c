import type { FacetName, FacetSearchQuery, ListQuery } from '@portulan/contract';
import { ENTRY_ROOMS } from '@portulan/domain';
import { registerMigrations } from '@portulan/register';
import { openTestDatabase, type TestDatabase } from '@portulan/testing';
import { createSearch, searchMigrations, type Search } from '../index.js';
import { saveSample } from '../sample/index.js';
import { FACETS } from '../settings/index.js';
import { foldText } from '../words/index.js';

let database: TestDatabase;
let search: Search;
beforeAll(async () => {
  database = await openTestDatabase({ migrations: [...registerMigrations, ...searchMigrations] });
  await saveSample(database.register);
  search = await createSearch({ register: database.register });
  await search.sync();
});
afterAll(async () => {
  await search?.close();
  await database?.drop();
});

const ask = (given: Partial<FacetSearchQuery> & Pick<FacetSearchQuery, 'room' | 'facet'>) => search.findFacetValues({ find: '', size: 50, where: 'any', lang: 'fr', ...given });
const list = async (room: FacetSearchQuery['room'], given: Partial<ListQuery> = {}) => (await search.list(room, { where: 'any', lang: 'fr', page: 1, size: 1, ...given })).facets;

describe('values of a facet by name', () => {
  it('are those of the list, with the same counts, for every facet and filter', async () => {
    for (const room of ENTRY_ROOMS) {
      for (const filter of [{}, { country: ['SN'] }, { theme: ['water'], since: 1990 }, { q: 'association' }]) {
        const facets = await list(room, filter);
        for (const facet of FACETS as readonly FacetName[]) {
          const { values, total } = await ask({ room, facet, ...filter });
          expect({ room, facet, total, values }).toEqual({ room, facet, total: facets[facet].length, values: facets[facet].slice(0, 50) });
        }
      }
    }
  });

  it('are found by the beginning of any word, accents aside, and by other names and codes', async () => {
    const { values } = await ask({ room: 'actors', facet: 'departement', find: 'rhon' });
    expect(values.map(({ label }) => label)).toEqual(expect.arrayContaining(['Rhône', 'Bouches-du-Rhône']));
    expect(values.every(({ label }) => foldText(label).some((word) => word.startsWith('rhon')))).toBe(true);
    const value = async (facet: FacetName, find: string) => (await ask({ room: 'actors', facet, find })).values[0]?.value;
    expect(await value('departement', '69')).toBe('69');
    expect(await value('region', 'paca')).toBe('93');
    expect(await value('country', 'senegal')).toBe('SN');
    expect(await value('country', 'poland')).toBe('PL');
    expect(await ask({ room: 'actors', facet: 'country', find: 'xyzzy' })).toEqual({ values: [], total: 0 });
  });

  it('leave out the choice of their own facet, and no other', async () => {
    const chosen = await ask({ room: 'cooperations', facet: 'country', country: ['SN'], find: 'mali' });
    expect(chosen).toEqual(await ask({ room: 'cooperations', facet: 'country', find: 'mali' }));
    expect(chosen.total).toBe(1);
    const narrowed = await ask({ room: 'cooperations', facet: 'country', departement: ['13'], find: 'mali' });
    expect((narrowed.values[0]?.count ?? 0) < (chosen.values[0]?.count ?? 0)).toBe(true);
  });
});
