/**
 * How cooperation is seen. A light door: it carries the picture rendered on the server and the names of the living maps,
 * whose engine is fetched by the browser only where a map stands, after the first paint.
 */
export type { LonLat, MapBounds, MapLine, MapPoint } from './marks.js';
export { StaticMap, type StaticMapProps } from './static/static-map.js';
export { EntryMap, type EntryMapProps } from './entry-map.js';
export { ResultsMap, type ResultsMapProps } from './results-map.js';
export { WorldMap, type WorldMapProps } from './world-map.js';
export { readMapState, writeMapState, type MapState } from './address/map-state.js';
