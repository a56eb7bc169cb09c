import type { Queryable } from '@portulan/register';
import { readKnownNames, SynonymIndex, type Vocabulary } from '../vocabulary/index.js';
import { Books } from './books.js';
import { completeRows } from './complete-rows.js';
import type { GatheredRow, GatheredRows } from './entry-row.js';

const vocabulary: Vocabulary = {
  ...{ countries: new Map(), territories: new Map(), networks: new Map(), sdgs: new Map(), formerCommunes: new Map() },
  themes: new Map([['economy', { fr: '', en: '', parent: null }], ['economy/tourism', { fr: '', en: '', parent: 'economy' }], ['water', { fr: '', en: '', parent: null }]]), // prettier-ignore
  perimeters: new Map([['region:93', ['south', 'alps']], ['country:SN', ['nobody']]]),
  synonyms: new SynonymIndex([]),
  names: readKnownNames(),
  mark: '',
};

const town = { region: '93', departement: '13', epci: null, commune: '13055', lon: 5.4, lat: 43.3 };
const abroad = { region: null, departement: null, epci: null, commune: null };
const PLACES = [
  { id: 'm', label: 'Marseille', ...town },
  { id: 'o', label: 'Mairie', ...town },
  { id: 'd', label: 'Dakar', ...abroad, lon: -17.4, lat: 14.7 },
  { id: 's', label: 'Sénégal', ...abroad, lon: null, lat: null },
];

const short = (id: string, label: string) => ({ id, slug: id, kind: 'association', label: { fr: label, en: label }, place: { country: 'FR' } });
const ACTORS = [
  { id: 'a', names: ['Les amis'], tier: null, territory: null, short: short('a', 'Amis') },
  { id: 'r', names: ['Rhône'], tier: 'departement', territory: 'departement:69', short: short('r', 'Rhône') },
];

async function complete(...given: Partial<GatheredRow>[]) {
  const asked: (readonly string[])[] = [];
  const query = async (_: string, [ids]: readonly [readonly string[]]) => (asked.push(ids), [...PLACES, ...ACTORS].filter(({ id }) => ids.includes(id)));
  const queryable = { query, prepared: query } as unknown as Queryable;
  const books = new Books();
  const rows = given.map((each) => ({ entry: { located: null, parties: null, themeCodes: null, formCodes: null, keeper: null, ...each } as GatheredRows['actors'] }));
  return { asked, again: () => completeRows<'actors'>(queryable, vocabulary, books, rows), told: await completeRows<'actors'>(queryable, vocabulary, books, rows) };
}

describe('a row that is completed', () => {
  it('says each territory, point and name once, in their order, in the sense it is said in', async () => {
    const { told } = await complete({ located: '2SN/d,0FR/m,2SN/s,0FR/o,2SN/d,1ML/' });
    expect(told[0]).toMatchObject({
      seatRefs: ['commune:13055', 'country:FR', 'departement:13', 'region:93'],
      actionRefs: ['country:ML'],
      partnerRefs: ['country:SN'],
      points: [[0, 5.4, 43.3], [2, -17.4, 14.7]],
      placeNames: ['Dakar', 'Mairie', 'Marseille', 'Sénégal'],
    }); // prettier-ignore
  });

  it('says nothing of what it has not', async () => {
    const { told, asked } = await complete({});
    expect(told[0]).toMatchObject({ seatRefs: [], points: [], placeNames: [], themes: [], forms: [], networks: [], partnerCountries: [] });
    expect(asked).toEqual([]);
  });

  it('counts themes with those above them, and partners by country, the most frequent first', async () => {
    const { told } = await complete({ themeCodes: 'water economy/tourism economy water economy', formCodes: 'twinning other twinning', located: '2SN/d,2BJ/,2ML/,2ML/,1FR/m' });
    expect(told[0]).toMatchObject({ themes: ['economy', 'water', 'economy/tourism'], forms: ['other', 'twinning'], partnerCountries: ['ML', 'BJ', 'SN'] });
  });

  it('names its keeper, and the networks of its seat alone', async () => {
    const { told } = await complete({ keeper: 'river', located: '0FR/m,2SN/d' }, { located: '1FR/m' });
    expect(told.map(({ networks }) => networks)).toEqual([['alps', 'river', 'south'], []]);
  });

  it('names who takes part, in their order, by all that they are called', async () => {
    const { told } = await complete({ parties: 'fr,pa' });
    expect(told[0]?.actors).toMatchObject([{ part: 'f', actor: { short: { id: 'r' }, names: ['Rhône'] } }, { part: 'p', actor: { called: ['Amis', 'Les amis'] } }]);
    expect(told[0]?.actors[0]?.actor.called).toContain('Conseil départemental 69');
  });

  it('reads each place and each actor once', async () => {
    const { asked, again } = await complete({ located: '0FR/m,1FR/m', parties: 'fr' }, { located: '2SN/d,1FR/m', parties: 'pa,fr' });
    await again();
    expect(asked).toEqual([['m', 'd'], ['r', 'a']]);
  });
});
