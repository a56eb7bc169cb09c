import { apiPaths, type FacetValue } from '@portulan/contract';
import { RouterContextProvider } from 'react-router';
import { apiFetchContext } from '../shell/api.js';
import type { ListData } from './list-room.js';
import { loadList } from './load-list.server.js';
import { unpackList } from './pack-list.js';
import { sampleList } from './sample-list.js';

const values = (count: number): FacetValue[] => Array.from({ length: count }, (_, at) => ({ value: `v${at}`, label: `V ${at}`, count: count - at }));

/** An API of which a list tells so many funders; `all` of them are known, null where nobody tells. */
function openApi({ told, isLong, all }: { told: number; isLong: boolean; all: number | null }) {
  const asked: string[] = [];
  const context = new RouterContextProvider();
  context.set(apiFetchContext, async (path) => {
    asked.push(path);
    if (path.startsWith(apiPaths.themes)) return Response.json({ items: [] });
    if (path.startsWith(apiPaths.facets)) return all === null ? new Response('', { status: 503 }) : Response.json({ values: values(all), total: all });
    return Response.json(sampleList({ facets: { funder: values(told) }, longFacets: isLong ? ['funder'] : [] }).answer);
  });
  const load = async (query: string): Promise<ListData<'actors'>> => unpackList(await loadList('actors', { context, request: new Request(`http://site.example/acteurs${query}`) }));
  return { asked, load };
}

describe('a list whose address asks for all the values of a facet', () => {
  it('has them, where the list tells only the largest', async () => {
    const { asked, load } = openApi({ told: 290, isLong: true, all: 1_000 });
    const { answer, facetTotals } = await load('?country=SN&valeurs=funder&page=2');
    expect([answer.facets.funder.length, facetTotals]).toEqual([1_000, {}]);
    expect(asked.filter((path) => path.startsWith(apiPaths.facets))).toEqual([`${apiPaths.facets}?country=SN&room=actors&facet=funder&lang=fr&size=2000`]);
  });

  it('has those of the list where that is all, or where nobody tells the others', async () => {
    const few = openApi({ told: 290, isLong: false, all: 1_000 });
    expect((await few.load('?valeurs=funder')).answer.facets.funder).toHaveLength(290);
    expect(few.asked.some((path) => path.startsWith(apiPaths.facets))).toBe(false);
    expect((await openApi({ told: 290, isLong: true, all: null }).load('?valeurs=funder')).answer.facets.funder).toHaveLength(290);
  });
});
