import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  actorListSchema,
  actorSchema,
  apiPaths,
  API_BASE,
  cooperationListSchema,
  cooperationSchema,
  countriesAnswerSchema,
  flowsAnswerSchema,
  networksAnswerSchema,
  overviewSchema,
  problemSchema,
  projectListSchema,
  projectSchema,
  sdgsAnswerSchema,
  suggestionsAnswerSchema,
  territoriesAnswerSchema,
  themesAnswerSchema,
  tileJsonSchema,
} from '@portulan/contract';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { z } from 'zod';

const url = process.env['PORTULAN_E2E_URL'] as string;
const ask = (path: string, headers: Record<string, string> = {}) => fetch(url + path, { headers, redirect: 'manual' });
async function read<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>> {
  const response = await ask(path);
  expect(`${path} ${response.status}`).toBe(`${path} 200`);
  return schema.parse(await response.json());
}

describe('the lists', () => {
  it.each([
    [apiPaths.actors, actorListSchema],
    [apiPaths.projects, projectListSchema],
    [apiPaths.cooperations, cooperationListSchema],
  ])('%s answers cards, totals and facets of the starter directory', async (path, schema) => {
    const list = await read(`${path}?size=5`, schema as typeof actorListSchema);
    expect(list.total).toBeGreaterThan(50);
    expect(list.items).toHaveLength(5);
    expect(list.facets.country.length).toBeGreaterThan(10);
  });

  it('counts a facet as the list it leads to', async () => {
    const all = await read(`${apiPaths.cooperations}?size=1`, cooperationListSchema);
    for (const { value, count } of all.facets.form) {
      expect(await read(`${apiPaths.cooperations}?form=${value}&size=1`, cooperationListSchema)).toMatchObject({ total: count });
    }
  });

  it('leaves the choice of a facet out of its own counts', async () => {
    const all = await read(`${apiPaths.actors}?size=1`, actorListSchema);
    const chosen = await read(`${apiPaths.actors}?size=1&kind=authority`, actorListSchema);
    expect(chosen.facets.kind).toEqual(all.facets.kind);
    expect(chosen.appliedFilters).toMatchObject([{ name: 'kind', value: 'authority' }]);
  });

  it('speaks English when asked', async () => {
    const [fr, en] = await Promise.all(['fr', 'en'].map((lang) => read(`${apiPaths.cooperations}?size=1&lang=${lang}`, cooperationListSchema)));
    const labelOf = (list: typeof fr) => list?.facets.form.find(({ value }) => value === 'twinning')?.label;
    expect([labelOf(fr), labelOf(en)]).toEqual(['Jumelage', 'Twinning']);
  });
});

describe('an entry', () => {
  it.each([
    ['an actor', apiPaths.actors, actorListSchema, actorSchema],
    ['a project', apiPaths.projects, projectListSchema, projectSchema],
    ['a cooperation', apiPaths.cooperations, cooperationListSchema, cooperationSchema],
  ])('of %s is the same by id and by slug, with its sources', async (_, path, listSchema, schema) => {
    const card = (await read(`${path}?size=1`, listSchema as typeof actorListSchema)).items[0];
    const bySlug = await read(`${path}/${card?.slug}`, schema as typeof actorSchema);
    const byId = await read(`${path}/${card?.id}`, schema as typeof actorSchema);
    expect(byId).toEqual(bySlug);
    expect(bySlug.sources.length).toBeGreaterThan(0);
  });

  it('that is not there is a 404 that says so', async () => {
    const response = await ask(`${apiPaths.actors}/atlantis`);
    expect(response.status).toBe(404);
    expect(problemSchema.parse(await response.json())).toMatchObject({ code: 'not-found', detail: expect.stringContaining('atlantis') });
  });
});

describe('the vocabularies', () => {
  it('are whole', async () => {
    expect((await read(apiPaths.countries, countriesAnswerSchema)).items.length).toBeGreaterThan(240);
    expect((await read(apiPaths.themes, themesAnswerSchema)).items.length).toBeGreaterThanOrEqual(19);
    const { items } = await read(apiPaths.sdgs, sdgsAnswerSchema);
    expect(items).toHaveLength(17);
    expect(items.flatMap(({ targets }) => targets)).toHaveLength(169);
    const regions = await read(`${apiPaths.territories}?tier=region`, territoriesAnswerSchema);
    expect(regions.items.map(({ code }) => code)).toEqual(expect.arrayContaining(['01', '02', '03', '04', '06', '11', '24', '27', '28', '32', '44', '52', '53', '75', '76', '84', '93', '94']));
    expect((await read(apiPaths.networks, networksAnswerSchema)).items.length).toBeGreaterThan(5);
    expect((await read(apiPaths.overview, overviewSchema)).cooperations).toBeGreaterThanOrEqual(300);
  });
});

