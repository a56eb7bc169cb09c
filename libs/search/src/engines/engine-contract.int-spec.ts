import type { Facets, ListQuery } from '@portulan/contract';
import { ENTRY_ROOMS, type EntryRoom } from '@portulan/domain';
import { registerMigrations } from '@portulan/register';
import { openTestDatabase, type TestDatabase } from '@portulan/testing';
import fc from 'fast-check';
import { Meilisearch } from 'meilisearch';
import { createSearch, searchMigrations, type Search } from '../index.js';
import { ENGINES, givenMeili, isGiven, openGiven } from '../sample/given-engine.test-data.js';
import { expectAnswer, type Facts, readFacts, type Sample, SAMPLE_WORDS, saveSample } from '../sample/index.js';
import { FACETS } from '../settings/index.js';


let database: TestDatabase;
let sample: Sample;
let all: Facts[];
let funders: { readonly id: string; readonly slug: string }[];

beforeAll(async () => {
  database = await openTestDatabase({ migrations: [...registerMigrations, ...searchMigrations] });
  sample = await saveSample(database.register);
  all = await readFacts(database.register);
  const ids = [...new Set(all.flatMap((facts) => facts.funders))].sort();
  funders = await database.register.query(`SELECT id, slug FROM entry WHERE id = ANY ($1::uuid[]) ORDER BY id`, [ids]);
});
afterAll(() => database.drop());

const query = (given: Partial<ListQuery> = {}): ListQuery => ({ where: 'any', lang: 'fr', page: 1, size: 20, ...given });

