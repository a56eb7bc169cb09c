import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadStarterDirectory, runImport } from '@portulan/exchange';
import { registerMigrations } from '@portulan/register';
import { createSearch, searchMigrations, type Search } from '@portulan/search';
import { openTestDatabase, type TestDatabase } from '@portulan/testing';
import { normalisedGain } from './discounted-gain.test-data.js';
import { Grader } from './grade-entries.test-data.js';
import { readGradedQueries, type GradedQuery } from './graded-query.test-data.js';

const { MEILI_URL, MEILI_KEY, PORTULAN_SHARED_DATA } = process.env;
const ENGINES = ['postgres', 'meilisearch'] as const;

const shared = (...path: string[]) => join(PORTULAN_SHARED_DATA || join(__dirname, '../../../../../shared/data'), ...path);
const REAL_FILES = [
  ['wikidata-twin-towns', shared('wikidata-twin-towns', 'france.tsv')],
  ['afd-projects', shared('afd-projects', 'donnees-aide-au-developpement-afd.csv')],
  ['afd-projects', shared('afd-projects', 'afd-projets-collectivites-ficol.csv')],
  ['solidarity-associations', shared('associations', 'associations-solidarite-reserve-209-2014-2016.csv')],
] as const;

/** Just beneath what is reached: what falls under has been made worse. Raise them with what makes it better. */
const FLOORS = { starter: 0.98, all: 0.975 };
/** The engines must agree: more than this apart, one of them has lost something. */
const APART_MAX = 0.03;

/** Thousands of entries are imported and searched: a busy machine takes its time. */
jest.setTimeout(300_000);

const queries = readGradedQueries();
let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase({ migrations: [...registerMigrations, ...searchMigrations] });
  await loadStarterDirectory(database.register);
});
afterAll(() => database.drop());

it('are many, and each is asked once', () => {
  expect(queries.length).toBeGreaterThanOrEqual(170);
  expect(queries.filter(({ data }) => data === 'starter').length).toBeGreaterThanOrEqual(60);
  const asked = queries.map(({ room, query, data }) => `${room} ${data} ${query}`);
  expect(asked.filter((each, index) => asked.indexOf(each) !== index)).toEqual([]);
});

describe('over the starter directory', () => expectGrades('starter'));

const whenFilesAreThere = REAL_FILES.every(([, file]) => existsSync(file)) ? describe : describe.skip;
whenFilesAreThere('over the real files too (skipped where they are not in the folder PORTULAN_SHARED_DATA)', () => {
  beforeAll(async () => {
    for (const [source, file] of REAL_FILES) await runImport(database.register, { source, file });
  });
  expectGrades('all');
});

function expectGrades(data: GradedQuery['data']): void {
  const means: number[] = [];
  let grader: Grader;
  beforeAll(async () => {
    grader = await Grader.open(database.register);
  });

  describe.each(ENGINES)('the engine %s', (engine) => {
    // Without a server given in MEILI_URL, Meilisearch is skipped and Jest says so.
    const whenGiven = engine === 'postgres' || MEILI_URL ? it : it.skip;

    whenGiven('orders entries as a person of the field would', async () => {
      const meili = { url: MEILI_URL as string, key: MEILI_KEY, prefix: `graded-${process.pid}` };
      const search = await createSearch({ register: database.register, ...(engine === 'meilisearch' ? { meili } : {}) });
      try {
        await search.sync();
        const scores = await scoreQueries(search, grader, data);
        // What is near comes from where the points are kept, whatever the engine (decision 49).
        const elsewhere = scores.filter(({ query }) => query.line !== 'surroundings');
        expect(new Set(elsewhere.map(({ answeredBy }) => answeredBy))).toEqual(new Set([engine]));
        const mean = scores.reduce((sum, { gain }) => sum + gain, 0) / scores.length;
        report(`nDCG@10 ${engine} ${mean.toFixed(3)} over ${scores.length} queries (${data})`, scores);
        expect(scores.filter(({ query, isFirstPerfect }) => query.isMust && !isFirstPerfect).map(({ query }) => query.query)).toEqual([]);
        expect(mean).toBeGreaterThanOrEqual(FLOORS[data]);
        means.push(mean);
      } finally {
        await search.close();
      }
    });
  });

  it('is nearly the same whichever engine answers', () => {
    expect(means.length).toBe(MEILI_URL ? 2 : 1);
    expect(Math.max(...means) - Math.min(...means)).toBeLessThanOrEqual(APART_MAX);
  });
}

interface Score {
  readonly query: GradedQuery;
  readonly gain: number;
  readonly answeredBy: string;
  readonly isFirstPerfect: boolean;
  readonly labels: readonly string[];
}

const ASKED_AT_ONCE = 4;

/** Asks what the data can answer; over everything, that is every query. */
async function scoreQueries(search: Search, grader: Grader, data: GradedQuery['data']): Promise<Score[]> {
  const asked = queries.filter((each) => data === 'all' || each.data === 'starter');
  const scores: Score[] = [];
  for (let start = 0; start < asked.length; start += ASKED_AT_ONCE) {
    scores.push(...(await Promise.all(asked.slice(start, start + ASKED_AT_ONCE).map(score))));
  }
  return scores;

  async function score(query: GradedQuery): Promise<Score> {
    const grades = grader.grade(query);
    const { items, engine: answeredBy } = await search.list(query.room, { q: query.query, where: 'any', lang: 'fr', page: 1, size: 10 });
    const found = items.map(({ id }) => grades.get(id) ?? 0);
    const gain = normalisedGain(found, [...grades.values()]);
    return { query, gain, answeredBy, isFirstPerfect: found[0] === 3, labels: items.map(({ label }) => label) };
  }
}

const WORST_SHOWN = 10;

function report(sentence: string, scores: readonly Score[]): void {
  const worst = [...scores].sort((a, b) => a.gain - b.gain).slice(0, Number(process.env['GRADED_WORST'] ?? WORST_SHOWN));
  const lines = worst.map(({ query, gain, labels }) => `  ${gain.toFixed(2)}  ${query.room} "${query.query}": ${labels.slice(0, 3).join(' | ') || 'nothing'}`);
  process.stdout.write([sentence, ...lines, ''].join('\n'));
}
