import { TILE_LAYERS, type TileLayer } from '@portulan/contract';
import { readDensity, readPinned, readWord } from './read-part.js';

/** What one sees on the map page besides the filters: all of it lives in the address. */
export interface MapState {
  readonly zoom: number;
  /** Degrees. */
  readonly lat: number;
  readonly lon: number;
  readonly layers: readonly TileLayer[];
  /** The places whose links are spread out, in the order they were pinned: `region:93`, `country:SN`, `commune:13055`, `place:<id>`. */
  readonly pinned: readonly string[];
  readonly projection: 'globe' | 'flat';
  /** What the colour of a link tells. */
  readonly colour: LinkColour;
  /** What the countries are shaded by; null leaves them plain. */
  readonly shade: ShadeMeasure | null;
  /** How many of the strongest links are drawn; null leaves it to the zoom. */
  readonly density: number | null;
}

export const LINK_COLOURS = ['form', 'theme'] as const;
export type LinkColour = (typeof LINK_COLOURS)[number];

export const SHADE_MEASURES = ['cooperations', 'actors', 'projects', 'committed'] as const;
export type ShadeMeasure = (typeof SHADE_MEASURES)[number];

/** More places side by side could no longer be told apart. */
export const PINS_MAX = 4;

/** How many links may be asked to be drawn. */
export const DENSITY_MIN = 10;
export const DENSITY_MAX = 1000;

/** Where the map opens: France and the three continents it is most linked with. */
export const HOME_STATE: MapState = {
  zoom: 1.9,
  lat: 24,
  lon: 8,
  layers: ['cooperations'],
  pinned: [],
  projection: 'globe',
  colour: 'form',
  shade: null,
  density: null,
};

export const MAP_MIN_ZOOM = 0.6;
export const MAP_MAX_ZOOM = 12;

/** How each part of the state is called in addresses. */
export const STATE_PARAMETERS = {
  zoom: 'z',
  lat: 'lat',
  lon: 'lon',
  layers: 'calques',
  pinned: 'lieu',
  projection: 'vue',
  colour: 'couleur',
  shade: 'fond',
  density: 'traits',
} as const;

/** The names of the parameters that only move or dress the view: a change in them asks nothing of the server. */
export const VIEW_PARAMETERS: readonly string[] = ['z', 'lat', 'lon', 'calques', 'vue', 'couleur', 'fond', 'traits'];

/** How the layers are called in addresses. */
export const LAYER_WORDS: Readonly<Record<TileLayer, string>> = {
  actors: 'acteurs',
  projects: 'projets',
  cooperations: 'cooperations',
};

/** How what a colour tells is called in addresses. */
export const COLOUR_WORDS: Readonly<Record<LinkColour, string>> = { form: 'forme', theme: 'thematique' };

/** How the measures that shade countries are called in addresses. */
export const SHADE_WORDS: Readonly<Record<ShadeMeasure, string>> = {
  cooperations: 'cooperations',
  actors: 'acteurs',
  projects: 'projets',
  committed: 'montants',
};

/** Reads the state among the parameters of a page; what is missing or absurd takes its value from `HOME_STATE`. */
export function readMapState(params: URLSearchParams): MapState {
  return {
    zoom: readNumber(params.get(STATE_PARAMETERS.zoom), MAP_MIN_ZOOM, MAP_MAX_ZOOM) ?? HOME_STATE.zoom,
    lat: readNumber(params.get(STATE_PARAMETERS.lat), -85, 85) ?? HOME_STATE.lat,
    lon: readNumber(params.get(STATE_PARAMETERS.lon), -180, 180) ?? HOME_STATE.lon,
    layers: readLayers(params.getAll(STATE_PARAMETERS.layers)),
    pinned: readPinned(params.getAll(STATE_PARAMETERS.pinned), PINS_MAX),
    projection: params.get(STATE_PARAMETERS.projection) === 'plan' ? 'flat' : 'globe',
    colour: readWord(params.get(STATE_PARAMETERS.colour), COLOUR_WORDS) ?? HOME_STATE.colour,
    shade: readWord(params.get(STATE_PARAMETERS.shade), SHADE_WORDS),
    density: readDensity(params.get(STATE_PARAMETERS.density), DENSITY_MIN, DENSITY_MAX),
  };
}