describe.each(ENGINES)('the engine %s', (engine) => {
  const whenGiven = isGiven(engine) ? it : it.skip;
  let search: Search;

  beforeAll(async () => {
    if (isGiven(engine)) search = await openGiven(engine, 'contract', { register: database.register });
  });
  afterAll(() => search?.close());

  const labels = async (room: EntryRoom, given: Partial<ListQuery>) => (await search.list(room, query(given))).items.map(({ label }) => label);

  whenGiven('is the one that answers', async () => {
    expect((await search.list('actors', query())).engine).toBe(engine);
    expect(await search.health()).toEqual({ engine, isFallback: false, documents: { actors: 80, cooperations: 60, projects: 60 } });
  });

  describe('understands', () => {
    whenGiven.each([
      ['case', 'MARSEILLE', 'Marseille'],
      ['missing accents', 'echirolles', 'Échirolles'],
      ['accents too many', 'Márséille', 'Marseille'],
      ['missing hyphens', 'maisons alfort', 'Maisons-Alfort'],
      ['ligatures', 'oeuilly', 'Œuilly'],
      ['elisions', 'l’haÿ les roses', "L'Haÿ-les-Roses"],
      ['elisions without their apostrophe', 'l hay les roses', "L'Haÿ-les-Roses"],
      ['elisions glued', 'lhay les roses', "L'Haÿ-les-Roses"],
      ['apostrophes of another kind', 'L`Hay-les-Roses', "L'Haÿ-les-Roses"],
      ['Ste for Sainte', 'ste foy les lyon', 'Sainte-Foy-lès-Lyon'],
      ['a missing article', 'mans', 'Le Mans'],
      ['letters of other alphabets’ kin', 'lodz', 'Łódź'],
      ['the beginning of a word', 'marsei', 'Marseille'],
      ['the beginning of the second word', 'maisons alf', 'Maisons-Alfort'],
      ['a name in another language', 'timbuktu', 'Tombouctou'],
      ['a registry number', '13055', 'Marseille'],
      ['a letter left out', 'marseile', 'Marseille'],
      ['a letter too many', 'marseillle', 'Marseille'],
      ['a letter for another', 'tombouktou', 'Tombouctou'],
      ['two letters swapped', 'bamkao', 'Bamako'],
      ['a slip in the first letter', 'varseille', 'Marseille'],
      ['a slip in a short word', 'reenes', 'Rennes'],
      ['a slip in one word of two', 'maisons alffort', 'Maisons-Alfort'],
      ['a slip in a word still being typed', 'echirols', 'Échirolles'],
    ])('%s: %s', async (_, q, label) => {
      expect((await labels('actors', { q }))[0]).toBe(label);
    });

    whenGiven('St for Saint, and finds both homonyms', async () => {
      expect((await labels('actors', { q: 'St Denis' })).slice(0, 2)).toEqual(['Saint-Denis', 'Saint-Denis']);
    });

    whenGiven('a country in either language, in words', async () => {
      const found = await search.list('cooperations', query({ q: 'sénégal', size: 100 }));
      expect(found.total).toBeGreaterThan(0);
      const filtered = await search.list('cooperations', query({ country: ['SN'], size: 100 }));
      expect(new Set(found.items.map(({ id }) => id))).toEqual(new Set(filtered.items.map(({ id }) => id)));
      expect((await search.list('cooperations', query({ q: 'italy' }))).total).toBe((await search.list('cooperations', query({ q: 'Italie' }))).total);
    });

    whenGiven('several words anywhere, all of them', async () => {
      expect(await labels('projects', { q: 'eau tombouctou potable' })).toEqual(['Accès à l’eau potable à Tombouctou']);
      expect(await labels('projects', { q: 'eau tombouctou xylophone' })).toEqual([]);
    });
  });

  whenGiven('says which words it searched in place of unknown ones, and only then', async () => {
    expect((await search.list('actors', query({ q: 'marseile' }))).didYouMean).toBe('marseille');
    expect((await search.list('actors', query({ q: 'marseille' }))).didYouMean).toBeUndefined();
    expect((await search.list('actors', query({ q: 'wxqzvkjh' }))).didYouMean).toBeUndefined();
  });

  whenGiven('puts exact names first, and never finds what is not published', async () => {
    const found = await search.list('actors', query({ q: 'marseille', size: 100 }));
    expect(found.items[0]?.url).toBe('/acteurs/marseille');
    expect(found.items.map(({ label }) => label)).not.toContain('Marseille en brouillon');
    expect(found.items.map(({ id }) => id)).not.toContain(sample.ids.get('Draft of Marseille'));
  });

  whenGiven('turns the pages of a name by itself, in one order', async () => {
    const whole = await search.list('actors', query({ q: 'marseille', size: 100 }));
    expect(whole.total).toBeGreaterThan(4);
    for (let page = 1; page <= Math.ceil(whole.total / 2); page++) {
      const { items, engine: answered } = await search.list('actors', query({ q: 'marseille', size: 2, page }));
      expect(answered).toBe(engine);
      expect(items).toEqual(whole.items.slice(2 * (page - 1), 2 * page));
    }
  });

  whenGiven.each(["'; DROP TABLE entry; --", '%', '_', '\\', '"', '(((', '& | ! <->', ':*', '🐟🐟', 'שלום', '北京', 'l', 'de la', ' ', '!!!', '-', "l'", 'a'.repeat(300), 'mot '.repeat(75)])(
    'answers to any words: %j',
    async (q) => {
      const found = await search.list('actors', query({ q }));
      expect(found.items.length).toBe(Math.min(found.total, 20));
      await search.suggest({ q, lang: 'fr' });
      expect((await search.matchIds('actors', q)).length).toBe(q.trim() === '' ? 0 : found.total);
    },
  );

  const filters = fc.record(
    {
      kind: fc.subarray(['authority', 'partner-government', 'association', 'institution'] as const, { minLength: 1 }),
      category: fc.constant(['funder'] as const),
      theme: fc.subarray(['water', 'water/sanitation', 'health', 'culture', 'youth'], { minLength: 1 }),
      sdg: fc.uniqueArray(fc.integer({ min: 1, max: 17 }), { minLength: 1, maxLength: 5 }),
      form: fc.subarray(['twinning', 'friendship', 'humanitarian'] as const, { minLength: 1 }),
      status: fc.subarray(['ongoing', 'completed', 'suspended', 'active', 'ended'], { minLength: 1 }),
      network: fc.subarray(['sud', 'rhone'], { minLength: 1 }),
      country: fc.subarray(['FR', 'SN', 'ML', 'IT', 'FJ', 'ZZ'], { minLength: 1 }),
      region: fc.subarray(['93', '84', '11', '04'], { minLength: 1 }),
      departement: fc.subarray(['13', '69', '93', '974'], { minLength: 1 }),
      epci: fc.subarray(['200054807', '200046977', '000000000'], { minLength: 1 }),
      commune: fc.subarray(['13055', '69123', '97411'], { minLength: 1 }),
      since: fc.integer({ min: 1955, max: 2030 }),
      until: fc.integer({ min: 1955, max: 2030 }),
      near: fc.constantFrom({ lon: 2.35, lat: 48.85 }, { lon: 5.37, lat: 43.3 }, { lon: 179.9, lat: -16 }),
      radius: fc.constantFrom(10, 300, 2000),
      bbox: fc.constantFrom<[number, number, number, number]>([-20, 0, 10, 20], [170, -30, -160, 0], [-5, 42, 8, 51]),
      polygon: fc.array(fc.tuple(fc.integer({ min: -200, max: 200 }), fc.integer({ min: -30, max: 60 })), { minLength: 3, maxLength: 6 }),
      // By their place among the funders of the sample.
      funder: fc.subarray(['0', '1', '2', '99'], { minLength: 1 }),
      q: fc.constantFrom(...SAMPLE_WORDS),
    },
    { requiredKeys: [] },
  );
  const senses = fc.constantFrom('any' as const, 'seat' as const, 'action' as const, 'partner' as const);
  /** Few at a time, so that most questions find something. */
  const questions = fc
    .record({ room: fc.constantFrom(...ENTRY_ROOMS), where: senses, filter: filters, kept: fc.array(fc.nat(21), { maxLength: 3 }) })
    .map(({ room, where, filter, kept }) => {
      const names = Object.keys(filter);
      const chosen = Object.entries(filter).filter((_, index) => kept.some((at) => at % Math.max(names.length, 1) === index));
      return { room, given: { where, ...Object.fromEntries(chosen) } as Partial<ListQuery> };
    });

  const countsOf = (facets: Facets) =>
    Object.fromEntries(FACETS.map((name) => [name, Object.fromEntries(facets[name].map(({ value, count }) => [value, count]))]));

  /** Engines and the register know funders by id, readers by slug. */
  const renamed = (counts: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(counts).map(([id, count]) => [funders.find((funder) => funder.id === id)?.slug, count]));

  whenGiven('counts exactly, whatever the filters', async () => {
    await fc.assert(
      fc.asyncProperty(questions, async ({ room, given }) => {
        const asked = query({ ...given, ...(given.funder ? { funder: given.funder.map((at) => funders[Number(at)]?.id ?? at) } : {}), size: 100 });
        const found = await search.list(room, asked);
        const expected = expectAnswer(all, room, asked, FACETS);
        expect(new Set(found.items.map(({ id }) => id))).toEqual(expected.ids);
        expect(found.total).toBe(expected.ids.size);
        expect(countsOf(found.facets)).toEqual({ ...expected.facets, funder: renamed(expected.facets.funder) });
      }),
      { numRuns: engine === 'postgres' ? 300 : 60 },
    );
  });

  whenGiven('lists facet values by count, and none at zero', async () => {
    const { facets } = await search.list('actors', query({ country: ['SN'] }));
    for (const name of FACETS.filter((each) => each !== 'period')) {
      const counts = facets[name].map(({ count }) => count);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
      expect(counts).not.toContain(0);
    }
    expect(facets.country.find(({ value }) => value === 'ML')?.label).toBe('Mali');
  });

  whenGiven('tells the three senses of place apart', async () => {
    const dakar = query({ commune: ['13055'], size: 100 });
    const seat = await search.list('actors', { ...dakar, where: 'seat' });
    const partner = await search.list('actors', { ...dakar, where: 'partner' });
    expect(seat.items.map(({ label }) => label)).toContain('Marseille');
    expect(partner.items.map(({ label }) => label)).toContain('Dakar');
    expect(partner.items.map(({ label }) => label)).not.toContain('Marseille');
  });

  whenGiven('draws a circle and a box, across the date line too', async () => {
    const seat = { where: 'seat' as const, kind: ['partner-government' as const] };
    expect(await labels('actors', { ...seat, near: { lon: -179, lat: -16 }, radius: 1000 })).toEqual(['Apia', 'Nadi']);
    expect(await labels('actors', { ...seat, bbox: [170, -30, -170, 0] })).toEqual(['Apia', 'Nadi']);
    expect(await labels('actors', { ...seat, bbox: [-10, 0, 0, 20] })).toEqual(['Bamako', 'Tombouctou']);
  });

  whenGiven('sorts names as French does', async () => {
    expect(await labels('actors', { kind: ['authority'], sort: 'name' })).toEqual([
      'Abbeville', 'Échirolles', "L'Haÿ-les-Roses", 'Le Mans', 'Lyon', 'Maisons-Alfort', 'Marseille', 'Œuilly', 'Rennes',
      'Saint-Denis', 'Saint-Denis', 'Sainte-Foy-lès-Lyon',
    ]); // prettier-ignore
  });

  whenGiven('cuts any order into pages without a gap or a repeat, the same each time', async () => {
    for (const sort of ['relevance', 'name', '-updated'] as const) {
      for (const q of [undefined, 'association']) {
        const whole = await search.list('actors', query({ sort, size: 100, ...(q ? { q } : {}) }));
        const pages = [];
        for (let page = 1; page <= 5; page++) pages.push(...(await search.list('actors', query({ sort, page, size: 17, ...(q ? { q } : {}) }))).items);
        expect(pages.map(({ id }) => id)).toEqual(whole.items.slice(0, 85).map(({ id }) => id));
        expect(new Set(pages.map(({ id }) => id)).size).toBe(Math.min(whole.total, 85));
      }
    }
    expect((await search.list('actors', query({ page: 999_999, size: 100 }))).items).toEqual([]);
  });

  whenGiven('finds by a funder under its slug or its id', async () => {
    const funder = all.find(({ room, funders }) => room === 'projects' && funders.length > 0)?.funders[0] as string;
    const [card] = await search.cards('actors', [funder], 'fr');
    const byId = await search.list('projects', query({ funder: [funder] }));
    expect(byId.total).toBeGreaterThan(0);
    expect((await search.list('projects', query({ funder: [card?.slug as string] }))).total).toBe(byId.total);
    expect((await search.list('projects', query({ funder: ['nobody'] }))).total).toBe(0);
  });

  whenGiven('says which choice to drop when nothing is found, with what it would give back', async () => {
    const empty = questions.filter(({ room, given }) => expectAnswer(all, room, query(given), []).ids.size === 0 && !given.funder);
    await fc.assert(
      fc.asyncProperty(empty, async ({ room, given }) => {
        const { relaxations, appliedFilters } = await search.list(room, query(given));
        const names = [...new Set(appliedFilters.map(({ name }) => name))];
        const expected = names.map((name) => {
          const { [name as keyof ListQuery]: _, ...rest } = query(given);
          return [name, expectAnswer(all, room, { ...query(), ...rest }, []).ids.size] as const;
        });
        const chosen = relaxations.filter(({ words }) => words === undefined);
        expect(Object.fromEntries(chosen.map(({ name, total }) => [name, total]))).toEqual(Object.fromEntries(expected.filter(([, total]) => total > 0)));
        const totals = relaxations.map(({ total }) => total);
        expect(totals).toEqual([...totals].sort((a, b) => b - a));
      }),
      { numRuns: engine === 'postgres' ? 150 : 40 },
    );
    expect((await search.list('actors', query({ q: '!!!', country: ['SN'] }))).relaxations).toEqual([{ name: 'q', value: '!!!', label: '!!!', total: expect.any(Number) }]);
    expect((await search.list('actors', query())).relaxations).toEqual([]);
  });

  whenGiven('counts France among countries only where it tells something', async () => {
    const counts = async (given: Partial<ListQuery>) => (await search.list('cooperations', query(given))).facets.country.map(({ value }) => value);
    expect(await counts({})).not.toContain('FR');
    expect(await counts({ country: ['SN', 'FR'] })).toContain('FR');
    expect(await counts({ where: 'seat' })).toContain('FR');
    expect((await search.list('cooperations', query({ country: ['FR'] }))).total).toBe(60);
  });

  whenGiven('counts a theme with the themes within it, each entry once', async () => {
    const { facets } = await search.list('projects', query());
    const countOf = (theme: string) => facets.theme.find(({ value }) => value === theme)?.count;
    const withTheme = (theme: string) => all.filter(({ room, themes }) => room === 'projects' && themes.some((each) => each === theme || each.startsWith(`${theme}/`)));
    for (const theme of ['water', 'water/sanitation']) {
      expect(countOf(theme)).toBe(withTheme(theme).length);
      expect((await search.list('projects', query({ theme: [theme] }))).total).toBe(countOf(theme));
    }
  });

  whenGiven('names the values of facets', async () => {
    const { facets } = await search.list('projects', query({ lang: 'en' }));
    expect(facets.epci.find(({ value }) => value === '200054807')?.label).toMatch(/Marseille/);
    expect(facets.funder.map(({ value }) => value)).toEqual(expect.arrayContaining(funders.map(({ slug }) => slug)));
    expect(facets.funder[0]?.label).toMatch(/^(Association|Comité)/);
    expect(facets.period.find(({ value }) => value === '2010')?.label).toBe('2010s');
  });

  whenGiven('says what is applied, in words', async () => {
    const { appliedFilters } = await search.list('actors', query({ q: ' eau ', country: ['SN'], commune: ['13055'], where: 'seat', since: 2010, lang: 'en' }));
    expect(appliedFilters).toEqual([
      { name: 'q', value: ' eau ', label: 'eau' },
      { name: 'country', value: 'SN', label: 'Senegal' },
      { name: 'commune', value: '13055', label: 'Marseille' },
      { name: 'where', value: 'seat', label: 'Seat' },
      { name: 'since', value: '2010', label: '2010' },
    ]);
  });

  whenGiven('tells why each entry is there, when asked', async () => {
    const { items, explanations } = await search.list('actors', query({ q: 'marseille', explain: true }));
    expect(explanations?.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(explanations?.[0]).toEqual({ id: items[0]?.id, isExactName: true, matches: [{ word: 'marseille', matched: 'marseille', field: 'names', manner: 'exact' }] });
    expect(explanations?.at(-1)?.matches).toEqual([{ word: 'marseille', matched: 'marseille', field: 'places', manner: 'exact' }]);
    const respelled = await search.list('actors', query({ q: 'marseile', explain: true }));
    expect(respelled.explanations?.[0]?.matches).toEqual([{ word: 'marseile', matched: 'marseille', field: 'names', manner: 'spelling' }]);
    const begun = await search.list('actors', query({ q: 'maisons alf', explain: true }));
    expect(begun.explanations?.[0]?.matches).toContainEqual({ word: 'alf', matched: 'alfort', field: 'names', manner: 'prefix' });
    const understood = await search.list('cooperations', query({ q: 'sénégal', explain: true }));
    expect(understood.understood).toHaveLength(1);
    expect(understood.explanations?.flatMap(({ matches }) => matches)).toEqual([]);
    const literal = await search.list('cooperations', query({ q: 'sénégal', explain: true, literal: true }));
    expect(literal.explanations?.[0]?.matches).toEqual([{ word: 'senegal', matched: 'senegal', field: 'places', manner: 'exact' }]);
    expect((await search.list('actors', query({ q: 'marseille' }))).explanations).toBeUndefined();
  });

  whenGiven('calls a circle by the town in its middle, where there is one', async () => {
    const labelOf = async (lon: number, lat: number, radius?: number) =>
      (await search.list('actors', query({ near: { lon, lat }, ...(radius ? { radius } : {}) }))).appliedFilters.find(({ name }) => name === 'near')?.label;
    expect(await labelOf(5.38, 43.3)).toBe('Marseille, 50 km');
    expect(await labelOf(5.38, 43.3, 12.5)).toBe('Marseille, 12,5 km');
    expect(await labelOf(-30, 40)).toBe('40° ; -30°, 50 km');
  });

  whenGiven('proposes entries, places and themes in groups', async () => {
    const { groups } = await search.suggest({ q: 'séné', lang: 'fr' });
    expect(groups.find(({ group }) => group === 'places')?.items).toContainEqual({
      group: 'places', id: 'country:SN', label: 'Sénégal', detail: 'Pays', url: '/pays/SN',
    }); // prettier-ignore
    expect(groups.map(({ group }) => group)).toContain('cooperations');
    const marseille = await search.suggest({ q: 'mars', lang: 'fr' });
    expect(marseille.groups[0]?.items[0]).toMatchObject({ group: 'actors', label: 'Marseille', url: '/acteurs/marseille', detail: 'Collectivité · Bouches-du-Rhône' });
    expect((await search.suggest({ q: 'sant', lang: 'fr' })).groups.find(({ group }) => group === 'themes')?.items[0]?.url).toBe('/projets?theme=health');
    expect(await search.suggest({ q: '', lang: 'fr' })).toEqual({ groups: [] });
    expect((await search.suggest({ q: 'tombouktou', lang: 'fr' })).didYouMean).toBe('tombouctou');
  });

  whenGiven('matches the same entries for the map as for the list', async () => {
    for (const q of ['marseille', 'marseile', 'association', 'eau']) {
      const listed = await search.list('actors', query({ q, size: 100 }));
      expect(new Set(await search.matchIds('actors', q))).toEqual(new Set(listed.items.map(({ id }) => id)));
    }
  });

  whenGiven('shows a page in the language asked', async () => {
    const fr = await search.list('cooperations', query());
    const en = await search.list('cooperations', query({ country: ['IT'], where: 'partner', lang: 'en' }));
    expect(fr.facets.form.find(({ value }) => value === 'twinning')?.label).toBe('Jumelage');
    expect(en.facets.country.find(({ value }) => value === 'IT')?.label).toBe('Italy');
    expect(en.items[0]?.partners.map(({ place }) => place?.countryLabel)).toContain('Italy');
  });

  const whenIndexed = engine === 'meilisearch' && isGiven(engine) ? it : it.skip;

  whenIndexed('brings an index of older settings up to date when it starts', async () => {
    const meili = givenMeili('contract');
    const client = new Meilisearch({ host: meili.url, ...(meili.key ? { apiKey: meili.key } : {}) });
    await client.index(`${meili.prefix}-actors`).updateSettings({ filterableAttributes: ['ord'] }).waitTask({ timeout: 60_000 });
    const again = await createSearch({ register: database.register, meili });
    await again.sync();
    expect((await again.list('actors', query({ kind: ['authority'] }))).engine).toBe('meilisearch');
    await again.close();
  });
});
