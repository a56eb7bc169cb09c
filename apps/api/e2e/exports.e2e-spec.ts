import { apiPaths, actorListSchema, problemSchema } from '@portulan/contract';

const url = process.env['PORTULAN_E2E_URL'] as string;
const ask = (path: string, headers: Record<string, string> = {}) => fetch(url + path, { headers });

/** The ids that the pages of a list show, in their order. */
async function listedIds(room: 'actors' | 'projects' | 'cooperations', query: string): Promise<string[]> {
  const ids: string[] = [];
  for (let page = 1; ; page++) {
    const list = (await (await ask(`${apiPaths[room]}?${query}&size=100&page=${page}`)).json()) as { items: { id: string }[]; total: number };
    ids.push(...list.items.map(({ id }) => id));
    if (list.items.length === 0 || ids.length >= list.total) return ids;
  }
}

async function exportedIds(room: string, query: string): Promise<string[]> {
  const collection = (await (await ask(`${apiPaths.exported(room, 'geojson')}?${query}`)).json()) as { features: { id: string }[] };
  return collection.features.map(({ id }) => id);
}

describe('a file of a list', () => {
  it.each([
    ['actors', ''],
    ['actors', 'q=eau&country=SN&where=partner'],
    ['actors', 'kind=association&sort=-updated&lang=en'],
    ['actors', 'q=burkna+faso'],
    ['cooperations', 'form=twinning&since=1990&region=93'],
    ['cooperations', 'bbox=-20,0,20,60&where=partner'],
    ['projects', 'theme=water&sort=name'],
    ['projects', 'q=zzzzzzzzzz'],
  ] as const)('of %s with “%s” holds what the list shows, in its order', async (room, query) => {
    expect(await exportedIds(room, query)).toEqual(await listedIds(room, query));
  });

  it.each([
    ['actors.csv', 'text/csv', 'portulan-acteurs-'],
    ['projects.xlsx', 'spreadsheetml', 'portulan-projets-'],
    ['cooperations.geojson', 'application/geo+json', 'portulan-cooperations-'],
    ['cooperations.jsonld', 'application/ld+json', 'portulan-cooperations-'],
    ['projects.iati.xml', 'application/xml', '.iati.xml'],
  ])('%s says what it is and how to call it', async (file, type, name) => {
    const response = await ask(`/api/v1/${file}?country=SN`);
    expect([response.status, response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual([
      200,
      expect.stringContaining(type),
      expect.stringMatching(new RegExp(`^attachment; filename=".*${name}`)),
    ]);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
  });

  it('is not sent again to who has it', async () => {
    const first = await ask('/api/v1/actors.csv?country=SN');
    await first.arrayBuffer();
    expect((await ask('/api/v1/actors.csv?country=SN', { 'if-none-match': first.headers.get('etag') ?? '' })).status).toBe(304);
  });

  it('begins with the mark of its encoding, and parts its columns as the language does', async () => {
    const [french, english] = await Promise.all(['fr', 'en'].map(async (lang) => Buffer.from(await (await ask(`/api/v1/actors.csv?region=93&lang=${lang}`)).arrayBuffer())));
    expect(french?.toString('utf8')).toMatch(/^\uFEFFid;nom;sigle;/);
    expect(english?.toString('utf8')).toMatch(/^\uFEFFid,name,acronym,/);
  });

  it('refuses an unknown parameter, a page and an unknown kind of file by name', async () => {
    for (const [path, status, word] of [
      ['/api/v1/actors.csv?colour=red', 400, 'colour'],
      ['/api/v1/actors.csv?page=2', 400, 'page'],
      ['/api/v1/actors.pdf', 404, 'geojson'],
      ['/api/v1/ghosts.csv', 404, 'actors'],
    ] as const) {
      const response = await ask(path);
      expect([path, response.status]).toEqual([path, status]);
      expect(problemSchema.parse(await response.json()).detail).toContain(word);
    }
  });

  it('leaves the reading of entries alone: a slug may hold no point', async () => {
    const list = actorListSchema.parse(await (await ask(`${apiPaths.actors}?size=1`)).json());
    expect((await ask(`${apiPaths.actors}/${list.items[0]?.slug}`)).status).toBe(200);
  });
});
