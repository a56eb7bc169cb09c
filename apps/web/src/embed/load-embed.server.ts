import { apiPaths, filterToParams, readFilter, type ActorList, type CooperationList, type EntryFilter, type FlowsAnswer, type Lang, type networksAnswerSchema } from '@portulan/contract';
import { flowAddress, flowLevelAt, readMapState } from '@portulan/map';
import type { LoaderFunctionArgs } from 'react-router';
import type { z } from 'zod';
import { getFromApi } from '../shell/api.js';
import { readLang } from '../shell/lang.js';

const ACTORS_A_PAGE = 20;

function listAddress(path: string, filter: EntryFilter, lang: Lang, size: number, page = '1'): string {
  const query = filterToParams(filter);
  query.set('size', String(size));
  if (page !== '1') query.set('page', page);
  if (lang !== 'fr') query.set('lang', lang);
  return `${path}?${query}`;
}

type LoadArgs = Pick<LoaderFunctionArgs, 'context' | 'request'>;

/** The logo of the network whose entries alone are shown, if it has one. */
async function readNetworkLogo(context: LoadArgs['context'], { network }: EntryFilter, lang: Lang): Promise<string | null> {
  const [only, ...others] = [network ?? []].flat();
  if (only === undefined || others.length > 0) return null;
  const { items } = await getFromApi<z.output<typeof networksAnswerSchema>>(context, `${apiPaths.networks}?lang=${lang}`);
  return items.find(({ id }) => id === only)?.logo ?? null;
}

/** What the embedded map shows before and without a script. */
export async function loadEmbeddedMap({ context, request }: LoadArgs) {
  const params = new URL(request.url).searchParams;
  const [lang, filter] = [readLang(request.url), readFilter(params)];
  const { zoom, pinned } = readMapState(params);
  const flowsAddress = flowAddress({ filter, lang, level: flowLevelAt(zoom, { filter, pinned }), box: null });
  const [networkLogo, flows, list] = await Promise.all([
    readNetworkLogo(context, filter, lang),
    getFromApi<FlowsAnswer>(context, flowsAddress),
    getFromApi<CooperationList>(context, listAddress(apiPaths.cooperations, filter, lang, 1)),
  ]);
  return { lang, filter, networkLogo, flows, flowsAddress, facets: list.facets };
}

/** One page of the embedded list of actors. */
export async function loadEmbeddedActors({ context, request }: LoadArgs) {
  const params = new URL(request.url).searchParams;
  const [lang, filter] = [readLang(request.url), readFilter(params)];
  const page = /^[1-9]\d{0,5}$/.test(params.get('page') ?? '') ? String(params.get('page')) : '1';
  return { lang, filter, networkLogo: await readNetworkLogo(context, filter, lang), answer: await getFromApi<ActorList>(context, listAddress(apiPaths.actors, filter, lang, ACTORS_A_PAGE, page)) };
}