describe('the map', () => {
  it('gives flows whose counts are those of the list', async () => {
    const flows = await read(`${apiPaths.flows}?level=country&top=3000`, flowsAnswerSchema);
    const list = await read(`${apiPaths.cooperations}?size=1`, cooperationListSchema);
    expect(flows.cooperations).toBe(list.total);
    const senegal = flows.flows.find(({ to }) => to === 'country:SN');
    const facet = list.facets.country.find(({ value }) => value === 'SN');
    expect(senegal?.count).toBe(facet?.count);
  });

  it('gives tiles whose points add up to the filtered list', async () => {
    const response = await ask(`${apiPaths.tile('actors', 0, 0, 0)}?kind=authority`);
    expect(response.headers.get('content-type')).toContain('vector-tile');
    const layer = new VectorTile(new PbfReader(new Uint8Array(await response.arrayBuffer()))).layers['actors'];
    let points = 0;
    for (let index = 0; index < (layer?.length ?? 0); index++) points += Number(layer?.feature(index).properties['count']);
    // With the box of the whole world, the list too leaves out what has no point.
    const placed = await read(`${apiPaths.actors}?size=1&kind=authority&where=seat&bbox=-180,-90,180,90`, actorListSchema);
    expect(points).toBe(placed.total);
  });

  it('says where its tiles are', async () => {
    const { tiles } = await read(`${apiPaths.tileJson('projects')}?theme=water`, tileJsonSchema);
    expect(tiles).toEqual([`${url}${apiPaths.tile('projects', '{z}', '{x}', '{y}')}?theme=water`]);
  });
});

describe('suggestions', () => {
  it('come in groups and forgive accents', async () => {
    const { groups } = await read(`${apiPaths.search}?q=senegal`, suggestionsAnswerSchema);
    expect(groups.find(({ group }) => group === 'places')?.items[0]?.label).toContain('Sénégal');
  });
});

describe('bad input', () => {
  it.each([
    ['actors?kind=ghost', 'kind'],
    ['actors?colour=red', 'colour'],
    ['actors?page=0', 'page'],
    ['actors?size=101', 'size'],
    ['actors?sdg=18', 'sdg'],
    ['projects?since=soon', 'since'],
    ['cooperations?near=200,95', 'near'],
    ['cooperations?bbox=1,2,3', 'bbox'],
    ['search', 'q'],
    ['map/flows?level=planet', 'level'],
    ['actors?lang=de', 'lang'],
  ])('%s is refused by name', async (path, field) => {
    const response = await ask(`${API_BASE}/${path}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(problemSchema.parse(await response.json()).errors?.map((error) => error.field)).toContain(field);
  });

  it.each([
    ['a null character', 'actors?q=%00'],
    ['SQL', 'actors?q=%25%27%22%5C;--'],
    ['an emoji', 'actors?q=%F0%9F%90%AA'],
    ['the longest words allowed', `actors?q=${'a'.repeat(300)}`],
    ['longer words', `actors?q=${'a'.repeat(301)}`],
    ['ten thousand letters', `actors?q=${'a'.repeat(10_000)}`],
    ['right-to-left text', 'actors?q=%E2%80%8F%D8%B9'],
    ['operators of a search language', 'actors?q=)(%26|!'],
    ['a null character as an id', 'actors/%00'],
    ['a path as an id', 'actors/..%2f..%2fetc%2fpasswd'],
    ['a cut escape', 'actors/%E0%A4%A'],
    ['a zoom that is not', 'map/actors/30/0/0.mvt'],
    ['a tile that is not', 'map/actors/1/9/9.mvt'],
    ['a layer that is not', 'map/ghosts.json'],
    ['nowhere', 'nowhere'],
    ['a country that is not', 'actors?country=zz'],
    ['an apostrophe as a code', 'actors?region=%27'],
    ['250 times the same filter', `actors?${'theme=water&'.repeat(250)}`],
    ['a page far beyond the last', 'actors?page=999999'],
    ['no words', 'search?q='],
    ['a blank', 'search?q=%20'],
  ])('%s is never an error of ours', async (_, path) => {
    const response = await ask(`${API_BASE}/${path}`);
    expect(response.status).toBeLessThan(500);
    if (response.status >= 400) problemSchema.parse(await response.json());
  });
});

describe('readers who come back', () => {
  it('are answered 304 as long as nothing has changed', async () => {
    const first = await ask(`${apiPaths.actors}?size=1`);
    const tag = first.headers.get('etag') as string;
    expect((await ask(`${apiPaths.actors}?size=1`, { 'if-none-match': tag })).status).toBe(304);
    expect((await ask(`${apiPaths.actors}?size=2`, { 'if-none-match': tag })).status).toBe(200);
  });

  it('are given no tag with a refusal', async () => {
    expect((await ask(`${apiPaths.actors}?kind=ghost`)).headers.get('etag')).toBeNull();
  });
});

describe('the OpenAPI document', () => {
  const file = resolve(__dirname, '../openapi.json');

  it('is the one that was committed: a change of the wire is a change to review', async () => {
    const served = (await (await ask(`${API_BASE}/openapi.json`)).json()) as { openapi: string };
    expect(served.openapi).toMatch(/^3\.1\./);
    if (process.env['PORTULAN_UPDATE_OPENAPI']) await writeFile(file, `${JSON.stringify(served, null, 2)}\n`);
    expect(served).toEqual(JSON.parse(await readFile(file, 'utf8')));
  });

  it('has a reference for people', async () => {
    expect((await ask('/api/docs')).status).toBeLessThan(400);
  });
});
