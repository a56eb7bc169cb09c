/**
 * How cooperation is seen. A light door: it carries the picture rendered on the server and the names of the living maps,
 * whose engine is fetched by the browser only where a map stands, after the first paint.
 */
export type { LonLat, MapBounds, MapLine, MapPoint } from './marks.js';
export { StaticMap, type StaticMapProps } from './static/static-map.js';
export { EntryMap, type EntryMapProps } from './entry-map.js';
export { ResultsMap, type ResultsMapProps } from './results-map.js';
export { WorldMap, type WorldMapProps } from './world-map.js';
export { areaToFilters, type MapArea } from './area/map-area.js';
export { marksOfFlows } from './flow-marks.js';
export { mainForm } from './links/flow-shapes.js';
export { formProperty } from './palette/index.js';
export { flowAddress, flowLevelAt, type FlowRequest } from './behaviours/flow-query.js';
export { placeFilter } from './behaviours/place-filter.js';
export type { Answered } from './behaviours/use-answer.js';
export {
  LAYER_WORDS,
  readMapState,
  STATE_PARAMETERS,
  VIEW_PARAMETERS,
  writeMapState,
  type MapState,
} from './address/map-state.js';
