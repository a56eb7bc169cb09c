import {
  apiPaths,
  filterToParams,
  readFilter,
  type CooperationList,
  type CountryFigures,
  type EndAnswer,
  type EntryFilter,
  type FacetName,
  type FlowsAnswer,
  type StartYears,
  type ThemeAnswer,
  type TileLayer,
} from '@portulan/contract';
import { boxToAsk, countriesAddress, flowAddress, flowLevelAt, placeFilter, readMapState, viewBox } from '@portulan/map';
import type { LoaderFunctionArgs } from 'react-router';
import { circleOf } from '../lists/index.js';
import { getFromApi } from '../shell/api.js';
import { readLang } from '../shell/lang.js';
import type { MapData, PinnedPlace } from './map-data.js';

/** Cooperations of one place that stand beside the map; the list holds the others. */
const BESIDE = 50;
/** Values of a filter that a panel can offer; the lists offer all of them. */
const OFFERED_MAX = 250;
const OFFERED: readonly FacetName[] = ['region', 'country', 'form', 'theme', 'sdg'];

type Ask = <Answer>(path: string, params: URLSearchParams) => Promise<Answer>;

/** What the map page shows before and without any script: the strongest links, the filters, the years, the pinned places. */
export async function loadMap({ context, request }: Pick<LoaderFunctionArgs, 'context' | 'request'>): Promise<MapData> {
  const params = new URL(request.url).searchParams;
  const lang = readLang(request.url);
  const filter = readFilter(params);
  const state = readMapState(params);
  const read = <Answer>(address: string) => getFromApi<Answer>(context, address, undefined, { signal: request.signal });
  const ask: Ask = (path, asked) => {
    if (lang !== 'fr') asked.set('lang', lang);
    return read(asked.size === 0 ? path : `${path}?${asked}`);
  };
  const level = flowLevelAt(state.zoom, { filter, pinned: state.pinned });
  const flowsAddress = flowAddress({ filter, lang, level, box: boxToAsk(level, viewBox(state)), density: state.density });
  // Only the links are needed: the map stands without the choices, the years and the names of the themes.
  const [flows, list, years, figures, themes, found, places] = await Promise.all([
    read<FlowsAnswer>(flowsAddress),
    ask<CooperationList>(apiPaths.cooperations, listParams(filter, 1)).catch(() => null),
    ask<StartYears>(apiPaths.mapYears, filterToParams({ ...filter, since: undefined, until: undefined })).catch(() => null),
    state.shade === null ? null : read<CountryFigures>(countriesAddress(state.shade, filter, lang)).catch(() => null),
    ask<{ items: ThemeAnswer[] }>(apiPaths.themes, new URLSearchParams()).catch(() => ({ items: [] })),
    countLayers(state.layers, filter, ask),
    Promise.all(state.pinned.map((ref) => loadPinned(ref, filter, ask).catch(() => null))),
  ]);
  return {
    ...{ lang, filter, flows, flowsAddress, figures, found, years, lastYear: new Date().getUTCFullYear() },
    facets: Object.fromEntries(OFFERED.map((name) => [name, (list?.facets[name] ?? []).slice(0, OFFERED_MAX)])),
    applied: list?.appliedFilters ?? [],
    relaxations: list?.relaxations ?? [],
    circle: circleOf(list?.understood ?? []),
    pinned: places.filter((place) => place !== null),
    themes: Object.fromEntries(themes.items.filter(({ parent }) => parent === null).map(({ code, label }) => [code, label])),
  };
}

/** How many actors and projects the filters find, for the layers that are shown. */
async function countLayers(layers: readonly TileLayer[], filter: EntryFilter, ask: Ask): Promise<MapData['found']> {
  const shown = (['actors', 'projects'] as const).filter((layer) => layers.includes(layer));
  const totals = await Promise.all(shown.map((layer) => ask<{ total: number }>(apiPaths[layer], listParams(filter, 1)).catch(() => null)));
  return Object.fromEntries(shown.flatMap((layer, index) => (totals[index] ? [[layer, totals[index].total]] : [])));
}

/** A pinned place with its figures and its cooperations, those of the filters alone. */
async function loadPinned(ref: string, filter: EntryFilter, ask: Ask): Promise<PinnedPlace> {
  const end = await ask<EndAnswer>(apiPaths.mapEnd(ref), filterToParams(filter));
  const place = narrowedTo(filter, placeFilter(ref, end));
  const list = place === null ? { items: [], total: end.cooperations } : await ask<CooperationList>(apiPaths.cooperations, listParams(place, BESIDE));
  return {
    ...{ ref, end, label: end.label, point: { lon: end.lon, lat: end.lat } },
    query: place === null ? null : filterToParams(place).toString(),
    list: { items: list.items, total: list.total },
  };
}

/** The filters with a place added to them; null when they hold such a place already, which "and" cannot be said of in an address. */
function narrowedTo(filter: EntryFilter, place: Partial<EntryFilter> | null): Partial<EntryFilter> | null {
  if (place === null) return null;
  const names = (Object.keys(place) as (keyof EntryFilter)[]).filter((name) => name !== 'where');
  const isTaken = names.some((name) => filter[name] !== undefined);
  const isOtherSense = 'where' in place && filter.where !== 'any' && filter.where !== place.where;
  return isTaken || isOtherSense ? null : { ...filter, ...place };
}

function listParams(filter: Partial<EntryFilter>, size: number): URLSearchParams {
  const params = filterToParams(filter);
  params.set('size', String(size));
  return params;
}
