import { VectorTile } from '@mapbox/vector-tile';
import { entryFilterSchema } from '@portulan/contract';
import { PbfReader } from 'pbf';
import { tileFilter } from '../filters/tile-filter.js';
import type { Atlas } from '../worker/atlas.js';

const QUERIES = [
  {}, { theme: 'water', kind: 'authority' }, { country: 'SN', where: 'partner' }, { status: ['active', 'ongoing'], since: '1990' }, { network: 'rhone' },
]; // prettier-ignore
const TILES = [[0, 0, 0], [1, 1, 0], [5, 16, 11], [9, 263, 186], [14, 8436, 5977]] as const;
const LAYERS = ['actors', 'projects', 'cooperations'] as const;
const LEVELS = ['world', 'region', 'epci', 'place'] as const;

/** Everything an atlas tells of the sample, in an order of its own: equal answers are equal texts. */
export function answersOf(atlas: Atlas): string[] {
  return QUERIES.flatMap((query) => {
    const filter = tileFilter({ filter: entryFilterSchema.parse(query) });
    const filters = { actors: filter, projects: filter, cooperations: filter };
    const tiles = LAYERS.flatMap((layer) => TILES.map(([z, x, y]) => [layer, z, x, y, featuresOf(layer, atlas.tile(layer, { z, x, y }, filter))]));
    const flows = LEVELS.map((level) => atlas.flows({ level, top: 50, lang: 'fr' }, filter));
    const ends = ['region:93', 'country:SN', 'commune:13055', 'epci:200046977'].map((ref) => atlas.end(ref, { level: 'place', lang: 'fr' }, filters));
    const countries = ['cooperations', 'actors', 'projects', 'committed'] as const;
    const figures = countries.map((measure) => atlas.countriesOf({ measure, lang: 'fr' }, filter));
    return [...tiles, ...flows, ...ends, ...figures, atlas.years(filter)].map((answer) => JSON.stringify([query, answer]));
  });
}

/** The features of a tile through an independent decoder, sorted. */
export function featuresOf(layer: string, bytes: Uint8Array): string[] {
  const read = new VectorTile(new PbfReader(bytes)).layers[layer];
  return Array.from({ length: read?.length ?? 0 }, (_, index) => {
    const feature = read?.feature(index);
    const properties = Object.entries(feature?.properties ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    return JSON.stringify([feature?.loadGeometry(), properties]);
  }).sort();
}
