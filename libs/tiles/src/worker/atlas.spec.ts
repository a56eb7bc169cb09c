import { VectorTile } from '@mapbox/vector-tile';
import { entryFilterSchema } from '@portulan/contract';
import { PbfReader } from 'pbf';
import type { CopyRow } from '../columns/read-copy.js';
import { areasQuery, englishNamesQuery, entriesQuery, fundersQuery, placesQuery, ROOM_QUERIES, sidesQuery, wheresQuery, yearsQuery, type RoomQuery } from '../columns/room-queries.js';
import { READS_AT_ONCE } from '../columns/read-entry-columns.js';
import { tileFilter, type TileFilter } from '../filters/tile-filter.js';
import { Atlas } from './atlas.js';

/** Three cooperations: Marseille with Dakar and with Hamburg, Lyon with Dakar. */
const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const MARSEILLE = [id(21), 'Marseille', 'FR', '5.37', '43.30', '13055', '13', '93'] as const;
const LYON = [id(22), 'Lyon', 'FR', '4.83', '45.76', '69123', '69', '84'] as const;
const DAKAR = [id(23), 'Dakar', 'SN', '-17.44', '14.69', null, null, null] as const;
const HAMBURG = [id(24), 'Hamburg', 'DE', '9.99', '53.55', null, null, null] as const;
type PlaceRow = readonly [string, string, string, string, string, string | null, string | null, string | null];
const LINKS: readonly { french: PlaceRow; partner: PlaceRow; form: string; years: readonly [string | null, string | null] }[] = [
  { french: MARSEILLE, partner: DAKAR, form: 'decentralised-cooperation', years: ['1968', null] },
  { french: MARSEILLE, partner: HAMBURG, form: 'twinning', years: ['1958', null] },
  { french: LYON, partner: DAKAR, form: 'twinning', years: ['2001', '2010'] },
];

function tableOf({ name }: RoomQuery): CopyRow[] {
  const where = (number: number, sense: string, [place, , country]: PlaceRow): CopyRow =>
    [id(number), sense, place, country];
  if (name === entriesQuery('cooperations').name) return LINKS.map((_, number) => [id(number), `link-${number}`, '', null, null, 'active']);
  if (name === entriesQuery('actors').name) return [[id(10), 'marseille', 'Marseille', 'authority', null, null], [id(11), 'dakar', 'Dakar', 'partner-government', null, null]];
  if (name === wheresQuery.name) {
    return [
      where(10, 'seat', MARSEILLE), where(10, 'partner', DAKAR), where(11, 'seat', DAKAR), where(11, 'partner', MARSEILLE),
      ...LINKS.flatMap(({ french, partner }, number) => [where(number, 'seat', french), where(number, 'partner', partner)]),
    ];
  }
  if (name === placesQuery.name) return [MARSEILLE, LYON, DAKAR, HAMBURG].map(([place, , , lon, lat, commune, departement, region]) => [place, region, departement, null, commune, lon, lat]);
  if (name === yearsQuery.name) return LINKS.map(({ years }, number) => [id(number), ...years]);
  if (name === 'forms') return LINKS.map(({ form }, number) => [id(number), 'forms', form]);
  if (name === sidesQuery.name) {
    return LINKS.flatMap(({ french, partner }, number) =>
      [['french', french] as const, ['partner', partner] as const].map(([side, [place, label, country, lon, lat, commune, departement, region]]): CopyRow =>
        [id(number), side, place, label, country, lon, lat, commune === null ? 'point' : 'municipality', commune, null, departement, region]));
  }
  if (name === areasQuery.name) {
    return [
      ['country:FR', 'France', 'France', 'FR', '2.5', '46.5'], ['country:SN', 'Sénégal', 'Senegal', 'SN', '-14.5', '14.4'],
      ['country:DE', 'Allemagne', 'Germany', 'DE', '10.4', '51.1'], ['region:93', 'PACA', 'PACA', 'FR', '6', '44'], ['region:84', 'AURA', 'AURA', 'FR', '4.5', '45.5'],
    ];
  }
  if (name === englishNamesQuery.name) return [[id(24), 'Hamburg upon Elbe']];
  if (name === fundersQuery.name) return [];
  return [];
}

