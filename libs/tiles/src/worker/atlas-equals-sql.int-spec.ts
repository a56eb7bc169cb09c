import { entryFilterSchema, type FlowLevel } from '@portulan/contract';
import { openTestDatabase, type TestDatabase } from '@portulan/testing';
import { Chance } from '../sample/chance.test-data.js';
import { featuresOf } from '../sample/atlas-answers.test-data.js';
import { answersSql, PREPARE_SQL } from '../sample/filter-sql.test-data.js';
import { RandomDirectory } from '../sample/random-directory.test-data.js';
import { drawQuery } from '../sample/random-query.test-data.js';
import { tileFilter } from '../filters/tile-filter.js';
import type { Atlas } from './atlas.js';
import { readAtlas } from './read-atlas.js';

/** `PROPERTY_RUNS` looks further. */
const FILTERS = Number(process.env['PROPERTY_RUNS'] ?? 1_000);
/** A thousand questions of seven parts take their time on a busy machine. */
const LONG_MS = 600_000;
/** Asked together, to wait less. */
const ABREAST = 4;
const LEVELS = ['world', 'region', 'departement', 'epci', 'country', 'place'] as const satisfies readonly FlowLevel[];
const MEASURES = ['cooperations', 'actors', 'projects', 'committed'] as const;
const REFS = ['region:93', 'departement:69', 'country:SN', 'commune:13055', 'country:FR'] as const;

describe('under random filters the map', () => {
  let database: TestDatabase;
  let atlas: Atlas;
  let funders: string[];
  beforeAll(async () => {
    database = await openTestDatabase();
    await new RandomDirectory(database.register, new Chance(1_492)).fill(160);
    await database.register.query(PREPARE_SQL);
    funders = (await database.register.query<{ slug: string }>(`SELECT e.slug FROM entry e JOIN actor a ON a.id = e.id WHERE a.category = 'funder'`)).map(({ slug }) => slug);
    atlas = await readAtlas(database.register);
  });
  afterAll(() => database.drop());

  /** What the atlas tells, in the words of the SQL. */
  function told({ filter, level, measure, ref }: Parameters<typeof answersSql>[0]) {
    const asked = tileFilter({ filter });
    const flows = atlas.flows({ level: level as FlowLevel, top: 3_000, lang: 'fr' }, asked);
    const figures = atlas.countriesOf({ measure, lang: 'fr' }, asked);
    const { starts, undated } = atlas.years(asked);
    const end = atlas.end(ref, { level: 'place', lang: 'fr' }, { actors: asked, projects: asked, cooperations: asked });
    const points = (layer: 'actors' | 'projects') =>
      featuresOf(layer, atlas.tile(layer, { z: 0, x: 0, y: 0 }, asked)).reduce((sum, feature) => sum + Number(/\["count",(\d+)\]/.exec(feature)?.[1]), 0);
    return {
      counts: { actors: atlas.count('actors', asked), projects: atlas.count('projects', asked), cooperations: atlas.count('cooperations', asked) },
      flows: flows.flows.map(({ cooperation: _, ...flow }) => flow),
      unplaced: flows.unplaced,
      points: { actors: points('actors'), projects: points('projects') },
      countries: Object.fromEntries(figures.countries.map(({ code, value }) => [code, value])),
      total: figures.total,
      homeless: figures.unplaced,
      years: Object.fromEntries([...starts.map(({ year, count }) => [String(year), count] as const), ...(undated > 0 ? [['undated', undated] as const] : [])]),
      end: { cooperations: end?.cooperations, actors: end?.actors, projects: end?.projects },
    };
  }

  const byEnds = <Flow extends { from: string; to: string }>(flows: readonly Flow[]) => [...flows].sort((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));

  it(`tells what SQL tells, ${FILTERS} times`, async () => {
    const chance = new Chance(1_789);
    let found = 0;
    for (let round = 0; round < FILTERS; round += ABREAST) {
      const choices = Array.from({ length: ABREAST }, () => {
        const query = drawQuery(chance, funders);
        return { query, filter: entryFilterSchema.parse(query), level: chance.pick(LEVELS), measure: chance.pick(MEASURES), ref: chance.pick(REFS) };
      });
      const rows = await Promise.all(choices.map((choice) => database.register.query<{ answer: ReturnType<typeof told> }>(answersSql(choice))));
      choices.forEach((choice, index) => {
        const expected = rows[index]?.[0]?.answer as ReturnType<typeof told>;
        const answer = told(choice);
        found += answer.counts.cooperations > 0 ? 1 : 0;
        expect({ choice, ...answer, flows: byEnds(answer.flows) }).toEqual({ choice, ...expected, flows: byEnds(expected.flows) });
      });
    }
    // Filters that find nothing prove little: enough of them find something.
    expect(found).toBeGreaterThan(FILTERS / 3);
  }, LONG_MS);
});
