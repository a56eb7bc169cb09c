import {
  apiPaths,
  filterToParams,
  readFilter,
  type CooperationList,
  type EntryFilter,
  type FlowEnd,
  type FlowsAnswer,
  type Lang,
} from '@portulan/contract';
import { flowAddress, flowLevelAt, placeFilter, readMapState } from '@portulan/map';
import type { LoaderFunctionArgs } from 'react-router';
import { getFromApi } from '../shell/api.js';
import { readLang } from '../shell/lang.js';
import type { MapData, PinnedPlace } from './map-data.js';

/** Cooperations of one place that stand beside the map; the list holds the others. */
const BESIDE = 50;

/** What the map page shows before and without any script: the strongest links, the filters, the pinned place. */
export async function loadMap({ context, request }: Pick<LoaderFunctionArgs, 'context' | 'request'>): Promise<MapData> {
  const params = new URL(request.url).searchParams;
  const lang = readLang(request.url);
  const filter = readFilter(params);
  const state = readMapState(params);
  const ask = <Answer>(address: string) => getFromApi<Answer>(context, address, undefined, { signal: request.signal });
  const flowsAddress = flowAddress({ filter, lang, level: flowLevelAt(state.zoom), box: null, density: state.density });
  const [flows, list] = await Promise.all([
    ask<FlowsAnswer>(flowsAddress),
    // Only the choices of the filters come from it: the map stands without.
    ask<CooperationList>(listAddress(filter, lang, 1)).catch(() => null),
  ]);
  const places = await Promise.all(state.pinned.map((ref) => loadPinned(ref, { filter, lang, flows, ask })));
  const pinned = places.filter((place) => place !== null);
  return { lang, filter, flows, flowsAddress, facets: list?.facets ?? {}, applied: list?.appliedFilters ?? [], relaxations: list?.relaxations ?? [], pinned };
}

interface Asking {
  readonly filter: EntryFilter;
  readonly lang: Lang;
  readonly flows: FlowsAnswer;
  readonly ask: <Answer>(address: string) => Promise<Answer>;
}

/** The pinned place with its cooperations; null when it has none, or is no place we know. */
async function loadPinned(ref: string, { filter, lang, flows, ask }: Asking): Promise<PinnedPlace | null> {
  const end = flows.ends.find((one) => one.ref === ref) ?? (await findEnd(ref, { filter, lang, flows, ask }));
  const place = placeFilter(ref, end ?? null);
  if (place === null) return null;
  const list = await ask<CooperationList>(listAddress({ ...filter, ...place }, lang, BESIDE));
  const label = end?.label ?? list.appliedFilters.find(({ value }) => ref.endsWith(`:${value}`))?.label;
  if (label === undefined) return null;
  return { ref, label, point: end === undefined ? null : { lon: end.lon, lat: end.lat }, query: filterToParams({ ...filter, ...place }).toString(), list };
}

/** Where a place is that the strongest links do not show: among all those of the level it belongs to. */
async function findEnd(ref: string, { filter, lang, ask }: Asking): Promise<FlowEnd | undefined> {
  const tier = ref.slice(0, ref.indexOf(':'));
  const level = tier === 'region' || tier === 'departement' ? tier : tier === 'country' ? 'country' : 'place';
  const params = filterToParams({ ...filter, ...placeFilter(ref, null) });
  params.set('level', level);
  params.set('top', '3000');
  if (lang !== 'fr') params.set('lang', lang);
  const { ends } = await ask<FlowsAnswer>(`${apiPaths.flows}?${params}`);
  return ends.find((end) => end.ref === ref);
}

function listAddress(filter: Partial<EntryFilter>, lang: Lang, size: number): string {
  const params = filterToParams(filter);
  params.set('size', String(size));
  if (lang !== 'fr') params.set('lang', lang);
  return `${apiPaths.cooperations}?${params}`;
}
