import {
  apiPaths, filterToParams, readFilter, SORTS,
  type EntryFilter, type FacetName, type FacetSearchAnswer, type Lang, type ThemeAnswer,
} from '@portulan/contract'; // prettier-ignore
import { FACET_VALUES_SEARCHED } from '@portulan/domain';
import type { LoaderFunctionArgs } from 'react-router';
import { getFromApi } from '../shell/api.js';
import { readLang } from '../shell/lang.js';
import type { ListAnswers, ListRoom } from './list-room.js';
import { packList, type PackedList } from './pack-list.js';
import { SearchFallback } from './search-fallback.server.js';
import { readWholeFacet, trimFacets, type ToldFacets } from './trim-facets.js';

const fallback = new SearchFallback();

/**
 * The question to the API that an address of the site stands for. What the API would refuse is left out: a page always
 * answers, and its chips say what was understood.
 */
function askFor(filter: EntryFilter, params: URLSearchParams, lang: Lang): URLSearchParams {
  const question = filterToParams(filter);
  const sort = params.get('sort');
  if ((SORTS as readonly (string | null)[]).includes(sort)) question.set('sort', String(sort));
  const page = params.get('page') ?? '';
  if (/^[1-9]\d{0,5}$/.test(page) && page !== '1') question.set('page', page);
  if (lang !== 'fr') question.set('lang', lang);
  return question;
}

const addressOf = (room: ListRoom, question: URLSearchParams) => {
  const query = question.toString();
  return query === '' ? apiPaths[room] : `${apiPaths[room]}?${query}`;
};

type Ask = <Answer>(address: string) => Promise<Answer>;

/** Which theme each theme belongs to; without it the themes are a plain list. */
async function loadThemeParents(ask: Ask): Promise<Record<string, string>> {
  const { items } = await ask<{ items: ThemeAnswer[] }>(apiPaths.themes).catch(() => ({ items: [] }));
  return Object.fromEntries(items.flatMap(({ code, parent }) => (parent === null ? [] : [[code, parent]])));
}

interface WholeFacet {
  readonly room: ListRoom;
  readonly facet: FacetName;
  readonly filter: EntryFilter;
  readonly lang: Lang;
}

/** The facets with all the values of one of them; where nobody tells those, as they were. */
async function tellWhole(ask: Ask, told: ToldFacets, { room, facet, filter, lang }: WholeFacet): Promise<ToldFacets> {
  const question = filterToParams(filter);
  for (const [name, value] of Object.entries({ room, facet, lang, size: String(FACET_VALUES_SEARCHED) })) question.set(name, value);
  const found = await ask<FacetSearchAnswer>(`${apiPaths.facets}?${question}`).catch(() => undefined);
  return found ? { ...told, facets: { ...told.facets, [facet]: found.values } } : told;
}

/** The list that a request of the site asks for, with what its page needs around it. */
export async function loadList<Room extends ListRoom>(
  room: Room,
  { context, request }: Pick<LoaderFunctionArgs, 'context' | 'request'>,
): Promise<PackedList> {
  const params = new URL(request.url).searchParams;
  const lang = readLang(request.url);
  const filter = readFilter(params);
  const apiAddress = addressOf(room, askFor(filter, params, lang));
  const ask: Ask = (address) => getFromApi(context, address, undefined, { signal: request.signal });
  const [answer, themeParents] = await Promise.all([ask<ListAnswers[Room]>(apiAddress), loadThemeParents(ask)]);
  const isFallback = answer.engine === 'postgres' && fallback.read((address) => getFromApi(context, address));
  const whole = readWholeFacet(params);
  const told = whole && answer.longFacets.includes(whole) ? await tellWhole(ask, answer, { room, facet: whole, filter, lang }) : answer;
  const { facets, totals: facetTotals } = trimFacets(told, filter, whole);
  return packList<Room>({ room, lang, filter, answer: { ...answer, facets }, facetTotals, themeParents, isFallback, apiAddress });
}
