import type { Register } from '@portulan/register';
import { buildPointIndex } from '@portulan/tiles';

/** An index of the points of actors with their kind and nothing else, such as the goals of memory and time were set on. */
export interface PointsAlone {
  readonly rows: number;
  readonly readSeconds: number;
  readonly builtSeconds: number;
  readonly bytesARow: number;
}

const POINTS_SQL = `COPY (SELECT p.lon, p.lat, a.kind FROM actor a JOIN entry e ON e.id = a.id AND e.state = 'published' JOIN place p ON p.id = a.seat_id
  WHERE p.lon IS NOT NULL) TO STDOUT`;

/** Reads such an index by COPY and sorts it. */
export async function readPointsAlone(register: Register): Promise<PointsAlone> {
  const start = performance.now();
  const [lons, lats, kinds]: [number[], number[], number[]] = [[], [], []];
  const numbers = new Map<string, number>();
  let rest = '';
  for await (const chunk of (await register.copyTo(POINTS_SQL)) as AsyncIterable<Buffer>) {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() as string;
    for (const line of lines) {
      const [lon, lat, kind] = line.split('\t') as [string, string, string];
      lons.push(Number(lon));
      lats.push(Number(lat));
      kinds.push(numbers.get(kind) ?? numbers.set(kind, numbers.size).size - 1);
    }
  }
  const columns = { lon: Float64Array.from(lons), lat: Float64Array.from(lats), kind: Uint8Array.from(kinds) };
  const read = performance.now();
  const owners = new Uint32Array(columns.lon.length);
  for (let row = 0; row < owners.length; row++) owners[row] = row;
  const index = buildPointIndex(owners, columns.lon, columns.lat);
  const built = performance.now();
  const bytes = [index.codes, index.x, index.y, index.owner, columns.kind].reduce((sum, { byteLength }) => sum + byteLength, 0);
  return { rows: owners.length, readSeconds: (read - start) / 1000, builtSeconds: (built - read) / 1000, bytesARow: bytes / owners.length };
}
