import type { Queryable } from '@portulan/register';
import { readKnownNames, SynonymIndex, type Vocabulary } from '../vocabulary/index.js';
import { completeRows } from './complete-rows.js';
import type { GatheredRow, GatheredRows } from './entry-row.js';
import { PlaceBook } from './place-book.js';

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

async function complete(...given: Partial<GatheredRow>[]) {
  const asked: (readonly string[])[] = [];
  const query = async (_: string, [ids]: readonly [readonly string[]]) => (asked.push(ids), PLACES.filter(({ id }) => ids.includes(id)));
  const queryable = { query, prepared: query } as unknown as Queryable;
  const book = new PlaceBook();
  const rows = given.map((each) => ({ entry: { located: null, themeCodes: null, formCodes: null, keeper: null, ...each } as GatheredRows['actors'] }));
  return { asked, again: () => completeRows<'actors'>(queryable, vocabulary, book, rows), told: await completeRows<'actors'>(queryable, vocabulary, book, rows) };
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

  it('reads each place once', async () => {
    const { asked, again } = await complete({ located: '0FR/m,1FR/m' }, { located: '2SN/d,1FR/m' });
    await again();
    expect(asked).toEqual([['m', 'd']]);
  });
});
