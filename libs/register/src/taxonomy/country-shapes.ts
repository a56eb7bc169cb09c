import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

const require = createRequire(import.meta.url);

/** Points just off the coast, in a port or on a small island, are still in the country. */
const BOX_MARGIN_DEGREES = 0.75;

/** Land all around a pole leaves no gap worth the name: its box is the whole round. */
const ROUND_THE_POLE_GAP_DEGREES = 20;

/** Pieces that the atlas draws apart and that have no ISO code: they widen the box of the country they are counted in. */
const PIECES: Readonly<Record<string, string>> = { Somaliland: '706', 'N. Cyprus': '196', Kosovo: '983' };

type Point = readonly [lon: number, lat: number];
type Ring = readonly Point[];

export interface CountryShape {
  /** A point inside its largest piece of land. */
  readonly lon: number;
  readonly lat: number;
  /** The box all its land lies in, with a margin; `west` exceeds `east` across the date line. */
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/**
 * The shapes of the countries by their ISO 3166-1 numeric code (three digits), from Natural Earth's 1:50m map
 * (npm package `world-atlas`).
 */
export function readCountryShapes(): Map<string, CountryShape> {
  const topology = JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8')) as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  const rings = new Map<string, Ring[]>();
  for (const { id, properties, geometry } of feature(topology, topology.objects.countries).features) {
    const code = PIECES[properties.name] ?? (id === undefined ? undefined : String(id).padStart(3, '0'));
    if (code === undefined) continue;
    const outer =
      geometry.type === 'Polygon'
        ? [toRing(geometry.coordinates[0])]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates.map(([ring]) => toRing(ring))
          : [];
    rings.set(code, [...(rings.get(code) ?? []), ...outer]);
  }
  return new Map([...rings].map(([code, list]) => [code, describeShape(list)]));
}

/** A ring that crosses the date line runs on past 180 degrees instead of jumping to the other end of the world. */
function toRing(positions: readonly number[][] = []): Ring {
  let before = positions[0]?.[0] ?? 0;
  return positions.map(([lon = 0, lat = 0]) => {
    before = lon + 360 * Math.round((before - lon) / 360);
    return [before, lat];
  });
}

function describeShape(rings: readonly Ring[]): CountryShape {
  const [lon, lat] = pointInside(rings.reduce((best, ring) => (Math.abs(area(ring)) > Math.abs(area(best)) ? ring : best)));
  const lats = rings.flat().map((point) => point[1]);
  const { west, east } = spanLongitudes(rings.flat().map((point) => wrap(point[0])));
  return {
    lon: round(wrap(lon)),
    lat: round(lat),
    west: round(wrap(west - BOX_MARGIN_DEGREES)),
    east: round(wrap(east + BOX_MARGIN_DEGREES)),
    south: round(Math.max(-90, Math.min(...lats) - BOX_MARGIN_DEGREES)),
    north: round(Math.min(90, Math.max(...lats) + BOX_MARGIN_DEGREES)),
  };
}

const round = (degrees: number) => Math.round(degrees * 1000) / 1000;
const wrap = (lon: number) => (lon < -180 ? lon + 360 : lon > 180 ? lon - 360 : lon);

/** The narrowest span of the globe that holds all longitudes: the complement of the widest gap between two of them. */
function spanLongitudes(lons: readonly number[]): { west: number; east: number } {
  const sorted = [...new Set(lons)].sort((a, b) => a - b);
  let widest = { west: sorted[0] as number, east: sorted.at(-1) as number, gap: (sorted[0] as number) + 360 - (sorted.at(-1) as number) };
  for (let index = 1; index < sorted.length; index += 1) {
    const [before, after] = [sorted[index - 1] as number, sorted[index] as number];
    if (after - before > widest.gap) widest = { west: after, east: before, gap: after - before };
  }
  return widest.gap < ROUND_THE_POLE_GAP_DEGREES ? { west: -180 + BOX_MARGIN_DEGREES, east: 180 - BOX_MARGIN_DEGREES } : widest;
}

/** Twice the signed area, in square degrees: good enough to tell a mainland from its islands. */
function area(ring: Ring): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] as Point;
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** The centroid when it lies inside, else the middle of the widest stretch of land on its parallel. */
function pointInside(ring: Ring): Point {
  const doubled = area(ring);
  let [lon, lat] = [0, 0];
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] as Point;
    const cross = x * nextY - nextX * y;
    lon += ((x + nextX) * cross) / (3 * doubled);
    lat += ((y + nextY) * cross) / (3 * doubled);
  });
  const crossings = ring
    .flatMap(([x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length] as Point;
      return y > lat === nextY > lat ? [] : [x + ((lat - y) / (nextY - y)) * (nextX - x)];
    })
    .sort((a, b) => a - b);
  let best: readonly [number, number] = [lon, lon];
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    const stretch = [crossings[index] as number, crossings[index + 1] as number] as const;
    if (stretch[0] <= lon && lon <= stretch[1]) return [lon, lat];
    if (stretch[1] - stretch[0] > best[1] - best[0]) best = stretch;
  }
  return [(best[0] + best[1]) / 2, lat];
}
