import type { ListQuery } from '@portulan/contract';
import { ENTRY_ROOMS, type EntryRoom } from '@portulan/domain';
import { registerMigrations } from '@portulan/register';
import { openTestDatabase, type TestDatabase } from '@portulan/testing';
import fc from 'fast-check';
import { createSearch, isRefusal, readSynonyms, saveSynonyms, searchMigrations, type Search } from '../index.js';
import { ENGINES, isGiven, openGiven } from '../sample/given-engine.test-data.js';
import { saveSample } from '../sample/index.js';
import { foldText } from '../words/index.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase({ migrations: [...registerMigrations, ...searchMigrations] });
  await saveSample(database.register);
});
afterAll(() => database.drop());

const query = (given: Partial<ListQuery> = {}): ListQuery => ({ where: 'any', lang: 'fr', page: 1, size: 100, ...given });

describe.each(ENGINES)('questions understood, by %s', (engine) => {
  const whenGiven = isGiven(engine) ? it : it.skip;
  let search: Search;

  beforeAll(async () => {
    if (isGiven(engine)) search = await openGiven(engine, 'understanding', { register: database.register });
  });
  afterAll(() => search?.close());

  const idsOf = async (room: EntryRoom, given: Partial<ListQuery>) => {
    const { items, total } = await search.list(room, query(given));
    expect(total).toBeLessThanOrEqual(100);
    return new Set<string>(items.map(({ id }) => id));
  };
  const first = async (room: EntryRoom, q: string) => (await search.list(room, query({ q }))).items[0]?.label;

  whenGiven.each<[string, EntryRoom, Partial<ListQuery>]>([
    ['santé sénégal', 'projects', { theme: ['health'], country: ['SN'] }],
    ['WASH Senegal', 'projects', { theme: ['water'], country: ['SN'] }],
    ['jumelages pologne', 'cooperations', { form: ['twinning'], country: ['PL'] }],
    ['twinned towns poland', 'cooperations', { form: ['twinning'], country: ['PL'] }],
    ['paca maroc', 'cooperations', { region: ['93'], country: ['MA'] }],
    ['dept 69 mali', 'projects', { departement: ['69'], country: ['ML'] }],
    ['associations bouches du rhône', 'actors', { kind: ['association'], departement: ['13'] }],
    ['ODD 6', 'projects', { sdg: [6] }],
    ['fidji marseille', 'cooperations', { country: ['FJ'], commune: ['13055'] }],
    ['projets suspendus santé', 'projects', { status: ['suspended'], theme: ['health'] }],
    ['rhône-alpes', 'projects', { departement: ['01', '07', '26', '38', '42', '69', '73', '74'] }],
    ['france', 'actors', { country: ['FR'] }],
    ['sahel', 'cooperations', { country: ['BF', 'ML', 'MR', 'NE', 'SN', 'TD'] }],
    ['santé afrique de l’ouest', 'projects', { theme: ['health'], country: ['BF', 'BJ', 'CI', 'CV', 'GH', 'GM', 'GN', 'GW', 'LR', 'ML', 'MR', 'NE', 'NG', 'SH', 'SL', 'SN', 'TG'] }],
  ])('%j in %s is %j', async (q, room, filter) => {
    const found = await idsOf(room, { q });
    expect(found).toEqual(await idsOf(room, filter));
    expect(found.size).toBeGreaterThan(0);
    expect(new Set(await search.matchIds(room, q))).toEqual(found);
    const { understood } = await search.list(room, query({ q }));
    expect(new Set(understood.map(({ name }) => name))).toEqual(new Set(Object.keys(filter)));
  });

  whenGiven('is told in the language asked, and can be taken word for word', async () => {
    const { understood } = await search.list('projects', query({ q: 'water senegal', lang: 'en' }));
    expect(understood).toEqual([
      { words: 'water', name: 'theme', value: 'water', label: 'Water and sanitation' },
      { words: 'senegal', name: 'country', value: 'SN', label: 'Senegal' },
    ]);
    const literal = await search.list('projects', query({ q: 'water senegal', literal: true }));
    expect(literal.understood).toEqual([]);
    expect(literal.total).toBeGreaterThan(0);
    expect(new Set(await search.matchIds('projects', 'WASH', { where: 'any', literal: true }))).toEqual(await idsOf('projects', { q: 'WASH', literal: true }));
  });

  whenGiven('stays words when it is the name of an entry, or all of it stands in one', async () => {
    expect((await search.list('actors', query({ q: 'mairie de Lyon' }))).understood).toEqual([]);
    const title = await search.list('projects', query({ q: 'eau tombouctou potable' }));
    expect(title.items.map(({ label }) => label)).toEqual(['Accès à l’eau potable à Tombouctou']);
    expect(title.understood).toEqual([]);
  });

  whenGiven('lets a filter chosen win, and is asked word for word when nothing is so filed', async () => {
    const chosen = await search.list('projects', query({ q: 'sénégal', country: ['ML'] }));
    expect(chosen.understood).toEqual([]);
    const { items, understood } = await search.list('projects', query({ q: 'Tombouctou', country: ['ML'], theme: ['water'] }));
    expect([items.length > 0, understood]).toEqual([true, []]);
  });

  whenGiven('knows a town with a distance', async () => {
    const found = await search.list('actors', query({ q: 'associations autour de Marseille, 30 km' }));
    expect(found.understood.map(({ name, label }) => [name, label])).toEqual([['kind', 'Association'], ['near', 'Marseille, 30 km']]);
    const [lon, lat] = (found.understood[1]?.value ?? '').split(',').map(Number);
    const near = { lon: lon as number, lat: lat as number };
    expect(new Set(found.items.map(({ id }) => id))).toEqual(await idsOf('actors', { kind: ['association'], near, radius: 30 }));
    for (const q of ['près de Lyon', 'à 50 km de Lyon', 'around Lyon', 'near lyon', '50 km autour de Lyon', 'dans un rayon de 50 km autour de Lyon', 'Lyon et alentours de Lyon']) {
      expect((await search.list('projects', query({ q }))).understood.at(-1)).toMatchObject({ name: 'near', label: 'Lyon, 50 km' });
    }
    expect((await search.list('projects', query({ q: 'à 20km de Bamako' }))).understood).toMatchObject([{ name: 'near', label: 'Bamako, 20 km' }]);
    expect((await search.list('actors', query({ q: 'autour de Xyzzy' }))).understood).toEqual([]);
  });

  whenGiven('takes the région of a town that is the head of none for what is around it', async () => {
    for (const q of ['région de Lyon', 'Lyon région', 'associations de la région de Lyon', 'region lyon']) {
      expect((await search.list('actors', query({ q }))).understood.at(-1)).toMatchObject({ name: 'near', label: 'Lyon, 50 km' });
    }
    expect((await search.list('actors', query({ q: 'région Bretagne' }))).understood.map(({ name }) => name)).not.toContain('near');
  });

  whenGiven('says which country a nation of it was taken for', async () => {
    const { understood } = await search.list('cooperations', query({ q: 'écosse' }));
    expect(understood).toEqual([{ words: 'ecosse', name: 'country', value: 'GB', label: 'Royaume-Uni' }]);
  });

  whenGiven.each<[string, EntryRoom, string, string]>([
    ['plurals', 'actors', 'comités de jumelages échirolles', 'Comité de jumelage d’Échirolles'],
    ['words parted', 'actors', 'mar seille', 'Marseille'],
    ['words glued', 'actors', 'maisonsalfort', 'Maisons-Alfort'],
    ['words glued to St', 'actors', 'stefoy les lyon', 'Sainte-Foy-lès-Lyon'],
    ['a town by its hall', 'actors', 'mairie de marseille', 'Marseille'],
    ['a former name abroad', 'actors', 'genova', 'Gênes'],
    ['an English name', 'actors', 'marseilles', 'Marseille'],
    ['the number before its name', 'actors', 'INSEE 13055', 'Marseille'],
    ['a slip of the ear', 'actors', 'maiseille', 'Marseille'],
    ['a town hall abroad', 'actors', 'mairie de Dakar', 'Dakar'],
    ['a body after its name', 'actors', 'Dakar city', 'Dakar'],
    ['an article glued', 'actors', 'lemans', 'Le Mans'],
    ['four words glued', 'actors', 'saintefoyleslyon', 'Sainte-Foy-lès-Lyon'],
    ['an RNA number', 'actors', 'RNA W381000001', 'Comité de jumelage d’Échirolles'],
    ['an RNA number in small letters and groups', 'actors', 'w 381 000 001', 'Comité de jumelage d’Échirolles'],
    ['a Wikidata number', 'actors', 'Q3718', 'Dakar'],
    ['a Wikidata number with the name of its list', 'actors', 'wikidata q3718', 'Dakar'],
    ['two slips beside a known word', 'actors', 'maisons alffrot', 'Maisons-Alfort'],
    ['a number announced twice', 'actors', 'code INSEE 13055', 'Marseille'],
    ['a code without its zero', 'actors', '2565', 'Œuilly'],
    ['both ends of a link', 'cooperations', 'Dakar Marseille', 'Marseille – Dakar'],
  ])('finds %s in %s: %s', async (_, room, q, label) => {
    expect(await first(room, q)).toBe(label);
  });

  whenGiven('finds words around what is looked for', async () => {
    // Two cooperations lead there: either may come first.
    expect(await first('cooperations', 'qui coopère avec Tombouctou')).toMatch(/ – Tombouctou/);
  });

  whenGiven('forgives a slip within a phrase', async () => {
    const found = await search.list('cooperations', query({ q: 'jumlage senegla' }));
    expect(found).toMatchObject({ didYouMean: 'jumelage senegal', understood: [{ name: 'form', value: 'twinning' }, { name: 'country', value: 'SN' }] });
  });

  whenGiven('never takes for a slip what it understands, even where nothing is so filed', async () => {
    const found = await search.list('cooperations', query({ q: 'zaïre' }));
    expect(found).toMatchObject({ total: 0, understood: [{ name: 'country', value: 'CD' }] });
    expect(found.didYouMean).toBeUndefined();
  });

  whenGiven('finds nothing for what is no word, whatever it sounds like', async () => {
    for (const q of ['zzzzqqqq', 'bbbmmmkkk', 'qqqxxxqqq']) {
      const { total, didYouMean } = await search.list('actors', query({ q }));
      expect({ q, total, didYouMean }).toEqual({ q, total: 0, didYouMean: undefined });
    }
  });

  whenGiven('says the known word even where another choice leaves nothing', async () => {
    const found = await search.list('actors', query({ q: 'marseile', country: ['ZZ'] }));
    expect(found).toMatchObject({ total: 0, didYouMean: 'marseille' });
    expect(found.relaxations.map(({ name }) => name)).toContain('country');
  });

  whenGiven('says which part of a question leaves nothing, and what the others give', async () => {
    const { facets } = await search.list('cooperations', query({ size: 1 }));
    const questions = facets.country.flatMap(({ label }) => facets.departement.map((departement) => `jumelage ${label} ${departement.label}`));
    let told = 0;
    for (const q of questions) {
      const { total, understood, relaxations, didYouMean } = await search.list('cooperations', query({ q }));
      if (total > 0 || understood.length < 3 || didYouMean !== undefined) continue;
      for (const { words, total: left } of relaxations.filter((relaxation) => relaxation.words !== undefined)) {
        const gone = new Set(words?.split(' '));
        const rest = foldText(q).filter((word) => !gone.has(word)).join(' ');
        expect(await search.list('cooperations', query({ q: rest }))).toMatchObject({ total: left });
        told++;
      }
      if (told >= 6) break;
    }
    expect(told).toBeGreaterThanOrEqual(6);
  });

  whenGiven('bears by construction the words that each fact is looked for by', async () => {
    for (const room of ENTRY_ROOMS) {
      const { facets } = await search.list(room, query({ size: 1 }));
      for (const name of ['country', 'region', 'departement', 'theme', 'kind', 'form'] as const) {
        for (const { value, label, count } of facets[name].filter((facet) => facet.value !== 'FR')) {
          const found = await search.list(room, query({ [name]: [value], q: label, literal: true, size: 1 }));
          expect([room, name, label, found.total]).toEqual([room, name, label, count]);
        }
      }
    }
  });

  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.constantFrom('autour de', 'km', '50', 'eau', 'sénégal', 'mairie de', "l'", '%', "';--", '((', '"', '🐟', 'שלום', 'de', 'la', 'région', 'ODD', '\\'), { maxLength: 20 }).map((words) => words.join(' ').slice(0, 300)),
  );
  whenGiven('answers whatever is asked, map and list alike', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, fc.constantFrom(...ENTRY_ROOMS), async (q, room) => {
        const text = q.replaceAll('\0', '');
        const { total, items } = await search.list(room, query({ q: text }));
        expect(items.length).toBe(Math.min(total, 100));
        if (text.trim() !== '') expect((await search.matchIds(room, text)).length).toBe(total);
      }),
      { numRuns: engine === 'postgres' ? 150 : 40 },
    );
  });

  whenGiven('proposes what was meant in place of a slip, places too', async () => {
    expect(await search.suggest({ q: 'senegla', lang: 'fr' })).toMatchObject({ didYouMean: 'senegal' });
    const { groups } = await search.suggest({ q: 'senegla', lang: 'en' });
    expect(groups.find(({ group }) => group === 'places')?.items[0]).toMatchObject({ id: 'country:SN', label: 'Senegal', detail: 'Country' });
  });

  whenGiven('takes other synonyms without a new version of the code', async () => {
    expect((await search.list('actors', query({ q: 'parrainage' }))).total).toBe(0);
    const synonyms = readSynonyms('group,term,lang\ntwinning,Jumelage,fr\ntwinning,Parrainage,fr\n');
    if (isRefusal(synonyms)) throw new Error(synonyms.sentences.join(' '));
    await saveSynonyms(database.register, synonyms);
    await search.sync();
    expect(await first('actors', 'comité de parrainage')).toBe('Comité de jumelage d’Échirolles');
    expect((await search.list('cooperations', query({ q: 'parrainages' }))).understood).toMatchObject([{ name: 'form', value: 'twinning' }]);
    // A new start leaves them alone: they were put there by someone.
    await (await createSearch({ register: database.register })).close();
    const rows = await database.register.query(`SELECT term FROM search_synonym ORDER BY position`);
    expect(rows).toEqual([{ term: 'Jumelage' }, { term: 'Parrainage' }]);
    await database.register.query(`UPDATE search_vocabulary SET is_edited = false`);
  });
});
