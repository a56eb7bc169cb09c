import { VectorTile } from '@mapbox/vector-tile';
import { entryFilterSchema, type EntryFilter } from '@portulan/contract';
import { PbfReader } from 'pbf';
import type { CopyRow } from '../columns/read-copy.js';
import { areasQuery, entriesQuery, fundersQuery, sidesQuery, wheresQuery, wordsQueries, yearsQuery } from '../columns/room-queries.js';
import { Atlas, type TileFilter } from './atlas.js';

/** Three cooperations: Marseille with Dakar and with Hamburg, Lyon with Dakar. */
const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const MARSEILLE = ['pm', 'Marseille', 'FR', '5.37', '43.30', '13055', '13', '93'] as const;
const LYON = ['pl', 'Lyon', 'FR', '4.83', '45.76', '69123', '69', '84'] as const;
const DAKAR = ['pd', 'Dakar', 'SN', '-17.44', '14.69', null, null, null] as const;
const HAMBURG = ['ph', 'Hamburg', 'DE', '9.99', '53.55', null, null, null] as const;
type PlaceRow = readonly [string, string, string, string, string, string | null, string | null, string | null];
const LINKS: readonly { french: PlaceRow; partner: PlaceRow; form: string; years: readonly [string | null, string | null] }[] = [
  { french: MARSEILLE, partner: DAKAR, form: 'decentralised-cooperation', years: ['1968', null] },
  { french: MARSEILLE, partner: HAMBURG, form: 'twinning', years: ['1958', null] },
  { french: LYON, partner: DAKAR, form: 'twinning', years: ['2001', '2010'] },
];

function tableOf(sql: string): CopyRow[] {
  const where = (number: number, sense: string, [place, , country, lon, lat, commune, departement, region]: PlaceRow): CopyRow =>
    [id(number), sense, place, country, region, departement, null, commune, lon, lat];
  if (sql === entriesQuery('cooperations')) return LINKS.map((_, number) => [id(number), `link-${number}`, '', null, null, 'active']);
  if (sql === entriesQuery('actors')) return [[id(10), 'marseille', 'Marseille', 'authority', null, null], [id(11), 'dakar', 'Dakar', 'partner-government', null, null]];
  if (sql === wheresQuery('actors')) return [where(10, 'seat', MARSEILLE), where(10, 'partner', DAKAR), where(11, 'seat', DAKAR), where(11, 'partner', MARSEILLE)];
  if (sql === wheresQuery('cooperations')) return LINKS.flatMap(({ french, partner }, number) => [where(number, 'seat', french), where(number, 'partner', partner)]);
  if (sql === yearsQuery('cooperations')) return LINKS.map(({ years }, number) => [id(number), ...years]);
  if (wordsQueries('cooperations').indexOf(sql) === 2) return LINKS.map(({ form }, number) => [id(number), 'forms', form]);
  if (sql === sidesQuery) {
    return LINKS.flatMap(({ french, partner }, number) =>
      [['french', french] as const, ['partner', partner] as const].map(([side, [place, label, country, lon, lat, commune, departement, region]]): CopyRow =>
        [id(number), side, place, label, country, lon, lat, commune, departement, region]));
  }
  if (sql === areasQuery) {
    return [
      ['country:FR', 'France', 'France', 'FR', '2.5', '46.5'], ['country:SN', 'Sénégal', 'Senegal', 'SN', '-14.5', '14.4'],
      ['country:DE', 'Allemagne', 'Germany', 'DE', '10.4', '51.1'], ['region:93', 'PACA', 'PACA', 'FR', '6', '44'], ['region:84', 'AURA', 'AURA', 'FR', '4.5', '45.5'],
    ];
  }
  if (sql === fundersQuery) return [];
  return [];
}

const build = () => Atlas.read(async function* (sql) { yield tableOf(sql); });
const filter = (query: Record<string, string | string[]> = {}, matchedIds?: string[]): TileFilter => {
  const parsed: EntryFilter = entryFilterSchema.parse(query);
  return { filter: parsed, matchedIds, key: JSON.stringify([query, matchedIds]) };
};
const REGIONS = { level: 'region', top: 10, lang: 'fr' } as const;
const world = { z: 0, x: 0, y: 0 };
const featuresOf = (bytes: Uint8Array, name: string) => {
  const layer = new VectorTile(new PbfReader(bytes)).layers[name];
  return Array.from({ length: layer?.length ?? 0 }, (_, index) => layer?.feature(index).properties);
};

describe('flows', () => {
  it('gather cooperations by région and country, with their forms and both counts', async () => {
    const answer = (await build()).flows(REGIONS, filter());
    expect(answer).toMatchObject({ shown: 3, total: 3, cooperations: 3, unplaced: 0 });
    expect(answer.flows).toContainEqual({ from: 'region:93', to: 'country:DE', count: 1, forms: { twinning: 1 }, cooperation: 'link-1' });
    expect(answer.ends).toContainEqual({ ref: 'country:SN', label: 'Sénégal', country: 'SN', lon: -14.5, lat: 14.4 });
  });

  it('keep only the strongest, and say how many there are', async () => {
    const answer = (await build()).flows({ ...REGIONS, level: 'country', top: 1 }, filter());
    expect(answer.flows).toEqual([
      { from: 'country:FR', to: 'country:SN', count: 2, forms: { twinning: 1, 'decentralised-cooperation': 1 }, cooperation: null },
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

  it('lead from place to place when near', async () => {
    const answer = (await build()).flows({ ...REGIONS, level: 'place' }, filter({ form: 'decentralised-cooperation' }));
    expect(answer.flows).toMatchObject([{ from: 'commune:13055', to: 'place:pd' }]);
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
    expect(features).toContainEqual({ ref: 'place:pd', label: 'Dakar', labelEn: 'Dakar', country: 'SN', count: 2, side: 'partner' });
  });

});
