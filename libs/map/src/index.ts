/**
 * How cooperation is seen. A light door: it carries the picture rendered on the server and the names of the living maps,
 * whose engine is fetched by the browser only where a map stands, after the first paint.
 */
export type { LonLat, MapBounds, MapLine, MapPoint } from './marks.js';
export { StaticMap, type StaticMapProps } from './static/static-map.js';
export { EntryMap, type EntryMapProps } from './entry-map.js';
export { ResultsMap, type ResultsMapProps } from './results-map.js';
export { WorldMap, type WorldMapProps } from './world-map.js';
export { PlacePicker, type PickedPoint, type PlacePickerProps } from './place-picker.js';
export { areaToFilters, type MapArea } from './area/map-area.js';
export type { OwnStyles } from './behaviours/use-own-style.js';
export { marksOfFlows } from './flow-marks.js';
export { mainForm } from './links/flow-shapes.js';
export { familyProperty, formProperty } from './palette/index.js';
export { themeFamily } from './links/theme-families.js';
export { boxToAsk, flowAddress, flowLevelAt, topAt, type FlowRequest } from './behaviours/flow-query.js';
export { countriesAddress } from './behaviours/use-countries.js';
export { useMedia } from './behaviours/use-media.js';
export { useSteady } from './behaviours/use-steady.js';
export { viewBounds, viewBox } from './behaviours/view-bounds.js';
export { toneOf, type LinkTone } from './links/link-tone.js';
export { shadedFigures, type ShadedFigures } from './shades/index.js';
export { describeLink, LinkSigns, ShadeSigns, ToneStroke } from './signs/index.js';
export { placeFilter } from './behaviours/place-filter.js';
export type { MapCamera } from './behaviours/use-camera.js';
export type { Answered } from './behaviours/use-answer.js';
export {
  COLOUR_WORDS,
  DENSITY_MAX,
  DENSITY_MIN,
  HOME_STATE,
  isSameView,
  LAYER_WORDS,
  LINK_COLOURS,
  PINS_MAX,
  readMapState,
  SHADE_MEASURES,
  SHADE_WORDS,
  STATE_PARAMETERS,
  togglePin,
  VIEW_PARAMETERS,
  writeMapState,
  type LinkColour,
  type MapState,
  type ShadeMeasure,
} from './address/map-state.js';
export { TYPING_REST_MILLISECONDS } from './behaviours/after-typing.js';
