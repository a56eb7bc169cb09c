import { apiPaths, API_BASE, FILTER_NAMES, problemSchema, SORTS } from '@portulan/contract';
import fc from 'fast-check';

const url = process.env['PORTULAN_E2E_URL'] as string;

const PATHS = [
  apiPaths.actors,
  apiPaths.projects,
  apiPaths.cooperations,
  apiPaths.flows,
  apiPaths.search,
  apiPaths.tile('actors', 3, 4, 2),
  apiPaths.tile('cooperations', 0, 0, 0),
  `${API_BASE}/map/projects.json`,
];

/** What is private, or nobody's business, in the spellings one would try. */
const PRIVATE_NAMES = ['state', 'contact', 'contact.email', 'email', 'phone', 'draft', 'keeper', 'texts', 'card', 'digest', 'ord', 'kin', 'id', 'filter', 'attributesToRetrieve'];
/** Names that every object of JavaScript has. */
const INHERITED_NAMES = ['__proto__', 'constructor', 'toString', 'prototype'];

/** Made to escape from where they are put, and values that are nearly right. */
const HOSTILE = [
  '', ' ', '\0', "'", '"', '\\', "' OR 1=1 --", '"] OR id EXISTS OR kind IN ["', '$1', '{}', '[]', '%', '%00', '_', '*', '&|!<->', '\u2028', '\u202e', '😀', 'שלום', 'é'.repeat(500), 'a'.repeat(10_000),
  '__proto__', 'constructor', 'null', 'undefined', 'NaN', '-1', '0', '1', '17', '18', '1e309', 'FR', 'fr', 'SN', '93', 'water', 'authority', 'twinning', '2010', '99999', 'seat', 'true', 'name', '-updated',
  '5,43', '5,43,6,44', '180,90,-180,90', '1,1,2,2,3,1', '-360,-90,360,90,0,0', '1,1,'.repeat(101), ',,,', 'Infinity,0', '5.5.5,1',
]; // prettier-ignore

const value = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...HOSTILE) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.toWellFormed()) });
const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<string>(...FILTER_NAMES, 'page', 'size', 'sort', 'lang', 'explain', 'level', 'top') },
  { weight: 1, arbitrary: fc.constantFrom(...PRIVATE_NAMES, ...INHERITED_NAMES) },
);
const address = fc
  .tuple(fc.constantFrom(...PATHS), fc.array(fc.tuple(name, value), { maxLength: 6 }))
  .map(([path, params]) => `${path}?${new URLSearchParams(params).toString()}`);

/** Refused in our own words, or answered; never more, never less. */
async function expectAnswerOrRefusal(path: string): Promise<number> {
  const response = await fetch(url + path);
  const { status } = response;
  const type = response.headers.get('content-type') ?? '';
  expect({ path: path.slice(0, 300), isExpected: [200, 204, 400, 414, 431].includes(status), status }).toMatchObject({ isExpected: true });
  if (status === 400) problemSchema.parse(await response.json());
  else if (type.includes('json')) await response.json();
  else await response.arrayBuffer();
  return status;
}

describe('any question at all', () => {
  it('is answered or refused with a reason', async () => {
    const statuses = new Set<number>();
    await fc.assert(
      fc.asyncProperty(address, async (path) => void statuses.add(await expectAnswerOrRefusal(path))),
      { numRuns: 400 },
    );
    // Else the question would only have knocked at the door.
    expect([...statuses]).toEqual(expect.arrayContaining([200, 400]));
  });

  it.each(PATHS)('of a thousand filters is answered or refused, at %s', async (path) => {
    for (const filter of ['country=SN', 'theme=x', 'region=93', 'q=eau']) {
      await expectAnswerOrRefusal(`${path}?${Array.from({ length: 1000 }, () => filter).join('&')}`);
    }
    const many = ['region', 'departement', 'epci', 'commune', 'theme', 'network', 'funder'].flatMap((each) => Array.from({ length: 143 }, (_, at) => `${each}=${at}`));
    await expectAnswerOrRefusal(`${path}?${many.join('&')}`);
  });
});

describe('what is private', () => {
  it.each(PRIVATE_NAMES)('is no filter: %s', async (field) => {
    for (const path of [apiPaths.actors, apiPaths.flows, apiPaths.search]) expect((await fetch(`${url}${path}?${field}=x&q=x`)).status).toBe(400);
  });

  it.each(INHERITED_NAMES)('is not reached by a name that every object has: %s', async (field) => {
    const total = async (params: string) => {
      const response = await fetch(`${url}${apiPaths.actors}?size=1${params}`);
      return response.status === 400 ? 'refused' : ((await response.json()) as { total: number }).total;
    };
    expect(['refused', await total('')]).toContain(await total(`&${field}=x`));
  });

  it.each([...PRIVATE_NAMES, ...INHERITED_NAMES].flatMap((field) => [field, `-${field}`, field.toUpperCase()]))('is no order: %s', async (sort) => {
    expect(SORTS as readonly string[]).not.toContain(sort);
    expect((await fetch(`${url}${apiPaths.actors}?sort=${sort}`)).status).toBe(400);
  });
});