const build = () => Atlas.read(async function* (query) { yield tableOf(query); }, false);
const filter = (query: Record<string, string | string[]> = {}, matchedIds?: string[]): TileFilter => {
  const parsed = entryFilterSchema.parse(query);
  return tileFilter({ filter: parsed, matchedIds });
};
const REGIONS = { level: 'region', top: 10, lang: 'fr' } as const;
const world = { z: 0, x: 0, y: 0 };
const featuresOf = (bytes: Uint8Array, name: string) => {
  const layer = new VectorTile(new PbfReader(bytes)).layers[name];
  return Array.from({ length: layer?.length ?? 0 }, (_, index) => layer?.feature(index).properties);
};

it('is read by statements that each have a name of their own', () => {
  const names = ROOM_QUERIES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

it.each([true, false])('is read by no more statements side by side than its reader has connections for (whole: %s)', async (isWhole) => {
  let [now, most] = [0, 0];
  await Atlas.read(async function* (query) {
    most = Math.max(most, ++now);
    await new Promise((resolve) => setImmediate(resolve));
    yield tableOf(query);
    now -= 1;
  }, isWhole);
  expect(most).toBe(READS_AT_ONCE);
});

describe('flows', () => {
  it('gather cooperations by région and country, with their forms and both counts', async () => {
    const answer = (await build()).flows(REGIONS, filter());
    expect(answer).toMatchObject({ shown: 3, total: 3, cooperations: 3, unplaced: 0 });
    expect(answer.flows).toContainEqual({ from: 'region:93', to: 'country:DE', count: 1, forms: { twinning: 1 }, themes: {}, first: 1958, last: 1958, cooperation: 'link-1' });
    expect(answer.ends).toContainEqual({ ref: 'country:SN', label: 'Sénégal', country: 'SN', lon: -14.5, lat: 14.4 });
  });

  it('keep only the strongest, and say how many there are', async () => {
    const answer = (await build()).flows({ ...REGIONS, level: 'country', top: 1 }, filter());
    expect(answer.flows).toEqual([
      { from: 'country:FR', to: 'country:SN', count: 2, forms: { twinning: 1, 'decentralised-cooperation': 1 }, themes: {}, first: 1968, last: 2001, cooperation: null },
    ]);
    expect(answer).toMatchObject({ shown: 1, total: 2, cooperations: 3 });
  });

  it.each([
    [{ form: 'twinning' }, 2],
    [{ form: ['twinning', 'decentralised-cooperation'] }, 3],
    [{ country: 'SN', where: 'partner' }, 2],
    [{ country: 'SN', where: 'seat' }, 0],
    [{ region: '93' }, 2],
    [{ region: '93', country: 'SN' }, 1],
    [{ since: '2011' }, 2],
    [{ until: '1960' }, 1],
    [{ near: '5.4,43.3', radius: '20' }, 2],
    [{ bbox: '0,50,12,56', where: 'partner' }, 1],
    [{ polygon: '0,50,15,50,6,60', where: 'partner' }, 1],
    [{ polygon: '0,50,15,50,6,60', where: 'seat' }, 0],
    [{ polygon: '340,10,345,10,345,18,340,18' }, 2],
    [{ polygon: '3,42,7,42,7,47,3,47' }, 3],
    [{ theme: 'water' }, 0],
  ])('obey the filter %j', async (query, cooperations) => {
    expect((await build()).flows(REGIONS, filter(query as Record<string, string>)).cooperations).toBe(cooperations);
  });

  it('count only the ids that the words matched', async () => {
    expect((await build()).flows(REGIONS, filter({ q: 'dakar' }, [id(0), id(2), id(99)])).cooperations).toBe(2);
  });

  it('are told with the English names of places abroad, where there are any', async () => {
    const atlas = await build();
    const namesOf = (lang: 'fr' | 'en') => atlas.flows({ ...REGIONS, level: 'place', lang }, filter()).ends.map(({ label }) => label).sort();
    expect(namesOf('fr')).toEqual(['Dakar', 'Hamburg', 'Lyon', 'Marseille']);
    expect(namesOf('en')).toEqual(['Dakar', 'Hamburg upon Elbe', 'Lyon', 'Marseille']);
  });

  it('lead from place to place when near', async () => {
    const answer = (await build()).flows({ ...REGIONS, level: 'place' }, filter({ form: 'decentralised-cooperation' }));
    expect(answer.flows).toMatchObject([{ from: 'commune:13055', to: `place:${id(23)}` }]);
  });
});

describe('ends', () => {
  it('asked for leave only what touches them, the fine ones drawn as themselves', async () => {
    const atlas = await build();
    const pairs = (end: string[], level: 'region' | 'country' | 'place' | 'world') =>
      atlas.flows({ ...REGIONS, level, end }, filter()).flows.map(({ from, to, count }) => `${from} ${to} ${count}`).sort();
    expect(pairs(['country:SN'], 'region')).toEqual(['region:84 country:SN 1', 'region:93 country:SN 1']);
    expect(pairs(['region:93'], 'country')).toEqual(['region:93 country:DE 1', 'region:93 country:SN 1']);
    expect(pairs(['commune:13055', 'commune:69123'], 'region')).toEqual(['commune:13055 country:DE 1', 'commune:13055 country:SN 1', 'commune:69123 country:SN 1']);
    expect(pairs(['region:93'], 'place')).toEqual([`commune:13055 place:${id(23)} 1`, `commune:13055 place:${id(24)} 1`]);
    expect(pairs(['world:western-africa'], 'world')).toEqual(['region:84 world:western-africa 1', 'region:93 world:western-africa 1']);
    expect(pairs(['region:00'], 'region')).toEqual([]);
  });

  it('are told with their entries, forms, years and partners', async () => {
    const filters = { actors: filter(), projects: filter(), cooperations: filter() };
    const answer = (await build()).end('region:93', { level: 'place', lang: 'en' }, filters);
    expect(answer).toMatchObject({
      ref: 'region:93', tier: 'region', label: 'PACA', cooperations: 2, actors: 1, projects: 0, undated: 0, first: 1958, last: 1968,
      forms: { twinning: 1, 'decentralised-cooperation': 1 }, partnerTotal: 2,
    }); // prettier-ignore
    expect(answer?.partners).toContainEqual({ ref: `place:${id(23)}`, label: 'Dakar', country: 'SN', count: 1 });
    expect((await build()).end('country:SN', { level: 'region', lang: 'fr' }, filters)).toMatchObject({ label: 'Sénégal', cooperations: 2, actors: 1, partnerTotal: 2 });
    expect((await build()).end('country:ZZ', { level: 'place', lang: 'fr' }, filters)).toBeNull();
  });
});

describe('figures', () => {
  it('count for each country in the sense of place that is asked', async () => {
    const of = async (where: string) => (await build()).countriesOf({ measure: 'cooperations', lang: 'fr' }, filter({ where }));
    expect(await of('partner')).toEqual({
      measure: 'cooperations', total: 3, unplaced: 0,
      countries: [{ code: 'SN', label: 'Sénégal', value: 2 }, { code: 'DE', label: 'Allemagne', value: 1 }],
    }); // prettier-ignore
    expect((await of('seat')).countries).toEqual([{ code: 'FR', label: 'France', value: 3 }]);
    expect(await of('action')).toMatchObject({ countries: [], total: 3, unplaced: 3 });
  });

  it('count the years of start whatever the period', async () => {
    expect((await build()).years(filter({ since: '2011', form: 'twinning' }))).toEqual({
      starts: [{ year: 1958, count: 1 }, { year: 2001, count: 1 }], undated: 0, total: 2,
    }); // prettier-ignore
  });
});

describe('tiles', () => {
  it('show a single actor with what tells it apart', async () => {
    expect(featuresOf((await build()).tile('actors', world, filter({ kind: 'authority' })), 'actors')).toEqual([
      { count: 1, id: id(10), slug: 'marseille', label: 'Marseille', kind: 'authority' },
    ]);
  });

  it('show the places that have links with their counts and sides', async () => {
    const features = featuresOf((await build()).tile('cooperations', world, filter()), 'cooperations');
    expect(features).toContainEqual({ ref: 'commune:13055', label: 'Marseille', labelEn: 'Marseille', country: 'FR', count: 2, side: 'french' });
    expect(features).toContainEqual({ ref: `place:${id(23)}`, label: 'Dakar', labelEn: 'Dakar', country: 'SN', count: 2, side: 'partner' });
  });

});
