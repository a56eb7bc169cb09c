import {
  apiPaths,
  filterToParams,
  readFilter,
  SORTS,
  type AppliedFilter,
  type EntryFilter,
  type Lang,
} from '@portulan/contract';
import type { LoaderFunctionArgs } from 'react-router';
import { getFromApi } from '../shell/api.js';
import { readLang } from '../shell/lang.js';
import { withoutValue } from './list-address.js';
import type { ListAnswers, ListData, ListRoom, WayOut } from './list-room.js';

/** More ways out than this would be another list to read. */
const WAYS_OUT_MAX = 6;

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

/** The list that a request of the site asks for; when it is empty, which filter to drop to find something. */
export async function loadList<Room extends ListRoom>(
  room: Room,
  { context, request }: Pick<LoaderFunctionArgs, 'context' | 'request'>,
): Promise<ListData<Room>> {
  const params = new URL(request.url).searchParams;
  const lang = readLang(request.url);
  const filter = readFilter(params);
  const apiAddress = addressOf(room, askFor(filter, params, lang));
  const ask = <Answer>(address: string) =>
    getFromApi<Answer>(context, address, undefined, { signal: request.signal });
  const answer = await ask<ListAnswers[Room]>(apiAddress);

  const countWithout = async (applied: AppliedFilter): Promise<WayOut> => {
    const rest = withoutValue(filterToParams(filter), applied.name, applied.value);
    rest.set('size', '1');
    const { total } = await ask<ListAnswers[Room]>(addressOf(room, rest));
    return { filter: applied, total };
  };
  const waysOut =
    answer.total > 0 ? [] : await Promise.all(answer.appliedFilters.slice(0, WAYS_OUT_MAX).map(countWithout));
  return {
    room,
    lang,
    filter,
    answer,
    waysOut: waysOut.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total),
    apiAddress,
  };
}