/** Writes the state over the parameters of a page, leaving the others; what is as at first is not written. */
export function writeMapState(params: URLSearchParams, state: MapState): URLSearchParams {
  const next = new URLSearchParams(params);
  const write = (name: string, value: string | null) => (value === null ? next.delete(name) : next.set(name, value));
  const moved = !isSameView(state, HOME_STATE);
  write(STATE_PARAMETERS.zoom, moved ? state.zoom.toFixed(2) : null);
  write(STATE_PARAMETERS.lat, moved ? state.lat.toFixed(3) : null);
  write(STATE_PARAMETERS.lon, moved ? wrapLon(state.lon).toFixed(3) : null);
  const layers = TILE_LAYERS.filter((layer) => state.layers.includes(layer)).map((layer) => LAYER_WORDS[layer]);
  write(STATE_PARAMETERS.layers, layers.join() === LAYER_WORDS.cooperations ? null : layers.join() || 'aucun');
  next.delete(STATE_PARAMETERS.pinned);
  for (const ref of state.pinned) next.append(STATE_PARAMETERS.pinned, ref);
  write(STATE_PARAMETERS.projection, state.projection === 'flat' ? 'plan' : null);
  write(STATE_PARAMETERS.colour, state.colour === HOME_STATE.colour ? null : COLOUR_WORDS[state.colour]);
  write(STATE_PARAMETERS.shade, state.shade === null ? null : SHADE_WORDS[state.shade]);
  write(STATE_PARAMETERS.density, state.density === null ? null : String(state.density));
  return next;
}

/** The state with a place pinned, or let go when it was; with `alone`, the other pins are let go. The oldest pin makes room. */
export function togglePin(state: MapState, ref: string, alone = false): MapState {
  const others = alone ? [] : state.pinned.filter((one) => one !== ref);
  return { ...state, pinned: state.pinned.includes(ref) ? others : [...others, ref].slice(-PINS_MAX) };
}

/** Whether two states show the same part of the world, as far as the address can tell. */
export function isSameView(a: MapState, b: MapState): boolean {
  const near = (one: number, other: number, within: number) => Math.abs(one - other) <= within;
  return near(a.zoom, b.zoom, 0.006) && near(a.lat, b.lat, 0.0006) && near(wrapLon(a.lon), wrapLon(b.lon), 0.0006);
}

/**
 * The zoom at which the whole globe, or the inhabited world laid flat, fills a map of that size.
 *
 * @param width pixels
 * @param height pixels
 */
export function homeZoom(projection: MapState['projection'], width: number, height: number): number {
  const across = projection === 'globe' ? Math.min(width, height) * 0.94 * Math.PI : Math.max(width, height * 1.35);
  const zoom = Math.log2(across / (WORLD_PIXELS * (projection === 'globe' ? Math.cos((HOME_STATE.lat * Math.PI) / 180) : 1)));
  return Math.min(3, Math.max(MAP_MIN_ZOOM, zoom));
}

/** Width of the world at zoom 0. */
const WORLD_PIXELS = 512;

/** A longitude between -180 and 180. */
export function wrapLon(lon: number): number {
  return lon - Math.round(lon / 360) * 360;
}

function readNumber(text: string | null, min: number, max: number): number | null {
  if (text === null || !/^-?\d{1,3}(\.\d+)?$/.test(text)) return null;
  const value = Number(text);
  return value >= min && value <= max ? value : null;
}

/** One word, several with commas between, or the parameter repeated as a form without a script writes it. */
function readLayers(texts: readonly string[]): readonly TileLayer[] {
  if (texts.length === 0) return HOME_STATE.layers;
  const words = texts.flatMap((text) => text.split(','));
  return TILE_LAYERS.filter((layer) => words.includes(LAYER_WORDS[layer]));
}
