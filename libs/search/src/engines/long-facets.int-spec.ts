import type { FacetSearchQuery, ListQuery } from '@portulan/contract';
import { FACET_VALUES_MAX } from '@portulan/domain';
import { registerMigrations } from '@portulan/register';
import { anActor, aProject, openTestDatabase, saveDrafts, type TestDatabase } from '@portulan/testing';
import { searchMigrations, type Search } from '../index.js';
import { ENGINES, isGiven, openGiven } from '../sample/given-engine.test-data.js';

const RARE = 10;

let database: TestDatabase;
/** The slug of a funder that gave to one project alone; the others gave to two. */
let rare: string;

beforeAll(async () => {
  database = await openTestDatabase({ migrations: [...registerMigrations, ...searchMigrations] });
  const lead = anActor({ name: 'Lyon' });
  const funders = Array.from({ length: FACET_VALUES_MAX + RARE }, (_, at) => anActor({ name: `Fondation ${at}`, kind: 'institution', category: 'funder', tier: null }));
  const fundedBy = (title: string, givers: typeof funders) => aProject({
    title,
    participations: [{ actorId: lead.id, role: 'lead' }, ...givers.map(({ id }) => ({ actorId: id, role: 'funder' as const }))],
    fundings: givers.map(({ id }) => ({ funderId: id, kind: 'grant' as const, amount: '10.00', currency: 'EUR', programme: null, date: null, sourceId: null, recordId: null })),
  }); // prettier-ignore
  await saveDrafts(database.register, lead, ...funders, fundedBy('Puits', funders), fundedBy('Forage', funders.slice(0, FACET_VALUES_MAX)));
  const [found] = await database.register.query<{ slug: string }>('SELECT slug FROM entry WHERE id = $1', [funders.at(-1)?.id]);
  rare = found?.slug ?? '';
});
afterAll(() => database.drop());

const query = (given: Partial<ListQuery> = {}): ListQuery => ({ where: 'any', lang: 'fr', page: 1, size: 20, ...given });

describe.each(ENGINES)('a facet with more values than are told, by %s', (engine) => {
  const whenGiven = isGiven(engine) ? it : it.skip;
  let search: Search;

  beforeAll(async () => {
    if (isGiven(engine)) search = await openGiven(engine, 'long', { register: database.register });
  });
  afterAll(() => search?.close());

  const funders = async (given: Partial<ListQuery> = {}) => (await search.list('projects', query(given))).facets.funder;

  whenGiven('tells the largest, and that there are more', async () => {
    const { facets, longFacets } = await search.list('projects', query());
    expect(longFacets).toEqual(['funder']);
    const told = facets.funder;
    expect(told).toHaveLength(FACET_VALUES_MAX);
    expect(told.filter(({ count }) => count !== 2)).toEqual([]);
  });

  whenGiven('tells a smaller one that is chosen, with its own count', async () => {
    const told = await funders({ funder: [rare] });
    expect(told).toHaveLength(FACET_VALUES_MAX + 1);
    expect(told.at(-1)).toMatchObject({ value: rare, count: 1 });
    expect((await search.list('projects', query({ funder: [rare] }))).total).toBe(1);
  });

  whenGiven('tells a chosen one that is left without entries to nobody', async () => {
    expect(await funders({ funder: [rare], q: 'forage' })).toHaveLength(FACET_VALUES_MAX);
    expect(await funders({ funder: ['nobody'] })).toHaveLength(FACET_VALUES_MAX);
  });

  whenGiven('finds any of them by name', async () => {
    const find = (given: Partial<FacetSearchQuery>) => search.findFacetValues({ room: 'projects', facet: 'funder', find: '', size: 50, where: 'any', lang: 'fr', ...given });
    const all = FACET_VALUES_MAX + RARE;
    expect(await find({ find: `fondation ${all - 1}` })).toMatchObject({ total: 1, values: [{ value: rare, count: 1 }] });
    expect(await find({ find: 'fondation' })).toMatchObject({ total: all, values: { length: 50 } });
    expect((await find({ size: 1000 })).values).toHaveLength(all);
  });
});
