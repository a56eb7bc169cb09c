import { apiPaths, filterToParams, type EntryFilter, type FlowLevel, type Lang } from '@portulan/contract';

/**
 * Below these zooms the links of régions with regions of the world, then with countries, then those of départements are drawn;
 * above, those of places.
 */
const WORLD_BELOW = 2.5;
const REGION_BELOW = 4.2;
const DEPARTEMENT_BELOW = 6;

/** How many links an eye can still tell apart, by level. */
const TOP: Readonly<Record<FlowLevel, number>> = { world: 90, region: 110, departement: 75, epci: 90, country: 110, place: 90 };

/** How many of the strongest links are drawn at a level, when nobody asks for fewer or more. */
export function topAt(level: FlowLevel): number {
  return TOP[level];
}

/** Once a level is drawn, it stays this much beyond its edge: a zoom that hesitates there does not make the links flicker. */
const HOLD = 0.15;

/** What is looked at: the filters, and the places that are pinned. */
export interface Regarded {
  readonly filter: Partial<EntryFilter>;
  readonly pinned: readonly unknown[];
}

const PLACE_FILTERS = ['country', 'region', 'departement', 'epci', 'commune', 'near', 'bbox', 'polygon'] as const satisfies readonly (keyof EntryFilter)[];

/**
 * The level to draw at a zoom. From afar, countries are gathered in regions of the world, unless some place is looked at:
 * then its countries are what is asked.
 *
 * @param current the level that is drawn already, if any
 */
export function flowLevelAt(zoom: number, { filter, pinned }: Regarded, current?: FlowLevel): FlowLevel {
  const isBelow = (edge: number, level: FlowLevel, next: FlowLevel) =>
    zoom < edge + (current === level ? HOLD : current === next ? -HOLD : 0);
  const isPlaceAsked = pinned.length > 0 || PLACE_FILTERS.some((name) => filter[name] !== undefined);
  if (!isPlaceAsked && isBelow(WORLD_BELOW, 'world', 'region')) return 'world';
  if (isBelow(REGION_BELOW, 'region', 'departement')) return 'region';
  return isBelow(DEPARTEMENT_BELOW, 'departement', 'place') ? 'departement' : 'place';
}

/** What is in sight, in degrees: west, south, east, north; west may exceed east. */
export type Box = readonly [west: number, south: number, east: number, north: number];

export interface FlowRequest {
  readonly filter: Partial<EntryFilter>;
  readonly lang: Lang;
  readonly level: FlowLevel;
  readonly box: Box | null;
  /** How many of the strongest links; null leaves it to the level. */
  readonly density?: number | null;
  /** Only the links that touch one of these places. */
  readonly ends?: readonly string[];
}

/** The address that answers a request: equal requests have equal addresses. */
export function flowAddress({ filter, lang, level, box, density = null, ends = [] }: FlowRequest): string {
  const params = filterToParams(filter);
  if (box !== null && filter.bbox === undefined) params.set('bbox', box.join(','));
  for (const end of [...ends].sort()) params.append('end', end);
  params.set('level', level);
  params.set('top', String(density ?? TOP[level]));
  if (lang !== 'fr') params.set('lang', lang);
  return `${apiPaths.flows}?${params}`;
}

/** The filters and the language as the tiles take them, without a question mark; empty for none. */
export function tileQuery(filter: Partial<EntryFilter>, lang: Lang): string {
  const params = filterToParams(filter);
  if (lang !== 'fr') params.set('lang', lang);
  return params.toString();
}

/**
 * The box to ask for when only the links in sight are wanted: grown to the lines of a grid, so that a small move asks nothing
 * new. Null from afar, where the strongest links of the whole world are wanted.
 */
export function boxToAsk(level: FlowLevel, sight: Box): Box | null {
  if (level === 'world' || level === 'region' || level === 'country') return null;
  const [west, south, east, north] = sight;
  const width = east < west ? east - west + 360 : east - west;
  if (width > 120) return null;
  const step = 2 ** Math.ceil(Math.log2(Math.max(width, 0.5)));
  const down = (value: number) => Math.floor((2 * value) / step) * (step / 2);
  const up = (value: number) => Math.ceil((2 * value) / step) * (step / 2);
  return [wrap(down(west)), Math.max(-90, down(south)), wrap(up(east)), Math.min(90, up(north))];
}

function wrap(lon: number): number {
  if (lon < -180) return lon + 360;
  return lon > 180 ? lon - 360 : lon;
}
