import type { EntryRoom } from '@portulan/domain';
import { COLUMNS, placedEnd, type Column, type Wording } from '../columns/index.js';
import type { PlacePart, RoomRows } from '../rows/index.js';

type Position = readonly [lon: number, lat: number];
type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'MultiPoint' | 'LineString'; readonly coordinates: readonly Position[] }
  | { readonly type: 'MultiLineString'; readonly coordinates: readonly (readonly Position[])[] };

const pointOf = (place: PlacePart | null): Position | null => (place?.lon != null && place.lat != null ? [place.lon, place.lat] : null);

/**
 * The line between two points the short way round, cut where it meets the date line (RFC 7946, 3.1.9).
 */
export function lineBetween([west, south]: Position, [east, north]: Position): Geometry {
  const across = Math.abs(east - west) > 180;
  if (!across) return { type: 'LineString', coordinates: [[west, south], [east, north]] };
  const edge = west > 0 ? 180 : -180;
  const unrolled = east + 2 * edge;
  const lat = south + ((north - south) * (edge - west)) / (unrolled - west || 1);
  return { type: 'MultiLineString', coordinates: [[[west, south], [edge, lat]], [[-edge, lat], [east, north]]] };
}

const GEOMETRIES: { readonly [Room in EntryRoom]: (row: RoomRows[Room]) => Geometry | null } = {
  actors: ({ place }) => {
    const point = pointOf(place);
    return point && { type: 'Point', coordinates: point };
  },
  projects: ({ places }) => {
    const points = (places ?? []).flatMap((place) => [pointOf(place) ?? []].filter((point): point is Position => point.length > 0));
    if (points.length === 0) return null;
    return points.length === 1 ? { type: 'Point', coordinates: points[0] as Position } : { type: 'MultiPoint', coordinates: points };
  },
  cooperations: ({ french, partners }) => {
    const [from, to] = [pointOf(placedEnd(french)), pointOf(placedEnd(partners))];
    return from && to && lineBetween(from, to);
  },
};

/** Entries as features (RFC 7946); the properties are the columns of the table. What has no point has no geometry, and is there. */
export async function* writeGeoJson<Room extends EntryRoom>(room: Room, batches: AsyncIterable<readonly RoomRows[Room][]>, wording: Wording): AsyncGenerator<string> {
  const columns = COLUMNS[room] as unknown as readonly Column<RoomRows[Room]>[];
  const geometryOf = GEOMETRIES[room] as (row: RoomRows[Room]) => Geometry | null;
  let between = '';
  yield '{"type":"FeatureCollection","features":[';
  for await (const rows of batches) {
    if (rows.length === 0) continue;
    const features = rows.map((row) => {
      const properties = Object.fromEntries(columns.map(({ type, value, ...names }) => [names[wording.lang], valueOf(type, value(row, wording))]));
      return JSON.stringify({ type: 'Feature', id: row.id, geometry: geometryOf(row), properties });
    });
    yield between + features.join(',\n');
    between = ',\n';
  }
  yield ']}\n';
}

const valueOf = (type: Column<never>['type'], cell: string | number | null) => (type === 'amount' && cell !== null ? Number(cell) : cell);
