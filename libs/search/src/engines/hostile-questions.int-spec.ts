import type { ListQuery } from '@portulan/contract';
import { ACTOR_KINDS, ENTRY_ROOMS, WHERE_SENSES } from '@portulan/domain';
import { registerMigrations } from '@portulan/register';
import { openTestDatabase, type TestDatabase } from '@portulan/testing';
import fc from 'fast-check';
import { searchMigrations, type Search } from '../index.js';
import { ENGINES, isGiven, openGiven } from '../sample/given-engine.test-data.js';
import { saveSample } from '../sample/index.js';
import { CHOICE_FILTERS, FACETS } from '../settings/index.js';


let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase({ migrations: [...registerMigrations, ...searchMigrations] });
  await saveSample(database.register, 20);
});
afterAll(() => database.drop());

/** Texts made to escape from where they are put: quotes, operators, escapes, names that JavaScript knows. */
const HOSTILE = [
  "'", '"', '\\', '\\"', "' OR 1=1 --", '"] OR id EXISTS OR kind IN ["', '") OR (', '$1', '{}', '[]', '%', '_', '*', ':*', '&|!<->', '\u2028', '\u202e', '😀', 'é'.repeat(80),
  '__proto__', 'constructor', 'toString', 'null', 'NULL', 'undefined', 'NaN', '-1', '1e309', 'FR', '93', 'water', 'authority', 'region:93', ' ', '\n', '\t', '../..', '<script>',
]; // prettier-ignore

const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  // What an address can carry: whole characters, no null.
  fc.string({ unit: 'binary', maxLength: 40 }).map((any) => any.toWellFormed().replaceAll('\0', '')),
);
const values = fc.oneof({ weight: 5, arbitrary: fc.uniqueArray(text, { minLength: 1, maxLength: 5 }) }, { weight: 1, arbitrary: fc.integer({ min: 100, max: 200 }).map((count) => Array.from({ length: count }, (_, at) => `${at}"'`)) });
const corner = fc.tuple(fc.double({ min: -360, max: 360, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }));
const year = fc.integer({ min: 0, max: 9999 });
const question = fc.record(
  {
    ...Object.fromEntries(CHOICE_FILTERS.map((name) => [name, values])),
    where: fc.constantFrom(...WHERE_SENSES),
    since: year,
    until: year,
    near: fc.record({ lon: fc.double({ min: -180, max: 180, noNaN: true }), lat: fc.constantFrom(-90, 0, 89.999, 90) }),
    radius: fc.constantFrom(0.001, 50, 2000),
    bbox: fc.constantFrom<[number, number, number, number]>([180, 90, -180, 90], [0, 0, 0, 0], [-180, -90, 180, 90]),
    polygon: fc.array(corner, { minLength: 3, maxLength: 100 }),
    q: fc.array(text, { maxLength: 8 }).map((words) => words.join(' ').slice(0, 300).toWellFormed()),
    literal: fc.boolean(),
    explain: fc.boolean(),
    sort: fc.constantFrom('relevance', 'name', '-updated'),
    page: fc.constantFrom(1, 2, 999_999),
    size: fc.constantFrom(1, 100),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<ListQuery>>;

const query = (given: Partial<ListQuery> = {}): ListQuery => ({ where: 'any', lang: 'fr', page: 1, size: 20, ...given });

describe.each(ENGINES)('hostile questions to %s', (engine) => {
  const whenGiven = isGiven(engine) ? it : it.skip;
  let search: Search;
  const failures: string[] = [];

  beforeAll(async () => {
    if (isGiven(engine)) search = await openGiven(engine, 'hostile', { register: database.register, log: (sentence) => failures.push(sentence) });
  });
  afterAll(() => search?.close());
  // A refusal would be hidden by the other engine, that answers in its place.
  afterEach(() => expect(failures.splice(0)).toEqual([]));

  whenGiven('are answered, whatever the filters together', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ENTRY_ROOMS), question, async (room, given) => {
        const asked = query(given);
        const { items, total, facets, relaxations } = await search.list(room, asked);
        expect(items.length).toBeLessThanOrEqual(Math.min(total, asked.size));
        expect(Object.keys(facets).sort()).toEqual([...FACETS].sort());
        expect(relaxations.every((relaxation) => relaxation.total > 0)).toBe(true);
      }),
      { numRuns: engine === 'postgres' ? 300 : 100 },
    );
  });

  whenGiven('are answered with a thousand values, all unknown, and with every filter at once', async () => {
    const unknown = Array.from({ length: 200 }, (_, at) => `x${at}`);
    const everything = Object.fromEntries(CHOICE_FILTERS.map((name) => [name, unknown])) as Partial<ListQuery>;
    const { total, items, relaxations } = await search.list('projects', query({ ...everything, q: 'eau', since: 9999, until: 1, near: { lon: 0, lat: 0 } }));
    expect({ total, items, relaxations }).toEqual({ total: 0, items: [], relaxations: [] });
  });

  whenGiven('find with known values what they find with unknown ones beside them', async () => {
    const unknown = HOSTILE.filter((value) => !(ACTOR_KINDS as readonly string[]).includes(value));
    for (const kind of ACTOR_KINDS) {
      const alone = await search.list('actors', query({ kind: [kind] }));
      const beside = await search.list('actors', query({ kind: [kind, ...unknown] as never }));
      expect([beside.total, beside.facets]).toEqual([alone.total, alone.facets]);
    }
  });
});
